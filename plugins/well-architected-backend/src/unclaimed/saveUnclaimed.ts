/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { ClaimsRow, UnclaimedRow } from './types';

const textOf = (row: UnclaimedRow) =>
  JSON.stringify([
    row.root_key,
    row.count_high,
    row.group_high,
    row.group_size,
  ]);

/**
 * Makes the stored unclaimed resources of an account equal to these, in one
 * transaction; rows that did not change are not written.
 */
export async function saveUnclaimed(options: {
  knex: Knex;
  accountId: string;
  rows: UnclaimedRow[];
  /** Stored resources of the account. */
  resources: number;
  /** State of account and scopes that this was worked out for. */
  revision: number;
  scopeRevision: number;
  at: string;
}): Promise<void> {
  const { knex, accountId, rows } = options;
  await knex.transaction(async trx => {
    const before = new Map(
      (
        await trx<UnclaimedRow>('wa_unclaimed').where('account_id', accountId)
      ).map(row => [row.resource_key, textOf(row)]),
    );
    const now = new Set(rows.map(row => row.resource_key));
    const gone = [...before.keys()].filter(key => !now.has(key));
    for (const part of chunked(gone)) {
      await trx<UnclaimedRow>('wa_unclaimed')
        .where('account_id', accountId)
        .whereIn('resource_key', part)
        .delete();
    }
    const changed = rows.filter(
      row => before.get(row.resource_key) !== textOf(row),
    );
    for (const part of chunked(changed)) {
      await trx<UnclaimedRow>('wa_unclaimed')
        .insert(part)
        .onConflict(['account_id', 'resource_key'])
        .merge();
    }
    const roots = rows.filter(row => row.root_key === row.resource_key);
    await trx<ClaimsRow>('wa_claims')
      .where('account_id', accountId)
      .update({
        seen_revision: options.revision,
        seen_scope_revision: options.scopeRevision,
        worked_out_at: options.at,
        resources: options.resources,
        unclaimed: roots.length,
        unclaimed_high: roots.reduce((sum, row) => sum + row.group_high, 0),
      });
  });
}
