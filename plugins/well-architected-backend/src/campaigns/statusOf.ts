/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignStatus } from 'backstage-plugin-well-architected-common';
import { CampaignRow } from './types';

/** Today in UTC, `YYYY-MM-DD`. */
export const dayOf = (now: Date) => now.toISOString().slice(0, 10);

/** Where a campaign stands on a day. Pure. */
export function statusOf(
  row: Pick<CampaignRow, 'starts' | 'due' | 'cancelled_at'>,
  day: string,
): CampaignStatus {
  if (row.cancelled_at !== null) {
    return 'cancelled';
  }
  if (day < row.starts) {
    return 'announced';
  }
  return day > row.due ? 'ended' : 'running';
}
