/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  CheckResult,
  pillarOf,
  Waiver,
  waiverWords,
} from 'backstage-plugin-well-architected-common';
import { stringify } from 'csv-stringify/sync';

const STATES: Record<CheckResult['state'], string> = {
  fail: 'open',
  waived: 'accepted',
  unknown: 'unknown',
  pass: 'passed',
  'not-applicable': 'not applicable',
};

/** Given, so that a table without a row has its headings too. */
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
  'Overdue',
  'Issue',
  'Waiver',
];

/** A row is a line: tabs and line breaks become blanks. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The findings as a table for a spreadsheet: one row for each check, in the
 * order of the action plan. RFC 4180 with a byte order mark, without which
 * spreadsheets take UTF-8 for something else.
 */
export function renderCsv(options: {
  /** In plan order. */
  results: CheckResult[];
  actionPlan: ActionItem[];
  waivers: Waiver[];
}): string {
  const { results, actionPlan, waivers } = options;
  const rows = results.map(result => {
    const tracking = actionPlan.find(
      ({ checkId }) => checkId === result.checkId,
    )?.tracking;
    return {
      Pillar: pillarOf(result.pillar).name,
      State: STATES[result.state],
      Risk: result.risk,
      Effort: result.effort,
      Check: result.checkId,
      Title: result.title,
      Message: result.message,
      'Resources failed': `${result.failed}`,
      'Resources total': `${result.total}`,
      Since: result.since,
      Owner: tracking?.ownerRef ?? '',
      'Due date': tracking?.dueDate ?? '',
      Overdue: tracking?.overdue ? 'yes' : '',
      Issue: tracking?.issueUrl ?? '',
      Waiver: waivers
        .filter(({ checkId }) => checkId === result.checkId)
        .map(waiverWords)
        .join('; '),
    };
  });
  return stringify(
    rows.map(row =>
      Object.fromEntries(
        Object.entries(row).map(([name, text]) => [name, oneLine(text)]),
      ),
    ),
    {
      bom: true,
      header: true,
      columns: COLUMNS,
      record_delimiter: 'windows',
      // cells that begin with = + - @ get an apostrophe in front
      escape_formulas: true,
    },
  );
}
