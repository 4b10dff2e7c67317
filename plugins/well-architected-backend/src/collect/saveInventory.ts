/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError } from '@backstage/errors';
import { Observation } from 'backstage-plugin-well-architected-common';
import { Inventory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { isPostgres } from '../database/dialect';
import { AccountRow, CollectionRow, TransitionRow } from '../database/tables';
import { insertTransitions } from '../history/insertTransitions';
import { trackFailures } from '../history/trackFailures';
import {
  AccountTransitionOptions,
  accountTransitions,
} from './accountTransitions';
import { replaceResources } from './replaceResources';
import { toStoredResources } from './toStoredResources';

async function lockRun(
  trx: Knex.Transaction,
  accountId: string,
  runId: string,
): Promise<AccountRow> {
  const query = trx<AccountRow>('wa_account')
    .where('account_id', accountId)
    .first();
  const account = await (isPostgres(trx) ? query.forUpdate() : query);
  if (account?.run_id !== runId) {
    throw new ConflictError(
      `Another run of account ${accountId} has begun, this one saves nothing`,
    );
  }
  return account;
}

function toCollectionRows(inventory: Inventory, at: string): CollectionRow[] {
  return inventory.collection.map(status => ({
    account_id: inventory.accountId,
    collector: status.collector,
    region: status.region,
    resource_type: status.type,
    status: status.status,
    reason: status.reason ?? null,
    missing_action: status.missingAction ?? null,
    resource_count: status.count,
    read_at: at,
  }));
}

/**
 * Replaces what is known of an account by a whole run, in one transaction:
 * either all of it is there afterwards, or nothing changed.
 *
 * @throws ConflictError when another run of this account has begun since.
 * @returns the changes of the account's own findings
 */
export async function saveInventory(
  options: {
    knex: Knex;
    inventory: Inventory;
    observations: Observation[];
    runId: string;
    catalogueVersion: string;
    /** Ids of checks whose failures are kept resource by resource. */
    watched: string[];
    /** ISO 8601: when the evidence was read, as history shall show it. */
    readAt: string;
  } & Omit<
    AccountTransitionOptions,
    'before' | 'observations' | 'account' | 'at' | 'trx'
  >,
): Promise<TransitionRow[]> {
  const { knex, inventory, observations, runId, readAt } = options;
  const { accountId } = inventory;
  return knex.transaction(async trx => {
    const account = await lockRun(trx, accountId, runId);
    const transitions = await accountTransitions({
      ...options,
      trx,
      account,
      at: readAt,
    });
    await replaceResources({
      trx,
      accountId,
      resources: toStoredResources({ inventory, observations }),
    });
    await trx('wa_collection').where('account_id', accountId).delete();
    for (const rows of chunked(toCollectionRows(inventory, readAt))) {
      await trx<CollectionRow>('wa_collection').insert(rows);
    }
    const whole = inventory.collection.every(({ status }) => status === 'ok');
    await trx<AccountRow>('wa_account')
      .where('account_id', accountId)
      .update({
        state: whole ? 'ok' : 'partial',
        revision: trx.raw('revision + 1'),
        last_complete_at: readAt,
        last_error: null,
        last_error_reason: null,
        api_calls: JSON.stringify(inventory.apiCalls),
        api_call_count: Object.values(inventory.apiCalls).reduce(
          (sum, count) => sum + count,
          0,
        ),
        catalogue_version: options.catalogueVersion,
      });
    await trackFailures({ ...options, trx, at: readAt });
    await insertTransitions({ trx, transitions });
    return transitions;
  });
}
