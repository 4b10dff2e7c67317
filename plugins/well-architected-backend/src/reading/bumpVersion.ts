/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { bucketOf, BUCKETS } from '../scope/bucketOf';

/** For what is about no entity; nobody who scores holds it. */
const OF_NONE = BUCKETS;

/**
 * Marks that something which pages are made from was written. Runs inside the
 * transaction that writes it, so that whoever reads the new version reads what
 * was written as well.
 *
 * The parts stay locked until the transaction ends: the sums of an owner are
 * written by one transaction at a time.
 *
 * @param options.owners - whose entities it is about, null for those of nobody;
 * absent where it is about no single entities
 */
export async function bumpVersion(options: {
  trx: Knex;
  owners?: (string | null | undefined)[];
}): Promise<void> {
  const { trx, owners } = options;
  const parts = owners
    ? [...new Set(owners.map(ref => bucketOf(ref ?? '')))]
    : [OF_NONE];
  await trx('wa_version')
    // always in the same order, so that no two wait for each other
    .insert(parts.sort((a, b) => a - b).map(part => ({ part, version: 1 })))
    .onConflict('part')
    .merge({ version: trx.raw('wa_version.version + 1') });
}
