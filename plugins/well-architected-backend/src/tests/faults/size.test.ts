/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { collectAccount } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { tables, tagged } from '../../__testUtils__/testChecks';
import {
  ACCOUNT,
  DAY,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { scoreBucket } from '../../engine/scoreBucket';
import { removeUnseenEntities } from '../../scope/removeUnseenEntities';
import { saveEntities } from '../../scope/saveEntities';
import { findDueEntities } from '../../score/findDueEntities';
import { prepareScores } from '../../score/prepareScores';

jest.setTimeout(240_000);

const AT = '2026-11-20T10:00:00.000Z';
const NOW = new Date(AT);
const LATER = '2026-11-20T11:00:00.000Z';
const MANY = 100_000;
const PER_PAGE = 1_000;
/** Every thousandth table has no backup. */
const hasBackup = (i: number) => i % 1_000 !== 0;

const idOf = (i: number) => String(100_000_000_000 + i);

describe.each(testDatabaseIds)('an installation that is large, on %s', id => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;
  let statements = 0;

  const due = async () =>
    (
      await findDueEntities({
        knex,
        now: new Date(LATER),
        catalogueVersion: engine.registry.catalogueVersion,
        maxAgeMs: DAY,
        limit: 10_000,
      })
    ).map(row => row.entity_ref);
  const countOf = async (table: string) => {
    const [{ count }] = await knex(table).count({ count: '*' });
    return Number(count);
  };
  async function cost(run: () => Promise<unknown>): Promise<number> {
    const before = statements;
    await run();
    return statements - before;
  }

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    engine = testEngine(knex);
    statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
  });

  it('an account with 100,000 resources has each of them once', async () => {
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(testEntity('orders'));
    const collector = {
      ...tables,
      async *collect() {
        for (let page = 0; page < MANY / PER_PAGE; page += 1) {
          for (let i = 0; i < PER_PAGE; i += 1) {
            const n = page * PER_PAGE + i;
            yield { id: `table-${n}`, data: { backup: hasBackup(n) } };
          }
          // the list changed while it was paged: its last one comes again
          yield { id: `table-${page * PER_PAGE}`, data: { backup: false } };
        }
      },
    };
    const read = (at: string) =>
      collectAccount({
        connection: {
          accountId: ACCOUNT,
          client: () => {
            throw new Error('This account needs no client');
          },
          classify: error => ({
            kind: 'error',
            reason: 'API_ERROR',
            message: String(error),
          }),
          apiCalls: () => ({ 'dynamodb:ListTables': MANY / PER_PAGE }),
          metricData: async () => ({}),
          close() {},
        },
        regions: ['eu-west-1'],
        collectors: [collector, tagged],
        checks: [...engine.registry.enabled],
        now: at,
      });
    await engine.read(await read(AT));
    await engine.score('orders', AT);
    // and what is about the account itself
    expect(await countOf('wa_resource')).toBe(MANY + 1);
    expect(await knex('wa_collection').where('collector', tables.id)).toEqual([
      expect.objectContaining({ status: 'ok', resource_count: MANY }),
    ]);
    const backup = () =>
      knex('wa_result')
        .where('check_id', 'rel-test-backup')
        .first('state', 'failed', 'total');
    expect(await backup()).toEqual({
      state: 'fail',
      failed: MANY / 1_000,
      total: MANY,
    });
    // a second reading that finds the same writes no resource
    const [before] = await knex('wa_resource').max({ hash: 'hash' });
    const again = await cost(async () => engine.read(await read(LATER)));
    expect(again).toBeLessThan(60);
    expect(await countOf('wa_resource')).toBe(MANY + 1);
    expect((await knex('wa_resource').max({ hash: 'hash' }))[0]).toEqual(
      before,
    );
    await engine.score('orders', LATER);
    expect(await backup()).toMatchObject({ failed: MANY / 1_000 });
    expect(
      await knex('wa_transition').where('check_id', 'rel-test-backup'),
    ).toHaveLength(1);
  });

  it('an entity with 200 accounts costs two statements for each', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => idOf(i));
    await engine.saveAccounts(...ids.map(each => testAccount({ id: each })));
    const scopeOf = (count: number) => ({
      ...testEntity('x').scope,
      accounts: ids.slice(0, count).map(each => ({ id: each })),
    });
    await engine.saveEntities(
      testEntity('few', { scope: scopeOf(20) }),
      testEntity('many', { scope: scopeOf(200) }),
    );
    for (const [i, accountId] of ids.entries()) {
      await engine.read(
        testInventory({
          at: AT,
          accountId,
          tables: [{ id: `table-${i}`, backup: i !== 150 }],
        }),
      );
    }
    const few = await cost(() => engine.score('few', AT));
    const many = await cost(() => engine.score('many', AT));
    // its resources are read, and its revision is noted; what is read of a
    // hundred accounts at once takes a second turn
    expect(many).toBeLessThanOrEqual(few + 2 * 180 + 6);
    const states = await knex('wa_result')
      .where('check_id', 'rel-test-backup')
      .orderBy('entity_ref')
      .select('entity_ref', 'state', 'failed', 'total');
    expect(states).toEqual([
      {
        entity_ref: 'component:default/few',
        state: 'pass',
        failed: 0,
        total: 20,
      },
      {
        entity_ref: 'component:default/many',
        state: 'fail',
        failed: 1,
        total: 200,
      },
    ]);
  });

  it('5,000 entities on one account add nothing to its reading', async () => {
    await engine.saveAccounts(testAccount());
    const entities = Array.from({ length: 5_000 }, (_, i) =>
      testEntity(`service-${String(i).padStart(4, '0')}`),
    );
    const inventory = (at: string, backup: boolean) =>
      testInventory({
        at,
        tables: [{ id: 'orders', backup }, { id: 'carts' }],
      });
    await engine.saveEntities(...entities.slice(0, 50));
    const few = await cost(() => engine.read(inventory(AT, true)));
    await engine.saveEntities(...entities);
    const many = await cost(() => engine.read(inventory(LATER, false)));
    expect(many).toBeLessThanOrEqual(few + 4);

    expect(await due()).toHaveLength(5_000);
    // one bucket of them, each once
    const { bucket } = await knex('wa_entity').first('bucket');
    const inBucket = await knex('wa_entity').where({ bucket }).pluck('name');
    const scored: string[] = [];
    const spent = await cost(() =>
      scoreBucket({
        knex,
        bucket,
        catalogueVersion: engine.registry.catalogueVersion,
        registry: engine.registry,
        staleAfterMs: () => Number.POSITIVE_INFINITY,
        majorWasteUsd: 500,
        maxAgeMs: DAY,
        now: () => new Date(LATER),
        signal: new AbortController().signal,
        logger: mockServices.logger.mock(),
        score: (ref, _, prepared) => {
          const name = ref.split('/')[1];
          scored.push(name);
          return engine.score(name, LATER, { prepared });
        },
        onScored: () => {},
      }),
    );
    expect(scored.sort()).toEqual(inBucket.sort());
    expect(spent).toBeLessThan(60 * inBucket.length);
    expect(await due()).toHaveLength(5_000 - inBucket.length);
    expect(
      await knex('wa_result')
        .where({ check_id: 'rel-test-backup', state: 'fail' })
        .pluck('entity_ref'),
    ).toHaveLength(inBucket.length);
  });

  it('what is renamed, moved and deleted in the middle is not mixed up', async () => {
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(
      testEntity('renamed'),
      testEntity('moved'),
      testEntity('deleted'),
    );
    await engine.read(
      testInventory({ at: AT, tables: [{ id: 'orders', backup: false }] }),
    );
    for (const name of ['renamed', 'moved', 'deleted']) {
      await engine.score(name, AT);
    }
    await engine.read(
      testInventory({ at: LATER, tables: [{ id: 'orders', backup: false }] }),
    );
    // what a worker has read already when the catalog is looked at
    const { prepared } = await prepareScores({
      knex,
      registry: engine.registry,
      staleAfterMs: () => Number.POSITIVE_INFINITY,
      majorWasteUsd: 500,
      now: NOW,
      entityRefs: ['renamed', 'moved', 'deleted'].map(
        name => `component:default/${name}`,
      ),
    });
    await saveEntities({
      knex,
      seenAt: LATER,
      entities: [
        testEntity('new-name'),
        testEntity('moved', { ownerRef: 'group:default/team-shop' }),
      ],
    });
    await removeUnseenEntities({ knex, seenBefore: LATER });
    for (const name of ['renamed', 'moved', 'deleted']) {
      await engine
        .score(name, LATER, {
          prepared: prepared.get(`component:default/${name}`),
        })
        .catch(() => []);
    }
    for (const ref of await due()) {
      await engine.score(ref.split('/')[1], LATER);
    }
    const left = async (table: string, column = 'entity_ref') => [
      ...new Set<string>(await knex(table).orderBy(column).pluck(column)),
    ];
    const both = ['component:default/moved', 'component:default/new-name'];
    expect(await left('wa_result')).toEqual(both);
    expect(await left('wa_scorecard')).toEqual(both);
    expect(await left('wa_pillar_score')).toEqual(both);
    expect(await left('wa_baseline')).toEqual(both);
    const days = await knex('wa_score_day')
      .where('subject_type', 'entity')
      .distinct('subject_ref')
      .orderBy('subject_ref')
      .pluck('subject_ref');
    expect(days).toEqual(both);
    const owners = await knex('wa_entity').orderBy('name').pluck('owner_ref');
    expect(owners).toEqual([
      'group:default/team-shop',
      'group:default/team-orders',
    ]);
    // one row of sums for each, none for those that are gone
    const sums = await knex('wa_check_sum')
      .where('check_id', 'rel-test-backup')
      .orderBy('owner_ref');
    expect(sums.map(({ owner_ref: owner }) => owner)).toEqual([
      'group:default/team-orders',
      'group:default/team-shop',
    ]);
  });
});
