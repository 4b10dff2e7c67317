/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  CheckResult,
  dueOf,
  pillarOf,
  Waiver,
  waiverWords,
} from 'backstage-plugin-well-architected-common';
import { toCsv } from './toCsv';

/** States as tables word them. */
export const STATE_WORDS: Record<CheckResult['state'], string> = {
  fail: 'open',
  waived: 'accepted',
  unknown: 'unknown',
  pass: 'passed',
  'not-applicable': 'not applicable',
};

/** The due date that counts, and whether people settled it. */
export function dueCells(item: Parameters<typeof dueOf>[0]) {
  const due = dueOf(item);
  return {
    'Due date': due?.dueDate ?? '',
    'Due date from': due?.from ?? '',
    Overdue: due?.overdue ? 'yes' : '',
  };
}

const COLUMNS = [
  'Pillar',
  'State',
  'Risk',
  'Effort',
  'Check',
  'Title',
  'Message',
  'Resources failed',
  'Resources total',
  'Since',
  'Owner',
  'Due date',
  'Due date from',
  'Overdue',
  'Issue',
  'Waiver',
] as const;

/**
 * The findings as a table for a spreadsheet: one row for each check, in the
 * order of the action plan.
 */
export function renderCsv(options: {
  /** In plan order. */
  results: CheckResult[];
  actionPlan: ActionItem[];
  waivers: Waiver[];
}): string {
  const { results, actionPlan, waivers } = options;
  const rows = results.map(result => {
    const action = actionPlan.find(({ checkId }) => checkId === result.checkId);
    const tracking = action?.tracking;
    return {
      Pillar: pillarOf(result.pillar).name,
      State: STATE_WORDS[result.state],
      Risk: result.risk,
      Effort: result.effort,
      Check: result.checkId,
      Title: result.title,
      Message: result.message,
      'Resources failed': `${result.failed}`,
      'Resources total': `${result.total}`,
      Since: result.since,
      Owner: tracking?.ownerRef ?? '',
      ...dueCells(action ?? {}),
      Issue: tracking?.issueUrl ?? '',
      Waiver: waivers
        .filter(({ checkId }) => checkId === result.checkId)
        .map(waiverWords)
        .join('; '),
    };
  });
  return toCsv({ columns: COLUMNS, rows });
}
