/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  DAY,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  DAY_FIGURES,
  DAY_MEANS,
  dayColumns,
  figuresOf,
} from '../database/dayColumns';
import { ScoreDayRow } from '../database/tables';
import { prune } from './prune';
import { rollUpDay } from './rollUpDay';

jest.setTimeout(60_000);

interface Answered {
  response?: { rowCount?: number | null };
  context?: { changes?: number };
}

/** Rows that statements inserted, updated and deleted. */
async function rowsWritten(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<number> {
  let rows = 0;
  const count = (
    _: unknown,
    { sql, response, context }: Answered & { sql?: string },
  ) => {
    if (/^\s*(insert|update|delete)/i.test(sql ?? '')) {
      rows += context?.changes ?? response?.rowCount ?? 0;
    }
  };
  knex.on('query-response', count);
  await run();
  knex.removeListener('query-response', count);
  return rows;
}

describe.each(testDatabaseIds)('history on %s', databaseId => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;
  const trend = (subject: string) =>
    knex<ScoreDayRow>('wa_score_day')
      .where({ subject_ref: subject })
      .orderBy('day')
      .select('day', 'entities', 'count_high', 'score_low');

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
  });

  async function day(
    date: string,
    tables: { id: string; backup: boolean }[],
    ...names: string[]
  ) {
    const at = `${date}T06:00:00.000Z`;
    await engine.read(testInventory({ at, tables }));
    for (const name of names) {
      await engine.score(name, at);
    }
    await rollUpDay({ knex, day: date });
  }

  it('rolls up owners, systems, domains and the organisation', async () => {
    await engine.saveEntities(
      testEntity('orders-api'),
      testEntity('carts-api', {
        ownerRef: 'group:default/team-carts',
        systemRef: undefined,
        domainRef: undefined,
      }),
      testEntity('plain', {
        scope: { ...testEntity('x').scope, accounts: [] },
      }),
    );
    const names = ['orders-api', 'carts-api', 'plain'];
    await day('2026-11-02', [{ id: 'orders', backup: false }], ...names);
    await day('2026-11-03', [{ id: 'orders', backup: true }], ...names);
    await rollUpDay({ knex, day: '2026-11-03' });

    const expected = [
      expect.objectContaining({
        day: '2026-11-02',
        entities: 1,
        count_high: 1,
      }),
      expect.objectContaining({
        day: '2026-11-03',
        entities: 1,
        count_high: 0,
      }),
    ];
    for (const subject of [
      'group:default/team-orders',
      'group:default/team-carts',
      'system:default/orders',
      'domain:default/shop',
    ]) {
      expect(await trend(subject)).toEqual(expected);
    }
    const org = await trend('org');
    expect(org.map(p => [p.entities, p.count_high])).toEqual([
      [2, 2],
      [2, 0],
    ]);
    expect(org[1].score_low).toBeGreaterThan(org[0].score_low);
    const [first] = await knex<ScoreDayRow>('wa_score_day').where({
      subject_type: 'org',
      day: '2026-11-02',
    });
    const parts = await knex<ScoreDayRow>('wa_score_day').where({
      subject_type: 'entity',
      counted: true,
      day: '2026-11-02',
    });
    expect(parts).toHaveLength(2);
    for (const column of dayColumns()) {
      const sum = parts.reduce((all, row) => all + Number(row[column]), 0);
      const isMean = DAY_MEANS.some(mean => column.endsWith(mean));
      expect([column, first[column]]).toEqual([
        column,
        isMean ? Math.floor(sum / 2) : sum,
      ]);
    }
    expect(first.reliability_count_high).toBe(2);
    expect(first.security_count_high).toBe(0);
  });

  it('has no score of a pillar that nobody has a score of', async () => {
    await engine.saveEntities(testEntity('orders-api'));
    await day('2026-11-02', [{ id: 'orders', backup: false }], 'orders-api');
    await knex('wa_pillar_score').where('pillar', 'security').delete();
    await rollUpDay({ knex, day: '2026-11-02' });
    const rows = await knex<ScoreDayRow>('wa_score_day');
    expect(rows.map(row => row.subject_type).sort()).toEqual([
      'domain',
      'entity',
      'org',
      'owner',
      'system',
    ]);
    for (const row of rows) {
      expect(figuresOf(row, 'security', DAY_FIGURES)).toBeUndefined();
      expect(figuresOf(row, 'reliability', DAY_FIGURES)).toBeDefined();
    }
  });

  it('gives a day to the owner of that day', async () => {
    await engine.saveEntities(testEntity('orders-api'));
    await day('2026-11-02', [{ id: 'orders', backup: false }], 'orders-api');
    await day('2026-11-03', [{ id: 'orders', backup: false }], 'orders-api');
    await engine.saveEntities(
      testEntity('orders-api', { ownerRef: 'group:default/team-new' }),
    );
    await day('2026-11-04', [{ id: 'orders', backup: false }], 'orders-api');
    const days = async (subject: string) =>
      (await trend(subject)).map(point => point.day);
    expect(await days('group:default/team-orders')).toEqual([
      '2026-11-02',
      '2026-11-03',
    ]);
    expect(await days('group:default/team-new')).toEqual(['2026-11-04']);
    expect((await trend('org')).map(p => p.entities)).toEqual([1, 1, 1]);
  });

  it('carries entities over that were not scored on a day', async () => {
    await engine.saveEntities(testEntity('orders-api'));
    await day('2026-11-02', [{ id: 'orders', backup: false }], 'orders-api');
    await rollUpDay({ knex, day: '2026-11-03' });
    expect((await trend('org')).map(p => p.entities)).toEqual([1, 1]);
  });

  it('writes nothing when a day is rolled up again unchanged, and drops owners without entities', async () => {
    await engine.saveEntities(
      testEntity('orders-api'),
      testEntity('carts-api', { ownerRef: 'group:default/team-carts' }),
    );
    const names = ['orders-api', 'carts-api'];
    await day('2026-11-02', [{ id: 'orders', backup: false }], ...names);
    const before = await knex('wa_score_day').count({ n: '*' });
    const written = await rowsWritten(knex, () =>
      rollUpDay({ knex, day: '2026-11-02' }),
    );
    expect(written).toBe(0);
    expect(await knex('wa_score_day').count({ n: '*' })).toEqual(before);

    await engine.saveEntities(
      testEntity('carts-api', { ownerRef: 'group:default/team-new' }),
    );
    await rollUpDay({ knex, day: '2026-11-02' });
    expect(await trend('group:default/team-carts')).toEqual([]);
    expect(await trend('group:default/team-new')).toHaveLength(1);
  });

  it('thins old days to one a week and forgets old changes but the newest', async () => {
    await engine.saveEntities(testEntity('orders-api'));
    await day('2026-11-02', [{ id: 'orders', backup: false }], 'orders-api');
    await day('2026-11-03', [{ id: 'orders', backup: true }], 'orders-api');
    await day('2026-11-04', [{ id: 'orders', backup: false }], 'orders-api');
    await day('2026-11-09', [{ id: 'orders', backup: false }], 'orders-api');
    expect(await knex('wa_transition')).toHaveLength(3);
    const result = await prune({
      knex,
      now: new Date('2026-11-10T00:00:00.000Z'),
      dailyMs: 2 * DAY,
      transitionsMs: 2 * DAY,
      notificationsMs: 2 * DAY,
      signal: new AbortController().signal,
    });
    expect(result.transitions).toBe(2);
    expect((await trend('org')).map(p => p.day)).toEqual([
      '2026-11-02',
      '2026-11-09',
    ]);
    expect(await knex('wa_transition').select('at', 'direction')).toEqual([
      { at: '2026-11-04T06:00:00.000Z', direction: 'appeared' },
    ]);
  });

  it('thins the progress of campaigns and forgets digests of past weeks', async () => {
    const progress = (campaign: string, date: string) => ({
      campaign_id: campaign,
      owner_ref: '',
      day: date,
      passing: 1,
      failing: 0,
      unknown: 0,
      waived: 0,
      entities: 1,
      entities_passing: 1,
    });
    await knex('wa_campaign_day').insert([
      // Monday, Tuesday, Wednesday of a week, and Monday of the next
      progress('ended', '2026-11-02'),
      progress('ended', '2026-11-03'),
      progress('ended', '2026-11-04'),
      progress('running', '2026-11-02'),
      progress('running', '2026-11-03'),
      progress('running', '2026-11-08'),
      progress('running', '2026-11-09'),
    ]);
    await knex('wa_digest').insert([
      { week: '2026-W45', at: '2026-11-02T07:00:00.000Z' },
      { week: '2026-W46', at: '2026-11-09T07:00:00.000Z' },
    ]);

    await prune({
      knex,
      now: new Date('2026-11-10T06:00:00.000Z'),
      dailyMs: 2 * DAY,
      transitionsMs: 2 * DAY,
      notificationsMs: 2 * DAY,
      signal: new AbortController().signal,
    });

    const left = await knex('wa_campaign_day').orderBy(['campaign_id', 'day']);
    expect(left.map(row => [row.campaign_id, row.day])).toEqual([
      ['ended', '2026-11-02'],
      ['ended', '2026-11-04'],
      ['running', '2026-11-02'],
      ['running', '2026-11-08'],
      ['running', '2026-11-09'],
    ]);
    expect(await knex('wa_digest').pluck('week')).toEqual(['2026-W46']);
  });
});
