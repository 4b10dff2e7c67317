/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export interface CampaignRow {
  id: string;
  name: string;
  description: string;
  /** JSON `CampaignSelection` */
  selection: string;
  /** JSON `string[]`; null before it started. */
  check_ids: string | null;
  /** JSON `CampaignAudience` */
  audience: string;
  starts: string;
  due: string;
  target_percent: number | null;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
  cancelled_at: string | null;
  cancel_reason: string | null;
  start_told_at: string | null;
  due_told_at: string | null;
  version: number;
}

export interface CampaignDayRow {
  campaign_id: string;
  /** Empty for all owners together. */
  owner_ref: string;
  day: string;
  passing: number;
  failing: number;
  unknown: number;
  waived: number;
  entities: number;
  entities_passing: number;
}

/** `owner_ref` of all owners together. */
export const ALL_OWNERS = '';
