/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * "Unchanged data rewrites nothing": an account in which nothing changed is
 * read again, six hours later on the same day, in UTC, and on the next day.
 */
import { collectors } from 'backstage-plugin-well-architected-backend-module-aws';
import { Observation } from 'backstage-plugin-well-architected-common';
import { runExample } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import {
  testAccount,
  testEngine,
  testEntity,
} from '../__testUtils__/testEngine';
import { readSelection } from '../config/readSelection';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResourceRow, ResultRow } from '../database/tables';
import { createRegistry } from '../registry/createRegistry';
import { allChecks, checkOf } from './__testUtils__/catalogue';
import { PRODUCTION } from './__testUtils__/exampleCatalog';
import { RECORDED_AT, readExample } from './__testUtils__/readExample';

jest.setTimeout(120_000);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REF = 'component:default/orders-api';
const later = (iso: string, hours: number) =>
  new Date(Date.parse(iso) + hours * HOUR_MS).toISOString();

/** Limits in hours or minutes: unchanged data grows too old within a day. */
const TOO_OLD_WITHIN_A_DAY: Record<string, string> = {
  'ops-instances-managed': 'an instance has an hour to report',
  'rel-dynamodb-pitr': 'the last backup may be 24 hours old',
  'rel-ebs-efs-backups':
    'the last backup may be 24 hours old, or as old as the objective that a workload declares, in hours',
  'rel-rds-backups': 'the last backup may be 24 hours old',
  'rel-rds-restorable-now': 'the restore point may lag 15 minutes',
  'sus-accelerators-used': 'a notebook may be in service for 72 hours',
};

/** What the example shows to be a day older on the next day. */
const COUNTS_DAYS: Record<string, string> = {
  'ops-iac-drift-free': 'days since the last drift detection',
  'sec-root-not-used': 'days since the root user signed in',
  'sus-unused-resources-cleaned': 'days that waste has been watched for',
};
const OF_THE_CATALOG = ['sus-unused-resources-cleaned'];

describe.each(testDatabaseIds)('an unchanged account on %s', databaseId => {
  let knex: Knex;
  const registry = createRegistry({
    checks: allChecks,
    collectors: [...collectors],
    config: readSelection(undefined),
  });

  async function readAt(at: string) {
    const engine = testEngine(knex, registry);
    const inventory = await readExample(PRODUCTION);
    await engine.read({ ...inventory, startedAt: at, finishedAt: at });
    await engine.score('orders-api', at);
    const resources = await knex<ResourceRow>('wa_resource');
    const results = await knex<ResultRow>('wa_result').where('entity_ref', REF);
    return { resources, results };
  }
  type Read = Awaited<ReturnType<typeof readAt>>;

  /** Ids of the checks whose rows or observations are others. */
  function changesOf(before: Read, after: Read) {
    const old = new Map(before.resources.map(row => [row.resource_key, row]));
    const rows = after.resources.filter(
      row => old.get(row.resource_key)?.hash !== row.hash,
    );
    const observedBy = (row?: ResourceRow) =>
      new Map(
        (JSON.parse(row?.observations ?? '[]') as Observation[]).map(each => [
          each.checkId,
          JSON.stringify(each),
        ]),
      );
    const observing = rows.flatMap(row => {
      const then = observedBy(old.get(row.resource_key));
      return [...observedBy(row)]
        .filter(([id, text]) => then.get(id) !== text)
        .map(([id]) => id);
    });
    const hashes = new Map(before.results.map(row => [row.check_id, row.hash]));
    return {
      total: [after.resources.length, after.results.length],
      rows: rows.length,
      observing: [...new Set(observing)].sort(),
      concluding: after.results
        .filter(row => hashes.get(row.check_id) !== row.hash)
        .map(row => row.check_id)
        .sort(),
    };
  }

  it('has the same rows on the same day, and counts days on the next', async () => {
    knex = await migratedDatabase(databaseId);
    const engine = testEngine(knex, registry);
    await engine.saveAccounts(testAccount({ id: PRODUCTION }));
    await engine.saveEntities(
      testEntity('orders-api', {
        scope: {
          accounts: [{ id: PRODUCTION }],
          regions: [],
          selectors: { tags: {}, arns: [], stacks: [] },
          origin: {},
        },
      }),
    );
    const first = await readAt(RECORDED_AT);
    const noon = changesOf(first, await readAt(later(RECORDED_AT, 6)));
    const tomorrow = changesOf(first, await readAt(later(RECORDED_AT, 25)));
    expect(noon).toEqual({
      ...noon,
      rows: 0,
      observing: [],
      concluding: [],
    });
    expect(noon.total.every(count => count > 90)).toBe(true);
    const older = Object.keys(COUNTS_DAYS).sort();
    expect(tomorrow.concluding).toEqual(older);
    expect(tomorrow.observing).toEqual(
      older.filter(id => !OF_THE_CATALOG.includes(id)),
    );
    // the account, and a stack
    expect(tomorrow.rows).toBe(2);
  });
});

describe('an example of a check, read six hours apart on one day', () => {
  // the moment of a reading is put in when a message is shown
  const undated = (text: string) =>
    text.replace(
      /( found in .* Regions?) at \d{4}-\d\d-\d\d \d\d:\d\d UTC$/,
      '$1',
    );
  const limited = Object.keys(TOO_OLD_WITHIN_A_DAY);

  /** All that would be stored of an example at this moment. */
  function storedOf(
    check: (typeof allChecks)[number],
    example: (typeof allChecks)[number]['examples'][number],
    now: string,
  ): string[] {
    const { message, evidence, observations } = runExample(check, {
      ...example,
      now,
    });
    return [
      JSON.stringify([undated(message), evidence]),
      ...observations.map(each =>
        JSON.stringify({ ...each, message: undated(each.message) }),
      ),
    ];
  }

  function changedExamples(check: (typeof allChecks)[number]): string[] {
    return check.examples
      .filter(example => {
        const now = example.now ?? '2026-11-16T06:00:00.000Z';
        const isLate = (Date.parse(now) % DAY_MS) + 6 * HOUR_MS >= DAY_MS;
        const other = later(now, isLate ? -6 : 6);
        return (
          JSON.stringify(storedOf(check, example, now)) !==
          JSON.stringify(storedOf(check, example, other))
        );
      })
      .map(({ name }) => name);
  }

  it.each(
    allChecks
      .filter(({ id }) => !limited.includes(id))
      .map(check => [check.id, check] as const),
  )('says the same: %s', (_, check) => {
    expect(changedExamples(check)).toEqual([]);
  });

  it.each(Object.entries(TOO_OLD_WITHIN_A_DAY))(
    'may have become too old: %s, as %s',
    id => {
      expect(changedExamples(checkOf(id))).not.toEqual([]);
    },
  );
});
