/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { REGION_TYPE } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { resourceKeyOf } from '../collect/toStoredResource';
import { chunked } from '../database/chunked';
import { CheckWatchRow, FailureRow } from '../database/tables';

/** Place of account-wide and global resources. */
const GLOBAL = 'global';

type Diff<R> = { gone: R[]; added: R[] };

/** What a reading says about one watched check, as far as it matters. */
interface Seen {
  /** By key of the resource: what fails, is unknown or failed before. */
  resources: Map<string, Observation['status']>;
  /** Regions that the check says something about as a whole. */
  regions: Set<string>;
}

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
  seen: Seen;
  before: FailureRow[];
  at: string;
}): FailureRow[] {
  const { accountId, checkId, seen, before, at } = options;
  const known = new Map(before.map(row => [row.resource_key, row]));
  const next: FailureRow[] = [];
  for (const [key, status] of seen.resources) {
    const row = known.get(key);
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
  const isPartial = seen.regions.size > 0;
  return isPartial
    ? [...next, ...before.filter(row => !seen.resources.has(row.resource_key))]
    : next;
}

/** Places whose resources this reading saw for the first time, and before. */
function nextWatches(options: {
  accountId: string;
  checkId: string;
  regions: string[];
  seen: Seen;
  before: CheckWatchRow[];
  at: string;
}): CheckWatchRow[] {
  const { accountId, checkId, regions, seen, before, at } = options;
  const known = new Map(before.map(row => [row.region, row]));
  return [...regions, GLOBAL].flatMap(region => {
    const row = known.get(region);
    if (row) {
      return [row];
    }
    return seen.regions.has(region)
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

/** Takes in a reading and then stores what it changes. */
export interface FailureTracker {
  see(observation: Observation): void;
  save(): Promise<void>;
}

/**
 * Keeps, resource by resource, since when the watched checks fail, and since
 * when that is kept. Observations are shown to it one by one; it remembers what
 * fails, not what it was shown. Of an unchanged account nothing is written.
 * Runs inside the caller's transaction.
 *
 * @param options.regions - of this reading
 * @param options.watched - ids of checks whose history another check asks for
 * @param options.at - ISO 8601 moment of the reading
 */
export async function trackFailures(options: {
  trx: Knex;
  accountId: string;
  regions: string[];
  watched: string[];
  at: string;
}): Promise<FailureTracker> {
  const { trx, accountId, regions, watched, at } = options;
  const failures = await trx<FailureRow>('wa_failure').where(
    'account_id',
    accountId,
  );
  const watches = await trx<CheckWatchRow>('wa_check_watch').where(
    'account_id',
    accountId,
  );
  const failed = new Set(failures.map(row => row.resource_key));
  const byCheck = new Map(
    watched.map((id): [string, Seen] => [
      id,
      { resources: new Map(), regions: new Set() },
    ]),
  );
  const ofCheck = <R extends { check_id: string }>(rows: R[], id: string) =>
    rows.filter(row => row.check_id === id);
  return {
    see({ checkId, subject, status }) {
      const seen = byCheck.get(checkId);
      if (seen && subject.type === REGION_TYPE) {
        seen.regions.add(subject.region);
      }
      const isBad = status === 'fail' || status === 'unknown';
      if (seen && (isBad || failed.size > 0)) {
        const key = resourceKeyOf(subject);
        if (isBad || failed.has(key)) {
          seen.resources.set(key, status);
        }
      }
    },
    async save() {
      const given = [...byCheck].map(([checkId, seen]) => ({
        accountId,
        checkId,
        regions,
        at,
        seen,
      }));
      await applyDiff({
        trx,
        table: 'wa_failure',
        column: 'resource_key',
        changes: diff(
          failures,
          given.flatMap(check =>
            nextFailures({
              ...check,
              before: ofCheck(failures, check.checkId),
            }),
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
    },
  };
}
