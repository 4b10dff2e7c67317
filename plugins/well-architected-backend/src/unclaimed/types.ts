/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Row of `wa_claims`; columns are explained in the migration. */
export interface ClaimsRow {
  account_id: string;
  scope_revision: number;
  seen_scope_revision: number | null;
  seen_revision: number | null;
  worked_out_at: string | null;
  resources: number | null;
  unclaimed: number | null;
  unclaimed_high: number | null;
}

/** Row of `wa_unclaimed`; columns are explained in the migration. */
export interface UnclaimedRow {
  account_id: string;
  resource_key: string;
  root_key: string;
  count_high: number;
  group_high: number;
  group_size: number;
}
