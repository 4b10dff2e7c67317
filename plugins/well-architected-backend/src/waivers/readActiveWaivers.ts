/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ActiveWaiver, WaiverRow } from './types';

/** What the rows of waivers in force or expired say, oldest first. Pure. */
export function toActiveWaivers(rows: WaiverRow[]): {
  waivers: ActiveWaiver[];
  expired: Set<string>;
} {
  return {
    waivers: rows
      .filter(({ state }) => state === 'approved')
      .map(row => ({
        id: row.id,
        checkId: row.check_id,
        risk: row.risk,
        ...(row.resources === null
          ? {}
          : { resources: JSON.parse(row.resources) }),
        reason: row.reason,
        expires: row.expires,
      })),
    expired: new Set(
      rows.filter(({ state }) => state === 'expired').map(row => row.check_id),
    ),
  };
}

/**
 * Approved waivers of an entity, whether or not they have ended by now, and
 * the checks of those that expired. One statement.
 */
export async function readActiveWaivers(options: {
  knex: Knex;
  entityRef: string;
}): Promise<{
  waivers: ActiveWaiver[];
  expired: Set<string>;
  rows: WaiverRow[];
}> {
  const rows = await options
    .knex<WaiverRow>('wa_waiver')
    .where('entity_ref', options.entityRef)
    .whereIn('state', ['approved', 'expired'])
    .orderBy('requested_at');
  return { ...toActiveWaivers(rows), rows };
}
