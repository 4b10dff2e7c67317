/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { ResourceRow } from '../database/tables';
import { StoredResource } from './toStoredResources';

const TABLES = ['wa_resource_tag', 'wa_resource_parent', 'wa_resource'];

async function deleteResources(
  trx: Knex,
  accountId: string,
  keys: string[],
  tables = TABLES,
): Promise<void> {
  for (const part of chunked(keys)) {
    for (const table of tables) {
      await trx(table)
        .where('account_id', accountId)
        .whereIn('resource_key', part)
        .delete();
    }
  }
}

/**
 * Makes the stored resources of an account equal to these. Rows whose hash did
 * not change are not touched, so a quiet account costs one read.
 *
 * Runs inside the caller's transaction.
 *
 * @returns numbers of written and of deleted resources
 */
export async function replaceResources(options: {
  trx: Knex;
  accountId: string;
  resources: StoredResource[];
}): Promise<{ written: number; deleted: number }> {
  const { trx, accountId, resources } = options;
  const before = new Map<string, string>(
    (
      await trx<ResourceRow>('wa_resource')
        .where('account_id', accountId)
        .select('resource_key', 'hash')
    ).map(row => [row.resource_key, row.hash]),
  );
  const now = new Set(resources.map(({ row }) => row.resource_key));
  const gone = [...before.keys()].filter(key => !now.has(key));
  const changed = resources.filter(
    ({ row }) => before.get(row.resource_key) !== row.hash,
  );

  await deleteResources(trx, accountId, gone);
  await deleteResources(
    trx,
    accountId,
    changed.map(({ row }) => row.resource_key).filter(key => before.has(key)),
  );
  for (const part of chunked(changed)) {
    await trx('wa_resource').insert(part.map(({ row }) => row));
  }
  for (const part of chunked(changed.flatMap(({ tags }) => tags))) {
    await trx('wa_resource_tag').insert(part).onConflict().ignore();
  }
  for (const part of chunked(changed.flatMap(({ parents }) => parents))) {
    await trx('wa_resource_parent').insert(part);
  }
  return { written: changed.length, deleted: gone.length };
}
