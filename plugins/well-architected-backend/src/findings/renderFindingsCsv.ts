/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckSum,
  OrgFinding,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { dueCells, STATE_WORDS } from '../report/renderCsv';
import { toCsv } from '../report/toCsv';

const FINDING_COLUMNS = [
  'Entity',
  'Entity title',
  'Owner',
  'System',
  'Pillar',
  'Check',
  'Title',
  'State',
  'Risk',
  'Message',
  'Resources failed',
  'Resources total',
  'Since',
  'Age in days',
  'Due date',
  'Due date from',
  'Overdue',
  'Assigned to',
  'Issue',
  'Waste in USD a month',
] as const;

const CHECK_COLUMNS = [
  'Check',
  'Title',
  'Pillar',
  'Risk',
  'Evidence',
  'Entities failing',
  'Entities unknown',
  'Entities accepted',
  'Entities passing',
  'Entities not applicable',
  'Resources failing',
  'Owners affected',
  'Waste in USD a month',
] as const;

const DAY_MS = 86_400_000;

/** Whole days since a moment. */
const ageInDays = (since: string, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / DAY_MS));

const usd = (value: number | undefined) =>
  value === undefined ? '' : value.toFixed(2);

/** Findings of the organisation as a table, one row for each. */
export function renderFindingsCsv(options: {
  findings: OrgFinding[];
  now: Date;
  /** Rows that follow others of the same table. */
  continued: boolean;
}): string {
  const { findings, now, continued } = options;
  return toCsv({
    columns: FINDING_COLUMNS,
    continued,
    rows: findings.map(finding => ({
      ...dueCells(finding),
      Entity: finding.entityRef,
      'Entity title': finding.entityTitle ?? '',
      Owner: finding.ownerRef ?? '',
      System: finding.systemRef ?? '',
      Pillar: pillarOf(finding.pillar).name,
      Check: finding.checkId,
      Title: finding.title,
      State: STATE_WORDS[finding.state],
      Risk: finding.risk,
      Message: finding.message,
      'Resources failed': `${finding.failed}`,
      'Resources total': `${finding.total}`,
      Since: finding.since,
      'Age in days': `${ageInDays(finding.since, now)}`,
      'Assigned to': finding.tracking?.ownerRef ?? '',
      Issue: finding.tracking?.issueUrl ?? '',
      'Waste in USD a month': usd(finding.monthlyWasteUsd),
    })),
  });
}

/** Checks with their results as a table, one row for each. */
export const renderCheckSumsCsv = (sums: CheckSum[]): string =>
  toCsv({
    columns: CHECK_COLUMNS,
    rows: sums.map(sum => ({
      Check: sum.checkId,
      Title: sum.title,
      Pillar: pillarOf(sum.pillar).name,
      Risk: sum.risk,
      Evidence: sum.evidence,
      'Entities failing': `${sum.failing}`,
      'Entities unknown': `${sum.unknown}`,
      'Entities accepted': `${sum.waived}`,
      'Entities passing': `${sum.passing}`,
      'Entities not applicable': `${sum.notApplicable}`,
      'Resources failing': `${sum.resources}`,
      'Owners affected': `${sum.owners}`,
      'Waste in USD a month': usd(sum.monthlyWasteUsd),
    })),
  });
