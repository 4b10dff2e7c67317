/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RiskCounts } from 'backstage-plugin-well-architected-common';
import { RiskCountColumns } from '../../database/tables';

type Counted = Record<keyof RiskCountColumns, number | string | null>;

/** Columns of risk counts as the API shows them; sums may come as texts. */
export function toRiskCounts(row: Counted): RiskCounts {
  return {
    high: Number(row.count_high),
    medium: Number(row.count_medium),
    low: Number(row.count_low),
    accepted: Number(row.count_accepted),
    unknown: Number(row.count_unknown),
    notApplicable: Number(row.count_not_applicable),
    pass: Number(row.count_pass),
  };
}

/** Names of the columns of risk counts. */
export const COUNT_COLUMNS: (keyof RiskCountColumns)[] = [
  'count_high',
  'count_medium',
  'count_low',
  'count_accepted',
  'count_unknown',
  'count_not_applicable',
  'count_pass',
];
