/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { createWorkQueue } from '../../work/createWorkQueue';
import { WorkKind } from '../../work/types';

jest.setTimeout(60_000);

const REASON =
  'dynamodb:ListTables in eu-west-1 was still throttled after 6 attempts';
const TABLES = [{ id: 'orders', backup: false }, { id: 'carts' }];
const calm = (at: string) => testInventory({ at, tables: TABLES });
const inOrder = (at: string) =>
  testInventory({ at, tables: [{ id: 'orders' }] });
/** What a run brings home when every list was refused. */
const throttled = (at: string) =>
  testInventory({
    at,
    tables: [],
    problems: ['test-table', 'test-tagged'].map(collector => ({
      collector,
      status: 'throttled' as const,
      reason: REASON,
    })),
  });

const COLLECT: WorkKind<{ accountId: string }> = {
  name: 'throttled-collect',
  unique: 'waiting-or-running',
  concurrency: 2,
  timeoutSeconds: 60,
  retries: 0,
};

describe.each(testDatabaseIds)('an account that is throttled, on %s', id => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;

  const backup = async () => {
    const row = await knex('wa_result')
      .where('check_id', 'rel-test-backup')
      .first();
    return { state: row.state, text: JSON.stringify(row) };
  };
  const told = () =>
    knex('wa_transition')
      .where('check_id', 'rel-test-backup')
      .orderBy('at')
      .select('from_state', 'to_state', 'direction', 'notify_state');

  async function turn(inventory: ReturnType<typeof calm>) {
    await engine.read(inventory);
    await engine.score('orders', inventory.startedAt);
  }

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(testEntity('orders'));
  });

  it('is unknown with the reason, and as before when AWS answers again', async () => {
    await turn(inOrder('2026-11-19T06:00:00.000Z'));
    await turn(calm('2026-11-20T06:00:00.000Z'));
    const before = await backup();
    expect(before.state).toBe('fail');
    const news = async () =>
      (await told()).filter(row => row.notify_state === 'pending');
    expect(await news()).toHaveLength(1);

    await turn(throttled('2026-11-20T12:00:00.000Z'));
    const during = await backup();
    expect(during.state).toBe('unknown');
    expect(during.text).toContain('dynamodb:ListTables');
    expect(await knex('wa_account').first('state')).toEqual({
      state: 'partial',
    });
    const states = await knex('wa_result')
      .whereIn('check_id', ['rel-test-backup', 'sec-test-root'])
      .pluck('state');
    expect(states).toEqual(['unknown', 'unknown']);
    // nobody is told that the risk is gone
    const toldDuring = await told();
    expect(toldDuring.map(row => row.direction)).not.toContain('resolved');

    await turn(calm('2026-11-20T18:00:00.000Z'));
    const after = await backup();
    expect(after.state).toBe('fail');
    const tables = knex('wa_resource').where('type', 'AWS::DynamoDB::Table');
    expect(await tables.orderBy('resource_id').pluck('resource_id')).toEqual([
      'carts',
      'orders',
    ]);
    // the risk that is told is not told once more
    expect(await news()).toHaveLength(1);
  });

  it('does not hold up the others', async () => {
    const others = Array.from({ length: 6 }, (_, i) => `44445555666${i}`);
    await engine.saveAccounts(
      ...[ACCOUNT, ...others].map(each => testAccount({ id: each })),
    );
    const queue = createWorkQueue({ knex, logger: mockServices.logger.mock() });
    await queue.start([COLLECT]);
    let release = () => {};
    const refused = new Promise<void>(resolve => {
      release = resolve;
    });
    const ended: string[] = [];
    await queue.enqueueAll(
      COLLECT,
      [ACCOUNT, ...others].map(accountId => ({
        key: accountId,
        item: { accountId },
      })),
    );
    await queue.work(COLLECT, async ({ accountId }) => {
      const at = '2026-11-20T06:00:00.000Z';
      if (accountId === ACCOUNT) {
        await refused;
        await engine.read(throttled(at));
      } else {
        await engine.read(testInventory({ at, accountId, tables: TABLES }));
      }
      ended.push(accountId);
    });
    for (let i = 0; i < 300 && ended.length < others.length; i += 1) {
      await sleep(50);
    }
    expect([...ended].sort()).toEqual(others);
    release();
    for (let i = 0; i < 300 && ended.length <= others.length; i += 1) {
      await sleep(50);
    }
    expect(ended.at(-1)).toBe(ACCOUNT);
    await queue.stop();
    const states = await knex('wa_account').pluck('state');
    expect(states.sort()).toEqual([...others.map(() => 'ok'), 'partial']);
  });
});
