/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityReport,
  moment,
  PillarReview,
  pillarOf,
  renderPlan,
  scoreWords,
} from 'backstage-plugin-well-architected-common';
import { bullets, line } from './markdown';
import { renderPillar } from './renderPillar';
import { renderSelection } from './renderSelection';

function summaryRow({ pillar, score }: PillarReview): string {
  const { high, medium, low, unknown, notApplicable } = score.counts;
  const cells = [
    pillarOf(pillar).name,
    scoreWords(score),
    `${score.coverage} %`,
    high,
    medium,
    low,
    unknown,
    notApplicable,
  ];
  return `| ${cells.join(' | ')} |`;
}

/**
 * The report as one Markdown document: summary, six pillars with their current
 * state before any recommendation, then the action plan in its phases, and what the
 * administrator decided. Pure.
 */
export function renderReport(report: EntityReport): string {
  const { pillars, actionPlan, headline, sinceBaseline } = report;
  const sign = sinceBaseline && sinceBaseline.change > 0 ? '+' : '';
  return [
    `# Well-Architected review of ${report.entityRef}`,
    '',
    line(report.answer),
    '',
    ...bullets([
      `Evaluated at ${moment(report.evaluatedAt)}`,
      ...(sinceBaseline
        ? [
            `${sign}${sinceBaseline.change} points since "${
              sinceBaseline.name
            }" of ${moment(sinceBaseline.at)}`,
          ]
        : ['This is the baseline that later reviews are measured against']),
    ]),
    '',
    '| Pillar | Score | Coverage | HIGH | MEDIUM | LOW | Unknown | Not applicable |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...pillars.map(summaryRow),
    '',
    ...pillars.flatMap(review =>
      renderPillar({ review, waivers: report.waivers }),
    ),
    '# Priority actions',
    '',
    ...(headline.length > 0
      ? headline.map(
          (action, index) =>
            `${index + 1}. ${action.risk}, ${
              pillarOf(action.pillar).name
            }: ${line(action.issue)}`,
        )
      : ['No action is open.']),
    '',
    renderPlan(actionPlan),
    ...renderSelection(report),
  ].join('\n');
}
