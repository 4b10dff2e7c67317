/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindingDay, pillarOf } from 'backstage-plugin-well-architected-common';
import { STATE_WORDS } from '../report/renderCsv';
import { toCsv } from '../report/toCsv';

const COLUMNS = [
  'Day',
  'Entity',
  'Entity title',
  'Owner',
  'System',
  'Pillar',
  'Check',
  'Title',
  'State',
  'Risk',
  'Since',
  'Message',
  'State now',
  'Risk now',
] as const;

/**
 * Findings as they stood on a day, one row for each.
 *
 * @param continued - rows that follow others of the same table
 */
export const renderFindingDaysCsv = (
  day: string,
  findings: FindingDay[],
  continued: boolean,
): string =>
  toCsv({
    columns: COLUMNS,
    continued,
    rows: findings.map(finding => ({
      Day: day,
      Entity: finding.entityRef,
      'Entity title': finding.entityTitle ?? '',
      Owner: finding.ownerRef ?? '',
      System: finding.systemRef ?? '',
      Pillar: pillarOf(finding.pillar).name,
      Check: finding.checkId,
      Title: finding.title,
      State: STATE_WORDS[finding.state],
      Risk: finding.risk,
      Since: finding.since ?? '',
      Message: finding.message ?? '',
      'State now': STATE_WORDS[finding.now.state],
      'Risk now': finding.now.risk,
    })),
  });
