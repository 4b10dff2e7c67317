/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { Knex } from 'knex';
import request from 'supertest';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  rootCheck,
  tables,
  tagged,
} from '../__testUtils__/testChecks';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import { readSelection } from '../config/readSelection';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { TransitionRow } from '../database/tables';
import { createRegistry } from '../registry/createRegistry';
import { testApi } from '../service/__testUtils__/apiWorld';

jest.setTimeout(60_000);

const FROM = { 'rel-test-backup': '2026-12-01', 'sec-test-root': '2026-12-01' };

const registryOf = (options: {
  countsFrom?: Record<string, string>;
  checks?: Parameters<typeof createRegistry>[0]['checks'];
  at?: string;
}) =>
  createRegistry({
    checks: options.checks ?? [backupCheck, rootCheck, ownerCheck, planCheck],
    collectors: [tables, tagged],
    config: readSelection(
      new ConfigReader({ checks: { countsFrom: options.countsFrom ?? {} } }),
    ),
    now: () => new Date(options.at ?? '2026-11-20T06:00:00.000Z'),
  });

describe('checks.countsFrom', () => {
  it.each([
    [
      { nowhere: '2026-12-01' },
      "wellArchitected.checks.countsFrom.nowhere: there is no check 'nowhere'",
    ],
    [
      { 'rel-test-backup': '2026-02-30' },
      "wellArchitected.checks.countsFrom.rel-test-backup: '2026-02-30' is not a day of the form YYYY-MM-DD, in quotes",
    ],
  ])('refuses %j', (countsFrom, message) => {
    expect(() => registryOf({ countsFrom })).toThrow(message);
  });

  it('leaves the version of the catalogue as it is until the day', () => {
    const without = registryOf({ checks: [ownerCheck, planCheck] });
    const versionAt = (at: string, countsFrom = FROM) =>
      registryOf({ countsFrom, at }).catalogueVersion;
    expect(versionAt('2026-11-30T23:59:59.000Z')).toBe(
      without.catalogueVersion,
    );
    expect(versionAt('2026-12-01T00:00:00.000Z')).toBe(
      registryOf({}).catalogueVersion,
    );
  });
});

describe.each(testDatabaseIds)('announced checks on %s', databaseId => {
  let knex: Knex;
  const BAD = [{ id: 'orders', backup: false }, { id: 'root-key' }];
  const registry = registryOf({ countsFrom: FROM });

  async function run(at: string, by = registry) {
    const engine = testEngine(knex, by);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(testEntity('orders'));
    const ofAccount = await engine.read(testInventory({ at, tables: BAD }));
    return [...ofAccount, ...(await engine.score('orders', at))];
  }
  const told = (transitions: TransitionRow[]) =>
    transitions
      .filter(row => row.notify_state === 'pending')
      .map(row => `${row.check_id} of ${row.subject_ref}`);
  const scorecard = () =>
    knex('wa_scorecard').first('score', 'count_high', 'count_unknown');

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
  });

  it('stay out of score, counts, findings and notifications', async () => {
    expect(told(await run('2026-11-20T06:00:00.000Z'))).toEqual([]);
    const announced = await scorecard();
    expect(
      await knex('wa_result').whereIn('check_id', Object.keys(FROM)),
    ).toEqual([]);

    knex = await migratedDatabase(databaseId);
    await run(
      '2026-11-20T06:00:00.000Z',
      registryOf({ checks: [ownerCheck, planCheck] }),
    );
    expect(announced).toEqual(await scorecard());
  });

  it('are shown in report and plan with their day', async () => {
    await run('2026-11-20T06:00:00.000Z');
    const { app } = await testApi({ knex, registry });
    const entity = '/entities/component/default/orders';
    const { body } = await request(app).get(`${entity}/report`);
    expect(body.announced).toMatchObject([
      { checkId: 'rel-test-backup', state: 'fail', countsFrom: '2026-12-01' },
      { checkId: 'sec-test-root', state: 'fail', risk: 'HIGH' },
    ]);
    for (const file of ['report.md', 'plan.md']) {
      const { text } = await request(app).get(`${entity}/${file}`);
      expect(text).toContain(
        '**A check** (`rel-test-backup`), counts from 2026-12-01: HIGH risk. 1 of 2 tables: orders has no backup',
      );
    }
  });

  it('are told with their day by the catalogue, until it has come', async () => {
    const from = async (now: string) => {
      const { app } = await testApi({ knex, registry, now });
      const { body } = await request(app).get('/checks');
      const one = await request(app).get('/checks/sec-test-root');
      return [
        Object.fromEntries(
          body.items.map((check: { checkId: string; countsFrom?: string }) => [
            check.checkId,
            check.countsFrom,
          ]),
        ),
        one.body.countsFrom,
      ];
    };
    const [checks, one] = await from('2026-11-30T23:00:00.000Z');
    expect(checks).toEqual({
      ...FROM,
      'ops-test-owner': undefined,
      'rel-test-plan': undefined,
    });
    expect(one).toBe('2026-12-01');
    const [after, oneAfter] = await from('2026-12-01T00:00:00.000Z');
    expect(Object.values(after).filter(Boolean)).toEqual([]);
    expect(oneAfter).toBeUndefined();
  });

  it('count from their day on, and are told then', async () => {
    await run('2026-11-20T06:00:00.000Z');
    await run('2026-11-30T06:00:00.000Z');
    const transitions = await run('2026-12-01T06:00:00.000Z');
    expect(told(transitions)).toEqual([
      'sec-test-root of 111122223333',
      'rel-test-backup of component:default/orders',
    ]);
    expect(transitions.map(row => row.first_look).some(Boolean)).toBe(false);
    expect(await scorecard()).toMatchObject({ count_high: 2 });
    expect(await knex('wa_announced')).toEqual([]);
    expect(told(await run('2026-12-02T06:00:00.000Z'))).toEqual([]);
  });
});
