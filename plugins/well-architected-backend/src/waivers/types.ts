/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk, WaiverState } from 'backstage-plugin-well-architected-common';

export interface WaiverRow {
  id: string;
  entity_ref: string;
  check_id: string;
  risk: Risk;
  state: WaiverState;
  /** JSON `string[]` */
  resources: string | null;
  reason: string;
  link: string | null;
  expires: string;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  reminded_at: string | null;
  version: number;
}

/** A waiver in a list over entities. */
export interface ListedWaiverRow extends WaiverRow {
  /** Of the entity. */
  owner_ref: string | null;
}

export interface WaiverEventRow {
  id: string;
  waiver_id: string;
  version: number;
  at: string;
  state: WaiverState;
  actor: string | null;
  note: string | null;
}

/** An approved waiver, as far as the score needs it. */
export interface ActiveWaiver {
  id: string;
  checkId: string;
  risk: Risk;
  resources?: string[];
  reason: string;
  /** Last day, `YYYY-MM-DD`. */
  expires: string;
}
