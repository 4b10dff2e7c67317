/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityReport,
  inMarkdown,
  moment,
  pillarOf,
  renderPlan,
} from 'backstage-plugin-well-architected-common';
import { bullets } from './markdown';
import { renderAnnounced } from './renderAnnounced';
import { renderPillar } from './renderPillar';
import { renderScores } from './renderScores';
import { renderSelection } from './renderSelection';

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
    inMarkdown(report.answer),
    '',
    ...bullets([
      `Evaluated at ${moment(report.evaluatedAt)}`,
      ...(sinceBaseline
        ? [
            `${sign}${sinceBaseline.change} points since "${inMarkdown(
              sinceBaseline.name,
            )}" of ${moment(sinceBaseline.at)}`,
          ]
        : ['This is the baseline that later reviews are measured against']),
    ]),
    '',
    ...renderScores(pillars.map(({ score }) => score)),
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
            }: ${inMarkdown(action.issue)}`,
        )
      : ['No action is open.']),
    '',
    renderPlan(actionPlan),
    ...renderAnnounced(report.announced),
    ...renderSelection(report),
  ].join('\n');
}
