/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { Inventory, REGION_TYPE } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { resourceKeyOf } from '../collect/toStoredResources';
import { chunked } from '../database/chunked';
import { CheckWatchRow, FailureRow } from '../database/tables';

/** Place of account-wide and global resources. */
const GLOBAL = 'global';

type Diff<R> = { gone: R[]; added: R[] };

/** What the reading changes, by the keys of the rows. */
function diff<R>(before: R[], after: R[], keyOf: (row: R) => string): Diff<R> {
  const old = new Set(before.map(keyOf));
  const now = new Set(after.map(keyOf));
  return {
    gone: before.filter(row => !now.has(keyOf(row))),
    added: after.filter(row => !old.has(keyOf(row))),
  };
}

/**
 * Failures after a reading. A resource that fails keeps its date or gets this
 * one; a pass or a proof that it does not apply forgets it. What became unknown
 * is kept, and so is what was not found while some Region could not be read:
 * losing a permission shall not make anything look young. Pure.
 */
function nextFailures(options: {
  accountId: string;
  checkId: string;
  observations: Observation[];
  before: FailureRow[];
  at: string;
}): FailureRow[] {
  const { accountId, checkId, observations, before, at } = options;
  const known = new Map(before.map(row => [row.resource_key, row]));
  const seen = new Set<string>();
  const next: FailureRow[] = [];
  for (const { subject, status } of observations) {
    const key = resourceKeyOf(subject);
    const row = known.get(key);
    seen.add(key);
    if (status === 'fail') {
      next.push(
        row ?? {
          account_id: accountId,
          check_id: checkId,
          resource_key: key,
          since: at,
        },
      );
    } else if (status === 'unknown' && row) {
      next.push(row);
    }
  }
  const isPartial = observations.some(o => o.subject.type === REGION_TYPE);
  return isPartial
    ? [...next, ...before.filter(row => !seen.has(row.resource_key))]
    : next;
}

/** Places whose resources this reading saw for the first time, and before. */
function nextWatches(options: {
  accountId: string;
  checkId: string;
  regions: string[];
  observations: Observation[];
  before: CheckWatchRow[];
  at: string;
}): CheckWatchRow[] {
  const { accountId, checkId, regions, observations, before, at } = options;
  const known = new Map(before.map(row => [row.region, row]));
  const unread = new Set(
    observations
      .filter(o => o.subject.type === REGION_TYPE)
      .map(o => o.subject.region),
  );
  return [...regions, GLOBAL].flatMap(region => {
    const row = known.get(region);
    if (row) {
      return [row];
    }
    return unread.has(region)
      ? []
      : [{ account_id: accountId, check_id: checkId, region, since: at }];
  });
}

async function applyDiff<R extends FailureRow | CheckWatchRow>(options: {
  trx: Knex;
  table: 'wa_failure' | 'wa_check_watch';
  column: 'resource_key' | 'region';
  changes: Diff<R>;
}): Promise<void> {
  const { trx, table, column, changes } = options;
  const byCheck = new Map<string, string[]>();
  for (const row of changes.gone) {
    const key = 'region' in row ? row.region : row.resource_key;
    byCheck.set(row.check_id, [...(byCheck.get(row.check_id) ?? []), key]);
  }
  for (const [checkId, keys] of byCheck) {
    for (const part of chunked(keys)) {
      await trx(table)
        .where({
          account_id: changes.gone[0].account_id,
          check_id: checkId,
        })
        .whereIn(column, part)
        .delete();
    }
  }
  for (const part of chunked(changes.added)) {
    await trx(table).insert(part);
  }
}

/**
 * Keeps, resource by resource, since when the watched checks fail, and since
 * when that is kept. Of an unchanged account nothing is written. Runs inside
 * the caller's transaction.
 *
 * @param options.watched - ids of checks whose history another check asks for
 * @param options.at - ISO 8601 moment of the reading
 */
export async function trackFailures(options: {
  trx: Knex;
  inventory: Pick<Inventory, 'accountId' | 'regions'>;
  observations: Observation[];
  watched: string[];
  at: string;
}): Promise<void> {
  const { trx, inventory, observations, watched, at } = options;
  const { accountId, regions } = inventory;
  const failures = await trx<FailureRow>('wa_failure').where(
    'account_id',
    accountId,
  );
  const watches = await trx<CheckWatchRow>('wa_check_watch').where(
    'account_id',
    accountId,
  );
  const byCheck = new Map(watched.map(id => [id, [] as Observation[]]));
  for (const observation of observations) {
    byCheck.get(observation.checkId)?.push(observation);
  }
  const given = [...byCheck].map(([checkId, ofCheckId]) => ({
    accountId,
    checkId,
    regions,
    at,
    observations: ofCheckId,
  }));
  const ofCheck = <R extends { check_id: string }>(rows: R[], id: string) =>
    rows.filter(row => row.check_id === id);
  await applyDiff({
    trx,
    table: 'wa_failure',
    column: 'resource_key',
    changes: diff(
      failures,
      given.flatMap(check =>
        nextFailures({ ...check, before: ofCheck(failures, check.checkId) }),
      ),
      row => `${row.check_id} ${row.resource_key}`,
    ),
  });
  await applyDiff({
    trx,
    table: 'wa_check_watch',
    column: 'region',
    changes: diff(
      watches,
      given.flatMap(check =>
        nextWatches({ ...check, before: ofCheck(watches, check.checkId) }),
      ),
      row => `${row.check_id} ${row.region}`,
    ),
  });
}
