/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionItem } from '../api';
import { dueOf } from '../review';
import { inMarkdown } from './inMarkdown';
import { renderAction } from './renderAction';

const PHASES: [ActionItem['phase'], string][] = [
  ['now', 'Now (HIGH)'],
  ['next', 'Next (MEDIUM)'],
  ['later', 'Later (LOW)'],
];

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

function overdueOf(actions: ActionItem[]): string[] {
  const overdue = actions.filter(action => dueOf(action)?.overdue);
  return overdue.length === 0
    ? []
    : [
        `**Overdue (${overdue.length}):** ${overdue
          .map(
            action => `${inMarkdown(action.issue)} (${dueOf(action)!.dueDate})`,
          )
          .join('; ')}`,
        '',
      ];
}

/**
 * The action plan as Markdown, phase by phase, what is overdue first; every
 * action in the template.
 *
 * @param actions - in plan order
 * @public
 */
export function renderPlan(actions: ActionItem[]): string {
  return [
    ...overdueOf(actions),
    ...PHASES.flatMap(([phase, title]) => {
      const own = actions.filter(action => action.phase === phase);
      return [
        `# Action plan: ${title}`,
        '',
        ...(own.length > 0
          ? own.map(renderAction)
          : ['Nothing in this phase.', '']),
      ];
    }),
  ].join('\n');
}

/**
 * Title of an issue about an action: "[HIGH] Table orders has no …", at most
 * 200 characters, the least that issue trackers take.
 *
 * @public
 */
export function issueTitleOf(action: ActionItem): string {
  const title = `[${action.risk}] ${line(action.issue)}`;
  return title.length <= 200 ? title : `${title.slice(0, 199)}…`;
}
