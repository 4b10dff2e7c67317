/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  pillarOf,
  Risk,
} from 'backstage-plugin-well-architected-common';

const RISK_WORDS: Record<Risk, string> = {
  HIGH: 'High',
  MEDIUM: 'Medium',
  LOW: 'Low',
};

const bullets = (texts: string[]) => texts.map(text => `- ${text}`);

/**
 * One action in the template of the founding document; headings and labels are
 * literally those of the template.
 */
export function renderAction(action: ActionItem): string {
  return [
    `## Pillar: ${pillarOf(action.pillar).name}`,
    '',
    `### Issue: ${action.issue}`,
    '',
    `- **Risk Level:** ${RISK_WORDS[action.risk]}`,
    `- **Impact:** ${action.impact}`,
    `- **Effort:** ${action.effort}`,
    '',
    '### Recommendation:',
    '',
    action.recommendation,
    '',
    ...action.tradeOffs.map(
      ({ pillar, text }) => `Trade-off (${pillarOf(pillar).name}): ${text}\n`,
    ),
    '### Implementation Steps:',
    '',
    ...action.steps.map((step, i) => `${i + 1}. ${step}`),
    '',
    '### Success Criteria:',
    '',
    ...bullets(action.successCriteria),
    '',
    '### Resources:',
    '',
    ...bullets(action.resources.map(({ title, url }) => `[${title}](${url})`)),
    '',
  ].join('\n');
}
