/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Pillar,
  Risk,
  RISKS,
  scoreWords,
} from 'backstage-plugin-well-architected-common';
import { Check, ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { Scan } from './scanAccount';

const bullets = (texts: string[]) => texts.map(text => `- ${text}`);

/**
 * One pillar: current state, gaps, risks, recommendations, in this order, none
 * ever empty. What was not demonstrated is a gap, never a pass.
 */
export function renderPillar(options: {
  pillar: Pillar;
  scan: Scan;
  checks: readonly Check[];
  /** Facts about the account that every pillar starts from. */
  facts: string[];
}): string {
  const { pillar, scan, checks, facts } = options;
  const { review } = scan;
  const score = review.score.pillars.find(p => p.pillar === pillar.id)!;
  const results = review.concluded.filter(r => r.pillar === pillar.id);
  const inState = (state: ConcludedCheck['state']) =>
    results.filter(r => r.state === state);
  const line = (result: ConcludedCheck) =>
    `**${checks.find(c => c.id === result.checkId)?.title}** (\`${
      result.checkId
    }\`): ${result.message}`;
  const judged = results.length - inState('not-applicable').length;
  const actions = review.actionPlan.filter(a => a.pillar === pillar.id);
  const failing = actions.flatMap(
    action => results.find(r => r.checkId === action.checkId) ?? [],
  );
  const unknown = inState('unknown');
  const nothing =
    results.length === 0
      ? 'No check of this pillar was run, so nothing is known about it.'
      : `No gap found in ${judged} ${judged === 1 ? 'check' : 'checks'}; ${
          score.coverage
        } % of what counts is known.`;
  const ofRisk = (risk: Risk) => failing.filter(r => r.risk === risk);

  return [
    `## ${pillar.name}`,
    '',
    `_${pillar.keyQuestion}_ Score ${scoreWords(score)}, ${
      score.coverage
    } % known.`,
    '',
    '### Current State',
    '',
    ...bullets(facts),
    ...bullets(inState('pass').map(r => `Pass: ${line(r)}`)),
    ...bullets(
      inState('not-applicable').map(r => `Not applicable: ${line(r)}`),
    ),
    ...(inState('pass').length === 0
      ? ['- Nothing of this pillar has been demonstrated yet.']
      : []),
    '',
    '### Gaps',
    '',
    ...bullets(failing.map(line)),
    ...bullets(unknown.map(r => `Not demonstrated: ${line(r)}`)),
    ...(failing.length + unknown.length === 0 ? [nothing] : []),
    '',
    '### Risks',
    '',
    ...RISKS.map(risk => {
      const titles = ofRisk(risk).map(
        r => checks.find(c => c.id === r.checkId)?.title,
      );
      return `- ${risk} (${titles.length})${
        titles.length > 0 ? `: ${titles.join('; ')}` : ''
      }`;
    }),
    '',
    '### Recommendations',
    '',
    ...bullets(actions.map(action => action.recommendation)),
    ...(actions.length === 0 ? [nothing] : []),
    '',
  ].join('\n');
}
