/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  assessSubjects,
  CollectProgress,
  ConnectError,
  Inventory,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { AccountRow, TransitionRow } from '../database/tables';
import { EvaluationCounts } from '../metrics/createMetrics';
import { Registry } from '../registry/createRegistry';
import { harmlessIn, harmlessText } from '../text/harmless';
import { isHandedBack } from '../work/handedBack';
import { WorkGuard } from '../work/types';
import { beginRun, failRun } from './runState';
import { saveInventory } from './saveInventory';
import { sentenceOf } from './sentenceOf';

/** Reads one inventory; throws when it cannot be whole. */
export type ReadInventory = (options: {
  accountId: string;
  regions: string[];
  signal: AbortSignal;
  onProgress: (progress: CollectProgress) => void;
}) => Promise<Inventory>;

async function assessAndSave(options: {
  knex: Knex;
  account: AccountRow;
  inventory: Inventory;
  registry: Registry;
  majorWasteUsd: number;
  notify: boolean;
  runId: string;
  readAt: string;
  guard?: WorkGuard;
  signal: AbortSignal;
  onAssessed?: (evaluations: EvaluationCounts) => void;
}): Promise<TransitionRow[]> {
  const { account, inventory, registry } = options;
  if (inventory.accountId !== account.account_id) {
    throw new Error(
      `The inventory of account ${account.account_id} is of account ${inventory.accountId}`,
    );
  }
  const subjects = assessSubjects({
    inventory,
    checks: registry.enabled,
    parameters: registry.parameters,
    account: {
      id: account.account_id,
      name: account.name,
      environment: account.environment ?? undefined,
    },
  });
  const { transitions, evaluations } = await saveInventory({
    ...options,
    subjects,
    checks: registry.enabled,
    countsFrom: registry.countsFrom,
    catalogueVersion: registry.catalogueVersion,
    watched: registry.watched,
  });
  options.onAssessed?.(evaluations);
  return transitions;
}

/**
 * One run of one account: read, assess, save. A run in which some collectors
 * were denied is complete and says so. One that ends early, for whatever
 * reason, leaves the last complete reading as it was and notes the reason,
 * unless the run goes on elsewhere.
 *
 * @throws whatever ended the run early.
 * @returns the changes of the account's own findings
 */
export async function runAccount(options: {
  knex: Knex;
  accountId: string;
  read: ReadInventory;
  registry: Registry;
  majorWasteUsd: number;
  notify: boolean;
  signal: AbortSignal;
  /** Asked before anything is written. */
  guard?: WorkGuard;
  now: () => Date;
  /** ISO 8601 to store instead of the inventory's own date. */
  readAt?: (inventory: Inventory) => string;
  onProgress?: (progress: CollectProgress) => void;
  /** Told how many judgements came to each status, once they are saved. */
  onAssessed?: (evaluations: EvaluationCounts) => void;
}): Promise<TransitionRow[]> {
  const { knex, accountId, read, signal, guard, now } = options;
  const account = await knex<AccountRow>('wa_account')
    .where('account_id', accountId)
    .first();
  if (!account) {
    throw new NotFoundError(`Account ${accountId} is not configured`);
  }
  const runId = randomUUID();
  await beginRun({ knex, accountId, runId, at: now().toISOString(), guard });
  try {
    const seen = await read({
      accountId,
      regions: JSON.parse(account.regions),
      signal,
      onProgress: progress => options.onProgress?.(progress),
    });
    signal.throwIfAborted();
    const inventory = harmlessIn(seen);
    return await assessAndSave({
      ...options,
      account,
      inventory,
      runId,
      readAt: options.readAt?.(inventory) ?? inventory.finishedAt,
    });
  } catch (error) {
    if (isHandedBack(signal)) {
      // it stays a run that is under way, as if this process had been killed
      throw signal.reason;
    }
    await failRun({
      knex,
      accountId,
      runId,
      error: harmlessText(sentenceOf(error)),
      reason: error instanceof ConnectError ? error.reason : 'API_ERROR',
    });
    throw error;
  }
}
