/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { RecallingCheck } from '../score/recallFails';
import { moveWaiver } from './moveWaiver';
import { ActiveWaiver, WaiverRow } from './types';

/**
 * Closes the waivers whose finding is gone: the check passes, or it is proven
 * that it does not apply. What merely cannot be seen keeps its waiver, which
 * has no effect meanwhile (docs/adr/0006). Runs inside the caller's
 * transaction.
 */
export async function closeCleared(options: {
  trx: Knex;
  waivers: ActiveWaiver[];
  concluded: RecallingCheck[];
  /** ISO 8601. */
  at: string;
}): Promise<void> {
  const { trx, waivers, concluded, at } = options;
  const standing = new Map(concluded.map(check => [check.checkId, check]));
  for (const { id, checkId } of waivers) {
    const check = standing.get(checkId);
    if (check?.state === 'pass' || check?.state === 'not-applicable') {
      const row = await trx<WaiverRow>('wa_waiver')
        .where({ id, state: 'approved' })
        .first('id', 'version');
      if (row) {
        await moveWaiver({
          knex: trx,
          waiver: row,
          to: 'closed',
          note: check.message,
          at,
        });
      }
    }
  }
}
