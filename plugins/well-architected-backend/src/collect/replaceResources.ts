/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { CHUNK, chunked } from '../database/chunked';
import { ResourceRow } from '../database/tables';
import { StoredResource } from './toStoredResource';

const TABLES = ['wa_resource_tag', 'wa_resource_parent', 'wa_resource'];
/** Hashes that are read at once. */
const PAGE = 10_000;
/** Resources after which others get their turn, and an abort is noticed. */
const BREATH = 200;

async function deleteResources(
  trx: Knex,
  accountId: string,
  keys: string[],
): Promise<void> {
  for (const part of chunked(keys)) {
    for (const table of TABLES) {
      await trx(table)
        .where('account_id', accountId)
        .whereIn('resource_key', part)
        .delete();
    }
  }
}

/** Hash of each stored resource by its key. */
async function readHashes(
  trx: Knex,
  accountId: string,
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  let last = '';
  for (;;) {
    const rows = await trx<ResourceRow>('wa_resource')
      .where('account_id', accountId)
      .where('resource_key', '>', last)
      .orderBy('resource_key')
      .limit(PAGE)
      .select('resource_key', 'hash');
    rows.forEach(row => hashes.set(row.resource_key, row.hash));
    if (rows.length < PAGE) {
      return hashes;
    }
    last = rows[rows.length - 1].resource_key;
  }
}

async function insertResources(
  trx: Knex,
  resources: StoredResource[],
): Promise<void> {
  for (const part of chunked(resources)) {
    await trx('wa_resource').insert(part.map(({ row }) => row));
  }
  for (const part of chunked(resources.flatMap(({ tags }) => tags))) {
    await trx('wa_resource_tag').insert(part).onConflict().ignore();
  }
  for (const part of chunked(resources.flatMap(({ parents }) => parents))) {
    await trx('wa_resource_parent').insert(part);
  }
}

/**
 * Makes the stored resources of an account equal to these. Rows whose hash did
 * not change are not touched, so a quiet account costs one read. They are taken
 * one by one and forgotten once they are written; other work of this process
 * gets its turn in between.
 *
 * Runs inside the caller's transaction.
 *
 * @param options.resources - each key once
 * @throws the reason of the signal when it is aborted
 * @returns numbers of written and of deleted resources
 */
export async function replaceResources(options: {
  trx: Knex;
  accountId: string;
  resources: Iterable<StoredResource>;
  signal?: AbortSignal;
}): Promise<{ written: number; deleted: number }> {
  const { trx, accountId, resources, signal } = options;
  const before = await readHashes(trx, accountId);
  let changed: StoredResource[] = [];
  let replaced: string[] = [];
  let written = 0;
  const write = async () => {
    await deleteResources(trx, accountId, replaced);
    await insertResources(trx, changed);
    written += changed.length;
    changed = [];
    replaced = [];
  };

  let seen = 0;
  for (const resource of resources) {
    const { resource_key: key, hash } = resource.row;
    const old = before.get(key);
    if (old !== hash) {
      changed.push(resource);
      if (old !== undefined) {
        replaced.push(key);
      }
    }
    before.delete(key);
    if (changed.length === CHUNK) {
      await write();
    }
    seen += 1;
    if (seen % BREATH === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  await write();
  const gone = [...before.keys()];
  await deleteResources(trx, accountId, gone);
  return { written, deleted: gone.length };
}
