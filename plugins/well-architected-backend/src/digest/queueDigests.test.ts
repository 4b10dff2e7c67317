/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import { readConfig } from '../config/readConfig';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { rollUpDay } from '../history/rollUpDay';
import { MessageRow } from '../notify/types';
import { ConfigReader } from '@backstage/config';
import { digestMoment } from './digestMoment';
import { queueDigests } from './queueDigests';

jest.setTimeout(60_000);

const { digest: MONDAY } = readConfig(new ConfigReader({})).notifications;

describe('digestMoment', () => {
  it.each([
    ['2026-11-23T06:59:59.000Z', '2026-11-16T07:00:00.000Z', '2026-W47'],
    ['2026-11-23T07:00:00.000Z', '2026-11-23T07:00:00.000Z', '2026-W48'],
    ['2026-11-29T23:00:00.000Z', '2026-11-23T07:00:00.000Z', '2026-W48'],
    ['2027-01-01T12:00:00.000Z', '2026-12-28T07:00:00.000Z', '2026-W53'],
  ])('at %s it was %s, in %s', (now, at, week) => {
    expect(digestMoment({ schedule: MONDAY, now: new Date(now) })).toEqual({
      at: new Date(at),
      week,
    });
  });

  it('keeps to the clock of the configured place', () => {
    const schedule = { ...MONDAY, weekday: 5, timezone: 'Europe/Berlin' };
    expect(
      digestMoment({ schedule, now: new Date('2026-07-24T05:00:00.000Z') }).at,
    ).toEqual(new Date('2026-07-24T05:00:00.000Z'));
    expect(
      digestMoment({ schedule, now: new Date('2026-11-27T05:59:00.000Z') }).at,
    ).toEqual(new Date('2026-11-20T06:00:00.000Z'));
  });
});

describe.each(testDatabaseIds)('queueDigests on %s', databaseId => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;

  const queue = (now: string) =>
    queueDigests({
      knex,
      registry: engine.registry,
      schedule: MONDAY,
      now: new Date(now),
      signal: new AbortController().signal,
    });
  async function run(at: string, backup: boolean) {
    await engine.read(
      testInventory({ at, tables: [{ id: 'orders', backup }] }),
    );
    for (const name of ['orders-api', 'carts-api', 'stock-api']) {
      await engine.score(name, at);
    }
    await rollUpDay({ knex, day: at.slice(0, 10) });
  }
  const messages = () =>
    knex<MessageRow>('wa_message').orderBy('recipient_ref');

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(
      testEntity('orders-api', { title: 'Orders API' }),
      testEntity('carts-api'),
      testEntity('stock-api', { ownerRef: 'group:default/team-stock' }),
      testEntity('idea', {
        ownerRef: 'group:default/team-ideas',
        scope: {
          accounts: [],
          regions: [],
          selectors: { tags: {}, arns: [], stacks: [] },
          origin: {},
        },
      }),
    );
    await run('2026-11-15T06:00:00.000Z', true);
    await run('2026-11-20T06:00:00.000Z', false);
    await knex('wa_answer').insert({
      entity_ref: 'component:default/orders-api',
      check_id: 'rel-test-plan',
      value: 'yes',
      author: 'user:default/ada',
      answered_at: '2026-06-01T09:00:00.000Z',
      expires_at: '2026-11-30T09:00:00.000Z',
    });
  });

  it('tells each owner once about their week', async () => {
    expect(await queue('2026-11-23T07:00:10.000Z')).toBe(2);
    const [orders] = await messages();
    expect(JSON.parse(orders.payload)).toEqual({
      title: 'Your week: 2 HIGH risks, 2 more; mean score 33 (-12)',
      description:
        '2 entities reviewed. It became worse: look at the new HIGH risks first. Opened: 2 HIGH and 0 MEDIUM. Resolved: 0 HIGH and 0 MEDIUM.',
      link: '/well-architected/entities?owner=group%3Adefault%2Fteam-orders',
      severity: 'low',
      topic: 'well-architected-digest',
      scope: 'well-architected:digest:2026-W48:group:default/team-orders',
      metadata: { 'backstage.io/body.markdown': expect.any(String) },
    });
    const body = JSON.parse(orders.payload).metadata[
      'backstage.io/body.markdown'
    ];
    expect(body).toContain('- Reliability 0 (-75)');
    expect(body).toContain(
      '1. [carts-api](/catalog/default/component/carts-api/well-architected?finding=rel-test-backup), HIGH, Reliability: orders has no backup\n2. [Orders API]',
    );
    expect(body).toContain(
      '**Ends within two weeks:** 1 answer, the first on 2026-11-30.',
    );
    expect(orders.reason).toBe(
      'The digest of week 2026-W48: 2 entities, 2 next actions.',
    );

    expect(await queue('2026-11-23T07:00:40.000Z')).toBe(0);
    expect(await queue('2026-11-29T07:00:40.000Z')).toBe(0);
    expect(await queue('2026-11-30T07:00:10.000Z')).toBe(2);
  });

  it('goes on where a turn broke off, and no owner gets two', async () => {
    const die = (query: { sql: string; bindings?: unknown[] }) => {
      if (
        query.sql.includes('insert into') &&
        query.bindings?.includes('group:default/team-stock')
      ) {
        throw new Error('killed');
      }
    };
    knex.on('query', die);
    await expect(queue('2026-11-23T07:00:10.000Z')).rejects.toThrow('killed');
    knex.removeListener('query', die);
    expect(await messages()).toHaveLength(1);
    expect(await queue('2026-11-23T07:05:00.000Z')).toBe(1);
    expect((await messages()).map(row => row.recipient_ref)).toEqual([
      'group:default/team-orders',
      'group:default/team-stock',
    ]);
  });

  it('is written once by two replicas', async () => {
    const turns = await Promise.allSettled([
      queue('2026-11-23T07:00:10.000Z'),
      queue('2026-11-23T07:00:10.000Z'),
    ]);
    expect(turns.some(({ status }) => status === 'fulfilled')).toBe(true);
    await queue('2026-11-23T07:00:40.000Z');
    expect(await messages()).toHaveLength(2);
  });

  it('has nothing for owners with nothing', async () => {
    await knex('wa_answer').delete();
    await run('2026-11-22T06:00:00.000Z', true);
    await knex('wa_transition').delete();
    await knex('wa_result').where('state', 'fail').update({ state: 'pass' });
    expect(await queue('2026-11-23T07:00:10.000Z')).toBe(0);
  });

  it('waits for the next moment when the installation is younger', async () => {
    await knex('wa_score_day').where('day', '<', '2026-11-20').delete();
    await knex('wa_score_day').update({ day: '2026-11-24' });
    expect(await queue('2026-11-24T10:00:00.000Z')).toBe(0);
    expect(await messages()).toEqual([]);
  });
});
