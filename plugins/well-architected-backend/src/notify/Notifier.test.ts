/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
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
import { Notifier } from './Notifier';

jest.setTimeout(60_000);

const at = (time: string) => `2026-11-02T${time}:00.000Z`;

describe.each(testDatabaseIds)('Notifier on %s', databaseId => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;
  const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
  const logger = mockServices.logger.mock();

  const notifier = () =>
    new Notifier({
      knex,
      registry: engine.registry,
      notifications: { send },
      logger,
      debounceMs: 3_600_000,
      coalesceAbove: 2,
      unknownAfterMs: 3 * DAY,
      timeoutMs: 60_000,
    });
  const notify = (time: string, by = notifier()) =>
    by.sendPending({
      now: new Date(at(time)),
      quietMs: 0,
      signal: new AbortController().signal,
    });
  /** With the quiet time of every day. */
  const soon = (time: string) =>
    notifier().sendPending({
      now: new Date(`2026-11-02T${time}.000Z`),
      quietMs: 30_000,
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

  it('sums up a first review that finds much', async () => {
    await run('06:00', BAD, 'orders-api', 'carts-api', 'stock-api');
    expect(await notify('06:01')).toBe(1);
    expect(send.mock.calls[0][0].payload).toMatchObject({
      title:
        '3 entities reviewed for the first time: 3 HIGH risks (Reliability 3)',
      topic: 'well-architected-first-review',
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
    expect(titles().filter(title => !title.startsWith('Score'))).toEqual([
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
    const same = notifier();
    const attempt = (time: string) => notify(time, same);
    expect(await attempt('06:01')).toBe(0);
    expect(await attempt('06:02')).toBe(0);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    send.mockResolvedValue();
    expect(await attempt('06:03')).toBe(1);
    expect(await attempt('06:04')).toBe(0);
  });

  it('sends again with the same scope after a crash before the mark', async () => {
    await run('06:00', BAD, 'orders-api', 'carts-api', 'stock-api');
    const die = ({
      sql,
      bindings = [],
    }: {
      sql: string;
      bindings?: unknown[];
    }) => {
      if (sql.startsWith('update') && bindings.includes('sent')) {
        throw new Error('killed');
      }
    };
    knex.on('query', die);
    await expect(notify('06:01')).rejects.toThrow('killed');
    knex.removeListener('query', die);
    expect(await notify('06:02')).toBe(0);
    expect(await notify('06:04')).toBe(1);
    expect(await notify('06:05')).toBe(0);
    const [[first], [second]] = send.mock.calls;
    expect(second).toEqual(first);
  });

  it('waits while the findings of an owner are still changing', async () => {
    await run('05:00', GOOD, 'orders-api', 'carts-api', 'stock-api');
    await run('06:00', BAD, 'orders-api');
    expect(await soon('06:00:20')).toBe(0);
    expect(await soon('06:00:40')).toBe(1);
  });

  it('waits with the first findings until all is reviewed once', async () => {
    await run('06:00', BAD, 'orders-api', 'carts-api');
    expect(await soon('06:02:00')).toBe(0);
    await run('06:03', BAD, 'stock-api');
    expect(await soon('06:05:00')).toBe(1);
    expect(titles()).toEqual([
      '3 entities reviewed for the first time: 3 HIGH risks (Reliability 3)',
    ]);
  });

  it('does not wait for ever', async () => {
    await run('06:00', BAD, 'orders-api', 'carts-api');
    expect(await soon('12:01:00')).toBe(2);
    expect(titles()).toEqual([
      '1 new HIGH risk in carts-api (Reliability)',
      '1 new HIGH risk in Orders API (Reliability)',
    ]);
  });

  it('counts entities without a risk in the summary, and tells of changes afterwards', async () => {
    const tables = [
      { id: 'orders', backup: false, tags: { app: 'a' } },
      { id: 'carts', backup: true, tags: { app: 'b' } },
    ];
    await engine.read(testInventory({ at: at('06:00'), tables }));
    await engine.score('orders-api', at('06:00'));
    await notify('06:01');
    expect(titles()).toEqual(['1 new HIGH risk in Orders API (Reliability)']);
    await run('09:00', GOOD, 'orders-api');
    await notify('09:01');
    expect(send.mock.calls[1][0].payload).toMatchObject({
      title: '1 HIGH risk resolved in Orders API (Reliability)',
      topic: 'well-architected-resolved',
    });
  });

  it('says that a risk rose, and that an accepted one is open again', async () => {
    await run('06:00', GOOD, 'orders-api');
    await knex('wa_result')
      .where({ check_id: 'rel-test-backup' })
      .update({ state: 'fail', risk: 'MEDIUM', hash: 'x' });
    await run('07:00', BAD, 'orders-api');
    await notify('07:01');
    await knex('wa_result')
      .where({ check_id: 'rel-test-backup' })
      .update({ state: 'waived', hash: 'y' });
    await run('09:00', BAD, 'orders-api');
    await notify('09:01');
    expect(
      send.mock.calls.map(([{ payload }]) => [payload.topic, payload.title]),
    ).toEqual([
      [
        'well-architected-risk-rose',
        '1 risk rose to HIGH in Orders API (Reliability)',
      ],
      [
        'well-architected-waiver',
        '1 accepted HIGH risk is open again in Orders API (Reliability)',
      ],
    ]);
  });

  it('tells once that a score fell, when it stays down', async () => {
    await run('06:00', GOOD, 'orders-api');
    await notify('06:01');
    await run('08:00', BAD, 'orders-api');
    await notify('08:01');
    await notify('08:30');
    await notify('09:02');
    await notify('11:00');
    const drops = send.mock.calls
      .map(([{ payload }]) => payload)
      .filter(({ topic }) => topic === 'well-architected-score-dropped');
    expect(drops).toEqual([
      expect.objectContaining({
        title: 'Score of Orders API fell from 45 to 33',
        description:
          'Since 2026-11-02: Reliability 75 → 0; failing since then: A check',
        link: '/catalog/default/component/orders-api/well-architected',
        scope: 'well-architected:score:component:default/orders-api',
      }),
    ]);
  });

  it('tells once when a check for a HIGH risk stays unknown', async () => {
    const problems = [
      {
        collector: 'test-table',
        status: 'denied' as const,
        missingAction: 'dynamodb:ListTables',
      },
    ];
    await engine.read(testInventory({ at: at('06:00'), tables: [], problems }));
    await engine.score('orders-api', at('06:00'));
    await engine.score('carts-api', at('06:00'));
    const later = (day: string) =>
      notifier().sendPending({
        now: new Date(`2026-11-${day}T06:30:00.000Z`),
        quietMs: 30_000,
        signal: new AbortController().signal,
      });
    expect(await later('04')).toBe(0);
    // to the owner of the entities, and to that of the account
    expect(await later('05')).toBe(2);
    expect(await later('06')).toBe(0);
    const told = (team: string) =>
      send.mock.calls.flatMap(([{ recipients, payload }]) =>
        recipients.type === 'entity' &&
        recipients.entityRef === `group:default/${team}`
          ? [`${payload.topic}: ${payload.title}`]
          : [],
      );
    expect([...told('team-orders'), ...told('platform')]).toEqual([
      'well-architected-unknown: 2 checks for HIGH risks of 2 entities unknown for more than 3 days',
      'well-architected-unknown: 1 check for HIGH risks and 1 reading of account shop-production without an answer for more than 3 days',
    ]);
    await run('07:00', GOOD, 'orders-api');
    await engine.read(
      testInventory({ at: '2026-11-07T06:00:00.000Z', tables: [], problems }),
    );
    await engine.score('orders-api', '2026-11-07T06:00:00.000Z');
    expect(await later('11')).toBe(2);
    expect(told('team-orders')[1]).toBe(
      'well-architected-unknown: 1 check for HIGH risks of Orders API unknown for more than 3 days',
    );
  });

  it('tells the owner of an account that it cannot be read, and can again', async () => {
    const state = (value: string) =>
      knex('wa_account').update({
        state: value,
        last_error: 'The role may not be assumed',
        last_complete_at: at('05:00'),
      });
    await state('failed');
    await notify('06:00');
    await notify('06:01');
    await state('ok');
    await notify('06:10');
    await state('failed');
    await notify('06:20');
    await notify('07:05');
    expect(
      send.mock.calls.map(([{ recipients, payload }]) => [
        recipients.type === 'entity' && recipients.entityRef,
        payload.title,
        payload.scope,
      ]),
    ).toEqual(
      [
        'Account shop-production cannot be read',
        'Account shop-production can be read again',
        'Account shop-production cannot be read',
      ].map(title => [
        'group:default/platform',
        title,
        'well-architected:account:111122223333',
      ]),
    );
  });

  it('names the channel of the group', async () => {
    await knex('wa_group').insert({
      group_ref: 'group:default/team-orders',
      slack_channel: '#orders',
      seen_at: at('05:00'),
    });
    await run('06:00', BAD, 'orders-api');
    await notify('06:01');
    expect(send.mock.calls[0][0].payload.metadata).toMatchObject({
      slackChannel: '#orders',
    });
  });
});
