/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionItem } from '../api';
import { pillarOf } from '../pillars';
import { dueOf } from '../review';
import { Risk } from '../risk';
import { conflictWords } from './conflictWords';
import { inMarkdown, linkInMarkdown } from './inMarkdown';

const RISK_WORDS: Record<Risk, string> = {
  HIGH: 'High',
  MEDIUM: 'Medium',
  LOW: 'Low',
};

const bullets = (texts: string[]) => texts.map(text => `- ${text}`);

/** Who does it until when, where somebody settled that or all have a day. */
function trackingOf(action: ActionItem): string[] {
  const { ownerRef, issueUrl, status, note } = action.tracking ?? {};
  const due = dueOf(action);
  const facts = [
    ...(ownerRef ? [`**Assigned to:** ${inMarkdown(ownerRef)}`] : []),
    ...(due
      ? [
          `**Due:** ${due.dueDate}${
            due.from === 'default'
              ? ` (default of the organisation for ${action.risk} risks)`
              : ''
          }${due.overdue ? ', overdue' : ''}`,
        ]
      : []),
    ...(issueUrl ? [`**Issue:** ${linkInMarkdown(issueUrl)}`] : []),
    ...(status === 'done'
      ? ['**Called done:** the finding closes when a reading proves it']
      : []),
    ...(note ? [`**Note:** ${inMarkdown(note)}`] : []),
  ];
  return facts.length > 0 ? ['### Plan:', '', ...bullets(facts), ''] : [];
}

/**
 * One action in the action plan template of the founding document, as
 * Markdown. Headings and labels are literally those of the template; the
 * trade-offs and what the action pulls against follow the recommendation, and
 * what was settled about it follows the template.
 *
 * @public
 */
export function renderAction(action: ActionItem): string {
  return [
    `## Pillar: ${pillarOf(action.pillar).name}`,
    '',
    `### Issue: ${inMarkdown(action.issue)}`,
    '',
    `- **Risk Level:** ${RISK_WORDS[action.risk]}`,
    `- **Impact:** ${inMarkdown(action.impact)}`,
    `- **Effort:** ${action.effort}`,
    '',
    '### Recommendation:',
    '',
    inMarkdown(action.recommendation),
    '',
    ...action.tradeOffs.flatMap(({ pillar, text }) => [
      `Trade-off (${pillarOf(pillar).name}): ${inMarkdown(text)}`,
      '',
    ]),
    ...(action.pullsAgainst ?? []).flatMap(conflict => [
      `Pulls against ${inMarkdown(conflictWords(conflict))}`,
      '',
    ]),
    '### Implementation Steps:',
    '',
    ...action.steps.map((step, i) => `${i + 1}. ${inMarkdown(step)}`),
    '',
    '### Success Criteria:',
    '',
    ...bullets(action.successCriteria.map(inMarkdown)),
    '',
    '### Resources:',
    '',
    ...bullets(action.resources.map(({ title, url }) => `[${title}](${url})`)),
    '',
    ...trackingOf(action),
  ].join('\n');
}
