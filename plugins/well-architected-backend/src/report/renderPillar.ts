/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckResult,
  inMarkdown,
  pillarOf,
  PillarReview,
  RISKS,
  scoreWords,
  Waiver,
  waiverWords,
} from 'backstage-plugin-well-architected-common';
import { flagOf } from './flagOf';
import { frameworkAnswers, frameworkSummary } from './frameworkLines';
import { bullets } from './markdown';

const ofResult = ({ title, checkId, message }: CheckResult) =>
  `**${inMarkdown(title)}** (\`${checkId}\`): ${inMarkdown(message)}`;

/** The waivers of a finding, as a sentence behind its own. */
function waiversOf(checkId: string, waivers: Waiver[]): string {
  return waivers
    .filter(waiver => waiver.checkId === checkId)
    .map(waiver => ` (${inMarkdown(waiverWords(waiver))})`)
    .join('');
}

function gapsOf(
  { gaps, gapsSummary, framework }: PillarReview,
  waivers: Waiver[],
): string[] {
  return [
    inMarkdown(gapsSummary),
    ...gaps.found.map(
      result =>
        `${result.state === 'waived' ? 'Accepted: ' : ''}${ofResult(
          result,
        )}${waiversOf(result.checkId, waivers)}`,
    ),
    ...gaps.notDemonstrated.map(
      result => `Not demonstrated: ${ofResult(result)}`,
    ),
    ...frameworkAnswers(framework).gaps,
  ];
}

function risksOf({ risks }: PillarReview): string[] {
  return RISKS.map(risk => {
    const titles = risks[risk].map(({ title }) => title);
    return `${risk} (${titles.length})${
      titles.length > 0 ? `: ${titles.map(inMarkdown).join('; ')}` : ''
    }`;
  });
}

/**
 * One pillar of the report: Current State, Gaps, Risks, Recommendations, in
 * this order, none of them ever empty. Pure.
 */
export function renderPillar(options: {
  review: PillarReview;
  waivers: Waiver[];
}): string[] {
  const { review, waivers } = options;
  const { pillar, score, currentState, framework, recommendations } = review;
  const { name, keyQuestion } = pillarOf(pillar);
  return [
    `## ${name}`,
    '',
    `_${keyQuestion}_ ${scoreWords(score)}.${flagOf(score)}`,
    '',
    frameworkSummary(framework),
    '',
    '### Current State',
    '',
    ...bullets([
      ...currentState.facts.map(inMarkdown),
      ...currentState.notApplicable.map(
        result => `Not applicable: ${ofResult(result)}`,
      ),
      ...frameworkAnswers(framework).facts,
      ...currentState.passes.map(result => `Pass: ${ofResult(result)}`),
      ...(currentState.passes.length === 0
        ? ['Nothing of this pillar has been demonstrated yet.']
        : []),
    ]),
    '',
    '### Gaps',
    '',
    ...bullets(gapsOf(review, waivers)),
    '',
    '### Risks',
    '',
    ...bullets(risksOf(review)),
    '',
    '### Recommendations',
    '',
    ...bullets(
      recommendations.length > 0
        ? recommendations.map(
            action =>
              `${action.risk}, effort ${action.effort}: ${inMarkdown(
                action.recommendation,
              )}`,
          )
        : [`Nothing to recommend. ${inMarkdown(review.gapsSummary)}`],
    ),
    '',
  ];
}
