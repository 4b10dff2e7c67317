/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  PILLARS,
  renderAction,
  scoreWords,
} from 'backstage-plugin-well-architected-common';
import { Check } from 'backstage-plugin-well-architected-node';
import { renderPillar } from './renderPillar';
import { countByType, unreadLines, verdictSentence } from './reportFacts';
import { Scan } from './scanAccount';

const STACK_TAG = 'aws:cloudformation:stack-name';
const PHASES: [ActionItem['phase'], string][] = [
  ['now', 'Now (HIGH)'],
  ['next', 'Next (MEDIUM)'],
  ['later', 'Later (LOW)'],
];

/** What exists, before anything is said about how good it is. */
function accountFacts({ inventory }: Scan): string[] {
  const { resources, regions, accountId } = inventory;
  const managed = resources.filter(r => r.tags[STACK_TAG]).length;
  const counts = countByType(resources).map(([type, n]) => `${n} ${type}`);
  return [
    `Account ${accountId}, ${
      regions.length === 1 ? 'Region' : 'Regions'
    } ${regions.join(', ')}, read at ${inventory.finishedAt}`,
    `${resources.length} resources${
      counts.length > 0 ? `: ${counts.join(', ')}` : ''
    }`,
    `${managed} of ${resources.length} resources carry the tag of a CloudFormation stack`,
  ];
}

/**
 * The scan as a report: always six pillars, each with its current state before
 * any recommendation, then the one action plan in its order.
 */
export function renderMarkdown(options: {
  scan: Scan;
  checks: readonly Check[];
}): string {
  const { scan, checks } = options;
  const { inventory, review } = scan;
  const facts = accountFacts(scan);
  const unread = unreadLines(inventory);
  const summary = review.score.pillars.map(score => {
    const { name } = PILLARS.find(p => p.id === score.pillar)!;
    const { high, medium, low, unknown } = score.counts;
    const cells = [name, scoreWords(score), `${score.coverage} %`];
    return `| ${[...cells, high, medium, low, unknown].join(' | ')} |`;
  });
  const plan = PHASES.flatMap(([phase, title]) => {
    const actions = review.actionPlan.filter(a => a.phase === phase);
    return [
      `# Action plan: ${title}`,
      '',
      ...(actions.length > 0
        ? actions.map(renderAction)
        : ['Nothing in this phase.', '']),
    ];
  });
  return [
    `# Well-Architected review of account ${inventory.accountId}`,
    '',
    verdictSentence(review.score),
    '',
    '| Pillar | Score | Known | HIGH | MEDIUM | LOW | Unknown |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...summary,
    '',
    'A scan reads AWS only. What people answer and what the catalog says is reviewed in the portal.',
    '',
    ...(unread.length > 0
      ? ['**Could not be read:**', '', ...unread.map(l => `- ${l}`), '']
      : []),
    ...PILLARS.map(pillar => renderPillar({ pillar, scan, checks, facts })),
    ...plan,
  ].join('\n');
}
