/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { Notifier } from './Notifier';

jest.setTimeout(60_000);

const at = (time: string) => `2026-11-02T${time}:00.000Z`;

describe.each(testDatabaseIds)('Notifier on %s', databaseId => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;
  const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
  const logger = mockServices.logger.mock();

  const notify = (time: string, options: { coalesceAbove?: number } = {}) =>
    new Notifier({
      knex,
      registry: engine.registry,
      notifications: { send },
      logger,
      debounceMs: 3_600_000,
      coalesceAbove: 2,
      ...options,
    }).sendPending({
      now: new Date(at(time)),
      quietMs: 0,
      signal: new AbortController().signal,
    });
  const titles = () => send.mock.calls.map(([{ payload }]) => payload.title);

  async function run(
    time: string,
    tables: { id: string; backup?: boolean }[],
    ...names: string[]
  ) {
    await engine.read(testInventory({ at: at(time), tables }));
    for (const name of names) {
      await engine.score(name, at(time));
    }
  }
  const BAD = [{ id: 'orders', backup: false }];
  const GOOD = [{ id: 'orders', backup: true }];

  beforeEach(async () => {
    send.mockReset();
    knex = await migratedDatabase(databaseId);
    engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(
      testEntity('orders-api', { title: 'Orders API' }),
      testEntity('carts-api'),
      testEntity('stock-api'),
    );
  });

  it('tells the owner once when a HIGH risk appears, and once when it clears', async () => {
    await run('06:00', BAD, 'orders-api');
    expect(await notify('06:01')).toBe(1);
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'group:default/team-orders' },
      payload: {
        title: '1 new HIGH risk in Orders API (Reliability)',
        description: 'A check: orders has no backup',
        link: '/catalog/default/component/orders-api/well-architected?risk=HIGH&state=fail',
        severity: 'high',
        topic: 'well-architected-high-risk',
        scope: 'well-architected:component:default/orders-api:rel-test-backup',
        metadata: {
          'backstage.io/body.markdown':
            '- **A check** ([Orders API](/catalog/default/component/orders-api/well-architected?risk=HIGH&state=fail)): orders has no backup',
        },
      },
    });
    await run('07:00', BAD, 'orders-api');
    expect(await notify('07:01')).toBe(0);
    await run('09:00', GOOD, 'orders-api');
    expect(await notify('09:01')).toBe(1);
    expect(titles()).toEqual([
      '1 new HIGH risk in Orders API (Reliability)',
      '1 HIGH risk resolved in Orders API (Reliability)',
    ]);
    expect(send.mock.calls[1][0].payload.scope).toBe(
      send.mock.calls[0][0].payload.scope,
    );
  });

  it('puts many findings of an owner into one message', async () => {
    await run('06:00', BAD, 'orders-api', 'carts-api', 'stock-api');
    expect(await notify('06:01')).toBe(1);
    expect(send.mock.calls[0][0].payload).toMatchObject({
      title: '3 new HIGH risks in 3 places (Reliability)',
      link: '/well-architected/entities?owner=group%3Adefault%2Fteam-orders&risk=HIGH',
    });
  });

  it('tells about an account once, to its own owner', async () => {
    await run('06:00', [{ id: 'root-key' }], 'orders-api', 'carts-api');
    expect(await notify('06:01')).toBe(1);
    expect(send.mock.calls[0][0]).toMatchObject({
      recipients: { entityRef: 'group:default/platform' },
      payload: {
        title: '1 new HIGH risk in account shop-production (Security)',
        link: '/well-architected/entities?account=111122223333&risk=HIGH',
      },
    });
  });

  it('sends at most one message per direction within the debounce time', async () => {
    await run('06:00', BAD, 'orders-api');
    await notify('06:01');
    await run('06:10', GOOD, 'orders-api');
    await notify('06:11');
    await run('06:20', BAD, 'orders-api');
    await notify('06:21');
    expect(titles()).toHaveLength(2);
    await run('06:30', GOOD, 'orders-api');
    await notify('06:31');
    expect(titles()).toHaveLength(2);
    await notify('08:00');
    expect(titles()).toHaveLength(2);
  });

  it('tells after the debounce time what still stands', async () => {
    await run('06:00', BAD, 'orders-api');
    await notify('06:01');
    await run('06:10', GOOD, 'orders-api');
    await notify('06:11');
    await run('06:20', BAD, 'orders-api');
    await notify('06:21');
    await notify('07:30');
    expect(titles()).toEqual([
      '1 new HIGH risk in Orders API (Reliability)',
      '1 HIGH risk resolved in Orders API (Reliability)',
      '1 new HIGH risk in Orders API (Reliability)',
    ]);
  });

  it('says nothing about what came and went before anyone was told', async () => {
    await run('06:00', BAD, 'orders-api');
    await run('06:10', GOOD, 'orders-api');
    expect(await notify('06:11')).toBe(0);
  });

  it('loses nothing while notifications fail, and says so once', async () => {
    send.mockRejectedValue(new Error('no notifications backend'));
    logger.warn.mockClear();
    await run('06:00', BAD, 'orders-api');
    const notifier = new Notifier({
      knex,
      registry: engine.registry,
      notifications: { send },
      logger,
      debounceMs: 3_600_000,
      coalesceAbove: 2,
    });
    const attempt = (time: string) =>
      notifier.sendPending({
        now: new Date(at(time)),
        quietMs: 0,
        signal: new AbortController().signal,
      });
    expect(await attempt('06:01')).toBe(0);
    expect(await attempt('06:02')).toBe(0);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    send.mockResolvedValue();
    expect(await attempt('06:03')).toBe(1);
    expect(await attempt('06:04')).toBe(0);
  });

  it('sends again with the same scope after a crash before the mark', async () => {
    await run('06:00', BAD, 'orders-api', 'carts-api', 'stock-api');
    await notify('06:01');
    await knex('wa_transition')
      .where('notify_state', 'sent')
      .update({ notify_state: 'pending', notified_at: null });
    await run('06:30', [{ id: 'root-key' }], 'orders-api');
    await notify('06:31');
    const scopes = send.mock.calls.map(([{ payload }]) => payload.scope);
    expect(scopes[1]).toBe(scopes[0]);
  });

  it('waits while the findings of an owner are still changing', async () => {
    await run('06:00', BAD, 'orders-api');
    const notifier = new Notifier({
      knex,
      registry: engine.registry,
      notifications: { send },
      logger,
      debounceMs: 3_600_000,
      coalesceAbove: 2,
    });
    const attempt = (seconds: string) =>
      notifier.sendPending({
        now: new Date(`2026-11-02T06:00:${seconds}.000Z`),
        quietMs: 30_000,
        signal: new AbortController().signal,
      });
    expect(await attempt('20')).toBe(0);
    expect(await attempt('40')).toBe(1);
  });
});
