/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { bumpVersion } from '../reading/bumpVersion';
import { AccountConfig } from '../config/types';
import { CHUNK } from '../database/chunked';
import { AccountRow } from '../database/tables';
import { harmlessIn } from '../text/harmless';

const OF_ACCOUNT = [
  'wa_collection',
  'wa_recording',
  'wa_failure',
  'wa_check_watch',
  'wa_account_unknown',
  'wa_unclaimed',
  'wa_claims',
  'wa_account',
];

async function deleteInChunks(knex: Knex, accountId: string): Promise<void> {
  for (;;) {
    const keys: string[] = await knex('wa_resource')
      .where('account_id', accountId)
      .limit(CHUNK)
      .pluck('resource_key');
    if (keys.length === 0) {
      return;
    }
    for (const table of [
      'wa_resource_tag',
      'wa_resource_parent',
      'wa_resource',
    ]) {
      await knex(table)
        .where('account_id', accountId)
        .whereIn('resource_key', keys)
        .delete();
    }
  }
}

/**
 * Brings the table of accounts in line with the configuration. What was read
 * from an account that is no longer configured goes; its state otherwise
 * stays.
 */
export async function saveAccounts(options: {
  knex: Knex;
  accounts: AccountConfig[];
}): Promise<void> {
  const { knex } = options;
  // names are typed into a file, which may be generated from anything
  const accounts = harmlessIn(options.accounts);
  const before = new Map(
    (await knex<AccountRow>('wa_account')).map(row => [row.account_id, row]),
  );
  for (const account of accounts) {
    const regions = JSON.stringify(account.regions);
    await knex<AccountRow>('wa_account')
      .insert({
        account_id: account.id,
        name: account.name,
        environment: account.environment ?? null,
        owner_ref: account.ownerRef ?? null,
        regions,
        state: 'never-read',
        api_calls: '{}',
        api_call_count: 0,
      })
      .onConflict('account_id')
      .merge(['name', 'environment', 'owner_ref', 'regions']);
    const known = before.get(account.id);
    const isOther =
      known &&
      (known.regions !== regions ||
        known.environment !== (account.environment ?? null));
    if (isOther) {
      // scored again, and read again where other Regions are asked for
      await knex<AccountRow>('wa_account')
        .where('account_id', account.id)
        .update({
          revision: knex.raw('revision + 1'),
          ...(known.regions === regions ? {} : { last_started_at: null }),
        });
    }
  }
  const gone = await knex<AccountRow>('wa_account')
    .whereNotIn(
      'account_id',
      accounts.map(({ id }) => id),
    )
    .pluck('account_id');
  for (const accountId of gone) {
    // nobody may take what is left of a reading for the whole
    await knex<AccountRow>('wa_account')
      .where('account_id', accountId)
      .update({
        state: 'never-read',
        revision: knex.raw('revision + 1'),
        run_id: null,
        last_started_at: null,
        last_complete_at: null,
      });
    await deleteInChunks(knex, accountId);
    for (const table of OF_ACCOUNT) {
      await knex(table).where('account_id', accountId).delete();
    }
  }
  await bumpVersion({ trx: knex });
}
