/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { AccountRow } from '../database/tables';
import { beyondDoubt } from '../work/clockLeap';

/**
 * Accounts that are to be read: never read with this configuration, read too long ago, judged by
 * another set of checks, or left running by a replica that died. A run that
 * failed is tried again by the queue, and by the schedule after that.
 */
export async function findDueAccounts(options: {
  knex: Knex;
  catalogueVersion: string;
  now: Date;
  frequencyMs: number;
  timeoutMs: number;
  /** Recorded accounts: they are only judged again by other checks. */
  frozen?: string[];
}): Promise<string[]> {
  const { knex, catalogueVersion, now, frequencyMs, timeoutMs } = options;
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return knex<AccountRow>('wa_account')
    .where(query =>
      query
        .where(live =>
          live
            .whereNotIn('account_id', options.frozen ?? [])
            .where(due =>
              due
                .whereNull('last_started_at')
                .orWhere('last_started_at', '<', before(frequencyMs))
                .orWhere('last_started_at', '>', beyondDoubt(now)),
            ),
        )
        .orWhere(died =>
          died
            .where('state', 'running')
            .where('last_started_at', '<', before(timeoutMs)),
        )
        .orWhere(outdated =>
          outdated
            .whereIn('state', ['ok', 'partial'])
            .where('catalogue_version', '<>', catalogueVersion),
        ),
    )
    .orderBy('account_id')
    .pluck('account_id');
}
