/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError } from '@backstage/errors';
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  ACCOUNT_TYPE,
  AssessedSubject,
  Inventory,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { AccountRow, CollectionRow, TransitionRow } from '../database/tables';
import { insertTransitions } from '../history/insertTransitions';
import { FailureTracker, trackFailures } from '../history/trackFailures';
import { WorkGuard } from '../work/types';
import {
  AccountTransitionOptions,
  accountTransitions,
  readAccountObservations,
} from './accountTransitions';
import { replaceCollection } from './replaceCollection';
import { replaceResources } from './replaceResources';
import { saveUnknowns } from './saveUnknowns';
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

/** What came of a run. */
export interface SavedInventory {
  /** Changes of the account's own findings. */
  transitions: TransitionRow[];
  /** How many judgements came to each status. */
  evaluations: Map<Observation['status'], number>;
}

/**
 * Lets subjects pass and takes from each the little that is needed when all
 * are saved.
 */
function* noting(options: {
  subjects: Iterable<AssessedSubject>;
  failures: FailureTracker;
  evaluations: Map<Observation['status'], number>;
  /** Takes the observations on the account itself. */
  onAccount: Observation[];
}): Generator<AssessedSubject, void, undefined> {
  const { subjects, failures, evaluations, onAccount } = options;
  for (const assessed of subjects) {
    for (const observation of assessed.observations) {
      const { status, subject } = observation;
      evaluations.set(status, (evaluations.get(status) ?? 0) + 1);
      failures.see(observation);
      if (subject.type === ACCOUNT_TYPE) {
        onAccount.push(observation);
      }
    }
    yield assessed;
  }
}

/**
 * Replaces what is known of an account by a whole run, in one transaction:
 * either all of it is there afterwards, or nothing changed. Subjects are taken
 * one by one and forgotten once they are written.
 *
 * @throws ConflictError when another run of this account has begun since; the
 * reason of the signal when it is aborted.
 */
export async function saveInventory(
  options: {
    knex: Knex;
    inventory: Inventory;
    subjects: Iterable<AssessedSubject>;
    runId: string;
    catalogueVersion: string;
    /** Ids of checks whose failures are kept resource by resource. */
    watched: string[];
    /** ISO 8601: when the evidence was read, as history shall show it. */
    readAt: string;
    signal?: AbortSignal;
    guard?: WorkGuard;
  } & Omit<
    AccountTransitionOptions,
    'stored' | 'observations' | 'account' | 'at' | 'trx'
  >,
): Promise<SavedInventory> {
  const { knex, inventory, subjects, runId, readAt } = options;
  const { accountId, regions } = inventory;
  return knex.transaction(async trx => {
    await options.guard?.(trx);
    const account = await lockRun(trx, accountId, runId);
    const stored = await readAccountObservations(trx, accountId);
    const failures = await trackFailures({
      ...options,
      trx,
      accountId,
      regions,
      at: readAt,
    });
    const onAccount: Observation[] = [];
    const evaluations: SavedInventory['evaluations'] = new Map();
    const noted = noting({ subjects, failures, evaluations, onAccount });
    await replaceResources({
      trx,
      accountId,
      resources: toStoredResources({ inventory, subjects: noted }),
      signal: options.signal,
    });
    const transitions = await accountTransitions({
      ...options,
      trx,
      account,
      stored,
      observations: onAccount,
      at: readAt,
    });
    await replaceCollection({
      trx,
      accountId,
      rows: toCollectionRows(inventory, readAt),
    });
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
    await failures.save();
    await saveUnknowns({
      trx,
      accountId,
      observations: onAccount,
      collection: inventory.collection,
      at: readAt,
    });
    await insertTransitions({ trx, transitions });
    return { transitions, evaluations };
  });
}
