/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  ACCOUNT,
  DAY,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import { backupCheck, testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResultRow, ScorecardRow } from '../database/tables';
import { findDueEntities } from './findDueEntities';

jest.setTimeout(60_000);

const MONDAY = '2026-11-02T06:00:00.000Z';
const TUESDAY = '2026-11-03T06:00:00.000Z';
const WEDNESDAY = '2026-11-04T06:00:00.000Z';
const REF = 'component:default/orders-api';

describe.each(testDatabaseIds)('scoreAndSave on %s', databaseId => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;
  const result = async (checkId: string) =>
    knex<ResultRow>('wa_result')
      .where({ entity_ref: REF, check_id: checkId })
      .first();
  const scorecard = () =>
    knex<ScorecardRow>('wa_scorecard').where('entity_ref', REF).first();

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(testEntity('orders-api'));
  });

  const readTables = (at: string, backup: boolean) =>
    engine.read(
      testInventory({
        at,
        tables: [{ id: 'orders', backup }, { id: 'carts' }],
      }),
    );

  it('writes one result per check, a scorecard and six pillars', async () => {
    await readTables(MONDAY, false);
    await engine.score('orders-api', MONDAY);
    expect(await knex('wa_result').count({ n: '*' })).toEqual([
      { n: databaseId === 'SQLITE_3' ? 4 : '4' },
    ]);
    expect(await result('rel-test-backup')).toMatchObject({
      state: 'fail',
      risk: 'HIGH',
      failed: 1,
      total: 2,
      since: MONDAY,
      message: '1 of 2 tables: orders has no backup',
    });
    expect(await result('rel-test-plan')).toMatchObject({
      state: 'unknown',
      reason: 'ANSWER_NEEDED',
    });
    expect(await scorecard()).toMatchObject({
      level: 'at-risk',
      count_high: 1,
      evaluated_at: MONDAY,
      evidence_at: MONDAY,
    });
    expect(await knex('wa_pillar_score').where('entity_ref', REF)).toHaveLength(
      6,
    );
    expect(await knex('wa_baseline').select('name', 'at')).toEqual([
      { name: 'First reading', at: MONDAY },
    ]);
    expect(
      await knex('wa_score_day').where({
        day: '2026-11-02',
        subject_type: 'entity',
        owner_ref: 'group:default/team-orders',
      }),
    ).toHaveLength(1);
  });

  it('writes one stamp for an entity that did not change since today', async () => {
    await readTables(MONDAY, false);
    await engine.score('orders-api', MONDAY);
    const written: string[] = [];
    const listener = ({ sql }: { sql: string }) => {
      if (/^(?:insert|delete|update)/.test(sql)) {
        written.push(sql);
      }
    };
    knex.on('query', listener);
    const later = '2026-11-02T18:00:00.000Z';
    await engine.score('orders-api', later);
    knex.removeListener('query', listener);
    expect(written).toEqual([
      expect.stringMatching(/^update .wa_entity_account. .*scored_revision/),
      expect.stringMatching(/^update .wa_scorecard. set .evaluated_at./),
    ]);
    expect(await scorecard()).toMatchObject({ evaluated_at: later });

    await engine.score('orders-api', TUESDAY);
    expect(await knex('wa_score_day').where('day', '2026-11-03')).toHaveLength(
      1,
    );
  });

  it('tells what changed, and nothing while nothing changes', async () => {
    await readTables(MONDAY, false);
    expect(await engine.score('orders-api', MONDAY)).toMatchObject([
      {
        check_id: 'rel-test-backup',
        from_state: null,
        to_state: 'fail',
        direction: 'appeared',
        notify_state: 'pending',
        owner_ref: 'group:default/team-orders',
      },
    ]);
    expect(await engine.score('orders-api', TUESDAY)).toEqual([]);
    await readTables(WEDNESDAY, true);
    expect(await engine.score('orders-api', WEDNESDAY)).toMatchObject([
      { from_state: 'fail', to_state: 'pass', direction: 'resolved' },
    ]);
    expect(await result('rel-test-backup')).toMatchObject({
      state: 'pass',
      since: WEDNESDAY,
    });
  });

  it('keeps the moment a state began, and the baseline', async () => {
    await readTables(MONDAY, false);
    await engine.score('orders-api', MONDAY);
    await engine.read(
      testInventory({ at: TUESDAY, tables: [{ id: 'orders', backup: false }] }),
    );
    await engine.score('orders-api', TUESDAY);
    expect(await result('rel-test-backup')).toMatchObject({
      message: 'orders has no backup',
      since: MONDAY,
    });
    expect(await knex('wa_baseline').pluck('at')).toEqual([MONDAY]);
  });

  it('waits with the baseline until every account was tried', async () => {
    const other = '444455556666';
    await engine.saveAccounts(testAccount(), testAccount({ id: other }));
    await engine.saveEntities(
      testEntity('orders-api', {
        scope: {
          ...testEntity('orders-api').scope,
          accounts: [{ id: ACCOUNT }, { id: other }],
        },
      }),
    );
    await readTables(MONDAY, false);
    await engine.score('orders-api', MONDAY);
    expect(await knex('wa_baseline')).toEqual([]);

    await engine.read(
      testInventory({ at: TUESDAY, accountId: other, tables: [] }),
    );
    await engine.score('orders-api', TUESDAY);
    await engine.score('orders-api', WEDNESDAY);
    expect(await knex('wa_baseline').pluck('at')).toEqual([TUESDAY]);
  });

  it('is neither resolved nor new when it only cannot be seen', async () => {
    await readTables(MONDAY, false);
    await engine.score('orders-api', MONDAY);
    await engine.read(
      testInventory({
        at: TUESDAY,
        tables: [],
        problems: [
          {
            collector: 'test-table',
            status: 'denied',
            missingAction: 'dynamodb:ListTables',
          },
        ],
      }),
    );
    expect(await engine.score('orders-api', TUESDAY)).toMatchObject([
      { from_state: 'fail', to_state: 'unknown', direction: null },
      { from_state: 'pass', to_state: 'unknown', direction: null },
    ]);
    const { score_low: before } = (await scorecard())!;
    await readTables(WEDNESDAY, false);
    const again = await engine.score('orders-api', WEDNESDAY);
    expect(again.map(t => t.direction)).toEqual([null, null]);
    expect((await scorecard())!.score_low).toBeGreaterThanOrEqual(before);
  });

  it('leaves findings about the account to the owner of the account', async () => {
    await engine.read(
      testInventory({ at: MONDAY, tables: [{ id: 'root-key' }] }),
    );
    const transitions = await engine.score('orders-api', MONDAY);
    expect(transitions).toMatchObject([
      { check_id: 'sec-test-root', to_state: 'fail', notify_state: 'none' },
    ]);
    expect(Boolean((await result('sec-test-root'))?.account_finding)).toBe(
      true,
    );
  });

  describe('what cannot be known', () => {
    const reasonOf = async (name: string, at = MONDAY) => {
      await engine.score(name, at);
      const row = await knex<ResultRow>('wa_result')
        .where({
          entity_ref: `component:default/${name}`,
          check_id: 'rel-test-backup',
        })
        .first();
      return [row?.state, row?.reason, row?.message];
    };

    it('is unknown without an account', async () => {
      const { scope } = testEntity('x');
      await engine.saveEntities(
        testEntity('plain', { scope: { ...scope, accounts: [] } }),
      );
      expect(await reasonOf('plain')).toEqual([
        'unknown',
        'NO_ACCOUNT',
        'No AWS account is linked to plain',
      ]);
    });

    it('is unknown for an account that is not configured', async () => {
      const { scope } = testEntity('x');
      await engine.saveEntities(
        testEntity('other', {
          scope: { ...scope, accounts: [{ id: '999999999999' }] },
        }),
      );
      expect(await reasonOf('other')).toEqual([
        'unknown',
        'NO_ACCOUNT',
        'Account 999999999999 is not configured under wellArchitected.accounts',
      ]);
    });

    it('is unknown before the first reading', async () => {
      expect(await reasonOf('orders-api')).toEqual([
        'unknown',
        'NOT_COLLECTED',
        `Account ${ACCOUNT} has not been read yet`,
      ]);
    });

    it('is unknown when the evidence is too old', async () => {
      await readTables(MONDAY, true);
      expect((await reasonOf('orders-api', TUESDAY))[0]).toBe('pass');
      expect(await reasonOf('orders-api', '2026-11-09T07:00:00.000Z')).toEqual([
        'unknown',
        'STALE',
        `Account ${ACCOUNT} was last read completely at ${MONDAY}, more than 7 days ago`,
      ]);
    });

    it('is unknown in a Region that is not configured', async () => {
      const { scope } = testEntity('x');
      await engine.saveEntities(
        testEntity('far', {
          scope: { ...scope, regions: ['eu-west-1', 'us-east-1'] },
        }),
      );
      await readTables(MONDAY, true);
      expect(await reasonOf('far')).toEqual([
        'unknown',
        'NOT_COLLECTED',
        `us-east-1 is in the scope, but it is not configured for account ${ACCOUNT}`,
      ]);
    });

    it('is unknown when the scope is by tags and these are not readable', async () => {
      const { scope } = testEntity('x');
      await engine.saveEntities(
        testEntity('by-tags', {
          scope: {
            ...scope,
            selectors: { tags: { team: 'orders' }, arns: [], stacks: [] },
          },
        }),
      );
      await engine.read(
        testInventory({
          at: MONDAY,
          tables: [{ id: 'orders', tags: { team: 'orders' } }],
          problems: [
            {
              collector: 'test-tagged',
              status: 'denied',
              missingAction: 'tag:GetResources',
            },
          ],
        }),
      );
      const [state, reason] = await reasonOf('by-tags');
      expect([state, reason]).toEqual(['unknown', 'ACCESS_DENIED']);
    });
  });

  it('reads again when a reading came in between', async () => {
    await readTables(MONDAY, true);
    const scoring = engine.score('orders-api', TUESDAY);
    const reading = readTables(TUESDAY, false);
    await Promise.all([scoring, reading]);
    await engine.score('orders-api', TUESDAY);
    expect(await result('rel-test-backup')).toMatchObject({ state: 'fail' });
  });

  it('forgets checks that are turned off', async () => {
    await readTables(MONDAY, false);
    await engine.score('orders-api', MONDAY);
    await engine.score('orders-api', TUESDAY, {
      registry: testRegistry([backupCheck]),
    });
    expect(await knex('wa_result').pluck('check_id')).toEqual([
      'rel-test-backup',
    ]);
  });

  it('finds the entities that are due', async () => {
    const due = async (now: string, catalogueVersion?: string) =>
      (
        await findDueEntities({
          knex,
          catalogueVersion:
            catalogueVersion ?? engine.registry.catalogueVersion,
          now: new Date(now),
          maxAgeMs: DAY,
          limit: 100,
        })
      ).map(row => row.entity_ref);
    expect(await due(MONDAY)).toEqual([REF]);
    await engine.score('orders-api', MONDAY);
    expect(await due(MONDAY)).toEqual([]);
    expect(await due(MONDAY, 'other')).toEqual([REF]);
    expect(await due('2026-11-03T07:00:00.000Z')).toEqual([REF]);

    await readTables(TUESDAY, true);
    expect(await due(TUESDAY)).toEqual([REF]);
    await engine.score('orders-api', TUESDAY);
    expect(await due(TUESDAY)).toEqual([]);

    await engine.saveEntities(
      testEntity('orders-api', { ownerRef: 'group:default/team-new' }),
    );
    expect(await due(TUESDAY)).toEqual([REF]);
    await engine.score('orders-api', TUESDAY);

    await knex('wa_answer').insert({
      entity_ref: REF,
      check_id: 'rel-test-plan',
      value: 'yes',
      author: 'user:default/ada',
      answered_at: '2026-11-03T07:00:00.000Z',
      expires_at: '2026-11-03T09:00:00.000Z',
    });
    expect(await due('2026-11-03T07:30:00.000Z')).toEqual([REF]);
    await engine.score('orders-api', '2026-11-03T08:00:00.000Z');
    expect(await result('rel-test-plan')).toMatchObject({ state: 'pass' });
    expect(await due('2026-11-03T08:30:00.000Z')).toEqual([]);
    expect(await due('2026-11-03T09:00:00.000Z')).toEqual([REF]);
    await engine.score('orders-api', '2026-11-03T09:00:00.000Z');
    expect(await result('rel-test-plan')).toMatchObject({ state: 'unknown' });
  });

  it('writes once when two replicas score at the same time', async () => {
    await readTables(MONDAY, false);
    await Promise.all([
      engine.score('orders-api', MONDAY),
      engine.score('orders-api', MONDAY),
    ]);
    expect(await knex('wa_transition')).toHaveLength(1);
  });
});
