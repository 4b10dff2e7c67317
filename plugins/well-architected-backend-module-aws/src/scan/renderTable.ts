/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import Table from 'cli-table3';
import {
  PILLARS,
  pillarOf,
  PLAN_PILLAR_ORDER,
  RISKS,
  scoreWords,
} from 'backstage-plugin-well-architected-common';
import { Check, ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { unreadLines, verdictSentence } from './reportFacts';
import { Scan } from './scanAccount';

const PLAIN = { head: [], border: [] };
const NARROWEST_MESSAGE = 30;

function pillarTable(scan: Scan): string {
  const table = new Table({
    head: ['Pillar', 'Score', 'Known', 'HIGH', 'MEDIUM', 'LOW', 'Unknown'],
    style: PLAIN,
  });
  for (const { id, name } of PILLARS) {
    const score = scan.review.score.pillars.find(p => p.pillar === id)!;
    const { high, medium, low, unknown } = score.counts;
    table.push([
      name,
      scoreWords(score),
      `${score.coverage} %`,
      high,
      medium,
      low,
      unknown,
    ]);
  }
  return table.toString();
}

const inPlanOrder = (a: ConcludedCheck, b: ConcludedCheck) =>
  RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
  PLAN_PILLAR_ORDER.indexOf(a.pillar) - PLAN_PILLAR_ORDER.indexOf(b.pillar);

function resultTable(options: {
  results: ConcludedCheck[];
  checks: readonly Check[];
  width: number;
}): string {
  const { results, checks, width } = options;
  const rows = results.map(result => [
    result.risk,
    pillarOf(result.pillar).name,
    `${checks.find(c => c.id === result.checkId)?.title}\n${result.checkId}`,
    result.total > 0 ? `${result.failed} of ${result.total}` : '-',
  ]);
  const taken = [0, 1, 2, 3].map(column =>
    Math.max(...rows.flatMap(r => r[column].split('\n')).map(t => t.length), 9),
  );
  const left = width - taken.reduce((a, b) => a + b + 3, 0) - 4;
  const table = new Table({
    head: ['Risk', 'Pillar', 'Check', 'Resources', 'What was seen'],
    colWidths: [null, null, null, null, Math.max(left, NARROWEST_MESSAGE)],
    wordWrap: true,
    style: PLAIN,
  });
  rows.forEach((row, i) => table.push([...row, results[i].message]));
  return table.toString();
}

/** The scan for a terminal: six pillars, what fails, what is not known. */
export function renderTable(options: {
  scan: Scan;
  checks: readonly Check[];
  /** Columns of the terminal. */
  width: number;
}): string {
  const { scan, checks, width } = options;
  const { inventory, review } = scan;
  const inState = (state: ConcludedCheck['state']) =>
    review.concluded.filter(r => r.state === state).sort(inPlanOrder);
  const order = new Map(review.actionPlan.map((a, i) => [a.checkId, i]));
  const failing = inState('fail').sort(
    (a, b) => (order.get(a.checkId) ?? 0) - (order.get(b.checkId) ?? 0),
  );
  const section = (title: string, results: ConcludedCheck[]) =>
    results.length > 0
      ? [
          `\n${title} (${results.length})`,
          resultTable({ results, checks, width }),
        ]
      : [`\n${title}: none`];
  const unread = unreadLines(inventory);
  return [
    `AWS account ${inventory.accountId}, ${inventory.regions.join(', ')}, ${
      inventory.resources.length
    } resources, ${inventory.finishedAt}`,
    verdictSentence(review.score),
    '',
    pillarTable(scan),
    ...section('Findings', failing),
    ...section('Not known', inState('unknown')),
    `\nPassed: ${inState('pass').length}, not applicable: ${
      inState('not-applicable').length
    }`,
    ...(unread.length > 0
      ? ['\nCould not be read', ...unread.map(line => `  ${line}`)]
      : []),
  ].join('\n');
}
