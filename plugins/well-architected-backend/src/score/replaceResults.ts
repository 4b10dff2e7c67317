/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { bumpVersion } from '../reading/bumpVersion';
import { chunked } from '../database/chunked';
import { ResultRow } from '../database/tables';
import { addCheckSums } from '../sums/addCheckSums';

/**
 * Makes the stored results of an entity equal to these, writing only what
 * changed, and the sums of the owner along with them. The moment a state began
 * is kept as long as it lasts.
 *
 * Runs inside the caller's transaction, which holds the row of the entity.
 */
export async function replaceResults(options: {
  trx: Knex;
  entityRef: string;
  ownerRef?: string;
  /** The results as they are stored now. */
  previous: ResultRow[];
  results: Omit<ResultRow, 'since'>[];
  /** ISO 8601. */
  at: string;
}): Promise<void> {
  const { trx, entityRef, previous, results, at } = options;
  const before = new Map(previous.map(row => [row.check_id, row]));
  const changed = results
    .filter(row => before.get(row.check_id)?.hash !== row.hash)
    .map(row => {
      const old = before.get(row.check_id);
      return { ...row, since: old?.state === row.state ? old.since : at };
    });
  const now = new Set(results.map(row => row.check_id));
  const gone = previous
    .map(row => row.check_id)
    .filter(checkId => !now.has(checkId));
  if (changed.length + gone.length === 0) {
    return;
  }
  await bumpVersion({ trx, owners: [options.ownerRef] });
  const sums = async (sign: 1 | -1, checkIds: string[]) => {
    for (const part of chunked(checkIds)) {
      await addCheckSums({
        trx,
        sign,
        entityRefs: [entityRef],
        checkIds: part,
      });
    }
  };
  const written = changed.map(row => row.check_id);
  await sums(-1, [...written.filter(id => before.has(id)), ...gone]);
  for (const rows of chunked(changed)) {
    await trx<ResultRow>('wa_result')
      .insert(rows)
      .onConflict(['entity_ref', 'check_id'])
      .merge();
  }
  for (const part of chunked(gone)) {
    await trx<ResultRow>('wa_result')
      .where('entity_ref', entityRef)
      .whereIn('check_id', part)
      .delete();
  }
  await sums(1, written);
}
