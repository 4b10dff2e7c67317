/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import {
  CheckResult,
  PillarReview,
} from 'backstage-plugin-well-architected-common';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { useGapsSentence } from './useGapsSentence';

const result = (
  state: CheckResult['state'],
  change: Partial<CheckResult> = {},
) => ({ state, missingActions: [], ...change } as unknown as CheckResult);

function review(options: {
  results: CheckResult[];
  score?: Partial<PillarReview['score']>;
}): PillarReview {
  const inState = (...states: CheckResult['state'][]) =>
    options.results.filter(({ state }) => states.includes(state));
  return {
    score: { coverage: 76, enoughEvidence: true, ...options.score },
    currentState: {
      facts: [],
      passes: inState('pass'),
      notApplicable: inState('not-applicable'),
    },
    gaps: {
      found: inState('fail', 'waived'),
      notDemonstrated: inState('unknown'),
    },
  } as unknown as PillarReview;
}

function Sentence(props: { review: PillarReview }) {
  const gapsSentence = useGapsSentence();
  return <p>{gapsSentence(props.review)}</p>;
}

describe('useGapsSentence', () => {
  it.each<[string, Parameters<typeof review>[0], string]>([
    [
      'what was found, accepted and not demonstrated, and what is missing',
      {
        results: [
          result('fail'),
          result('fail'),
          result('waived'),
          result('unknown', { reason: 'NOT_ENOUGH_DATA' }),
          result('unknown', {
            reason: 'ACCESS_DENIED',
            missingActions: ['rds:DescribeDBInstances'],
          }),
          result('unknown', {
            reason: 'ACCESS_DENIED',
            missingActions: ['rds:DescribeDBInstances'],
          }),
          result('pass'),
          result('not-applicable'),
        ],
      },
      '2 gaps found, 1 accepted, 3 not demonstrated in 7 checks, coverage 76 %. Missing: the permission rds:DescribeDBInstances (2 checks), enough data points (1 check).',
    ],
    [
      'that no gap was found in so many checks',
      { results: [result('pass')], score: { coverage: 100 } },
      'No gap found in 1 check, coverage 100 %.',
    ],
    [
      'that the evidence is not enough',
      {
        results: [result('unknown', { reason: 'ANSWER_NEEDED' })],
        score: { enoughEvidence: false, coverage: 0 },
      },
      'Not enough evidence: 1 not demonstrated in 1 check, coverage 0 %. Missing: answers (1 check).',
    ],
    [
      'who turned the pillar off, and why',
      {
        results: [result('unknown'), result('not-applicable')],
        score: { turnedOff: 'reviewed elsewhere', coverage: 0 },
      },
      'This pillar was turned off by the administrator: reviewed elsewhere. None of its 2 checks ran, coverage 0 %.',
    ],
    [
      'that there is no check',
      { results: [], score: { coverage: 0 } },
      'Nothing is known: this installation has no check of this pillar switched on, coverage 0 %.',
    ],
  ])('says %s', async (_what, options, sentence) => {
    await renderPage(<Sentence review={review(options)} />, {
      api: new FixtureApi('full'),
    });
    expect(screen.getByText(sentence)).toBeInTheDocument();
  });
});
