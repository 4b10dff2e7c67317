/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { CollectionRow } from '../database/tables';

const keyOf = (row: CollectionRow) =>
  JSON.stringify([row.collector, row.region]);

/** All but the moment, which is that of the account where nothing differs. */
const contentOf = (row: CollectionRow) =>
  JSON.stringify([
    row.resource_type,
    row.status,
    row.reason,
    row.missing_action,
    row.resource_count,
  ]);

/**
 * Makes what is stored of how reading an account went equal to these rows,
 * writing only what differs: `read_at` is when it went so for the first time,
 * `wa_account.last_complete_at` when it was read last. Runs inside the
 * caller's transaction, which holds the row of the account.
 *
 * @throws Error when a collector is there twice for a Region.
 */
export async function replaceCollection(options: {
  trx: Knex;
  accountId: string;
  rows: CollectionRow[];
}): Promise<void> {
  const { trx, accountId, rows } = options;
  const now = new Set(rows.map(keyOf));
  if (now.size < rows.length) {
    throw new Error(
      `The inventory of account ${accountId} tells twice how reading a collector in a Region went`,
    );
  }
  const stored = await trx<CollectionRow>('wa_collection').where(
    'account_id',
    accountId,
  );
  const before = new Map(stored.map(row => [keyOf(row), contentOf(row)]));
  const changed = rows.filter(row => before.get(keyOf(row)) !== contentOf(row));
  for (const part of chunked(changed)) {
    await trx<CollectionRow>('wa_collection')
      .insert(part)
      .onConflict(['account_id', 'collector', 'region'])
      .merge();
  }
  for (const row of stored.filter(each => !now.has(keyOf(each)))) {
    await trx<CollectionRow>('wa_collection')
      .where({
        account_id: accountId,
        collector: row.collector,
        region: row.region,
      })
      .delete();
  }
}
