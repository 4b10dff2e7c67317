/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnknownReason } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { AccountRow } from '../database/tables';
import { WorkGuard } from '../work/types';

/**
 * Notes that a run of an account begins. From now on only this run may save:
 * one that was believed dead and comes back finds another run id.
 */
export async function beginRun(options: {
  knex: Knex;
  accountId: string;
  runId: string;
  /** ISO 8601. */
  at: string;
  guard?: WorkGuard;
}): Promise<void> {
  const { knex, accountId, runId, at, guard } = options;
  await knex.transaction(async trx => {
    await guard?.(trx);
    await trx<AccountRow>('wa_account')
      .where('account_id', accountId)
      .update({ state: 'running', run_id: runId, last_started_at: at });
  });
}

/**
 * Notes that a run ended early. The last complete reading stays as it is.
 *
 * @param options.error - one sentence for the owner of the account
 */
export async function failRun(options: {
  knex: Knex;
  accountId: string;
  runId: string;
  error: string;
  reason: UnknownReason;
}): Promise<void> {
  const { knex, accountId, runId, error, reason } = options;
  await knex<AccountRow>('wa_account')
    .where({ account_id: accountId, run_id: runId })
    .update({
      state: 'failed',
      revision: knex.raw('revision + 1'),
      last_error: error,
      last_error_reason: reason,
    });
}
