/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { findDueAccounts } from '../collect/findDueAccounts';
import { WellArchitectedConfig } from '../config/types';
import { findDueEntities } from '../score/findDueEntities';
import { findDueClaims } from '../unclaimed/findDueClaims';
import { WorkQueue } from '../work/types';
import { workKinds } from './workKinds';

/** Entities looked at to find out which buckets have work. */
const DUE_LIMIT = 10_000;

/**
 * Puts what is due into the queue: accounts to read, entities to score, and
 * accounts whose unclaimed resources are to be worked out. What is due is in
 * the tables, so it may be called at any time, by anyone, and twice.
 */
export async function enqueueDue(options: {
  knex: Knex;
  queue: WorkQueue;
  kinds: ReturnType<typeof workKinds>;
  schedule: WellArchitectedConfig['schedule'];
  catalogueVersion: string;
  /** Accounts that are recordings. */
  recorded: ReadonlySet<string>;
  /** An entity is scored again after so long, whatever happened. */
  maxAgeMs: number;
  now: Date;
}): Promise<void> {
  const { knex, queue, kinds, schedule } = options;
  const accounts = await findDueAccounts({
    ...options,
    ...schedule,
    frozen: [...options.recorded],
  });
  const ofAccount = (accountId: string) => ({
    key: accountId,
    item: { accountId },
  });
  await queue.enqueueAll(kinds.collect, accounts.map(ofAccount));
  const entities = await findDueEntities({ ...options, limit: DUE_LIMIT });
  const buckets = [...new Set(entities.map(row => row.bucket))];
  await queue.enqueueAll(
    kinds.score,
    buckets.map(bucket => ({ key: `bucket-${bucket}`, item: { bucket } })),
  );
  const claims = await findDueClaims({ knex });
  await queue.enqueueAll(kinds.claims, claims.map(ofAccount));
}
