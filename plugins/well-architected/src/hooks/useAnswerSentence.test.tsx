/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import {
  Level,
  OverallScore,
  scoreEntity,
} from 'backstage-plugin-well-architected-common';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { useAnswerSentence } from './useAnswerSentence';

type Options = Parameters<ReturnType<typeof useAnswerSentence>>[0];

function scored(
  level: Level,
  counts: Partial<OverallScore['counts']> = {},
  high = 76,
): OverallScore {
  const score = scoreEntity({ checks: [] });
  return {
    ...score,
    level,
    low: 52,
    high,
    coverage: 76,
    counts: { ...score.counts, ...counts },
  };
}

function Sentence(props: Omit<Options, 'name'>) {
  const answerSentence = useAnswerSentence();
  return <p>{answerSentence({ name: 'orders-api', ...props })}</p>;
}

describe('useAnswerSentence', () => {
  it.each<[string, Omit<Options, 'name'>, string]>([
    [
      'the next action',
      {
        score: scored('at-risk', { high: 2 }),
        next: {
          checkId: 'sec-logs',
          pillar: 'security',
          title: 'Logs are kept',
          risk: 'HIGH',
        },
        hasAccounts: true,
      },
      'orders-api is at risk: it scores 52 of 100, up to 76 if everything unknown turns out well, with 2 open HIGH risks and 76 % of what counts known; next action: fix “Logs are kept” (HIGH, Security).',
    ],
    [
      'what is unknown, where nothing is open',
      {
        score: scored('needs-attention', { high: 1, unknown: 3 }, 52),
        hasAccounts: true,
      },
      'orders-api needs attention: it scores 52 of 100, with 1 open HIGH risk and 76 % of what counts known; next action: find out about the 3 checks that nothing is known about.',
    ],
    [
      'that nothing is open',
      { score: scored('good', { unknown: 0 }, 52), hasAccounts: true },
      'orders-api is good: it scores 52 of 100, with no open HIGH risk and 76 % of what counts known; no action is open.',
    ],
    [
      'the account before anything else',
      { score: scored('not-assessed', { unknown: 3 }), hasAccounts: false },
      'orders-api is not assessed: there is not enough evidence for a score, with no open HIGH risk and 76 % of what counts known; next action: link its AWS account.',
    ],
    [
      'that the first review is not finished',
      { hasAccounts: true },
      'Nothing is known about orders-api yet: its first review has not finished.',
    ],
    [
      'that there is nothing to review',
      { hasAccounts: false },
      'Nothing is known about orders-api yet: no AWS account is linked to it.',
    ],
  ])('says %s', async (_what, options, sentence) => {
    await renderPage(<Sentence {...options} />, {
      api: new FixtureApi('full'),
    });
    expect(screen.getByText(sentence)).toBeInTheDocument();
  });
});
