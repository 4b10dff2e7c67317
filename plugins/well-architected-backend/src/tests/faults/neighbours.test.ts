/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { startTestPlugin } from '../../__testUtils__/startTestPlugin';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../../__testUtils__/testEngine';
import { until } from '../../__testUtils__/until';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { Notifier } from '../../notify/Notifier';
import { putMessage } from '../../notify/putMessage';
import { syncCatalog } from '../../scope/syncCatalog';
import { createWorkQueue } from '../../work/createWorkQueue';
import { WorkKind } from '../../work/types';

jest.setTimeout(120_000);

const ACCOUNTS = [ACCOUNT, '444455556666', '777788889999'];
const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    namespace: 'default',
    annotations:
      kind === 'Component' ? { 'aws.amazon.com/account-id': ACCOUNT } : {},
  },
  spec:
    kind === 'Group'
      ? { type: 'team' }
      : { type: 'service', owner: 'group:default/team-orders' },
});
const CATALOG = [entity('Group', 'team-orders'), entity('Component', 'orders')];

const NOW = new Date('2026-11-20T10:00:00.000Z');
const COLLECT: WorkKind<{ accountId: string }> = {
  name: 'neighbours-collect',
  unique: 'waiting-or-running',
  concurrency: 2,
  timeoutSeconds: 60,
  retries: 0,
};

const never = () => new Promise<never>(() => {});
const down = async () => {
  throw new Error('503 Service Unavailable');
};

/** A backend whose catalog answers as it is told to. */
async function startBackend(options: {
  knex: Knex;
  query: () => Promise<never>;
}) {
  const { knex, query } = options;
  const catalog = catalogServiceMock({ entities: CATALOG });
  return startTestPlugin({
    knex,
    reader: {
      readInventory: async ({ accountId }) =>
        testInventory({
          at: new Date().toISOString(),
          accountId,
          tables: [{ id: 'orders', backup: false }],
        }),
    },
    wellArchitected: {
      accounts: ACCOUNTS.map(id => ({ id, regions: ['eu-west-1'] })),
    },
    features: [
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => (query ? { ...catalog, queryEntities: query } : catalog),
      }),
    ],
  });
}

describe.each(testDatabaseIds)('beside this plugin, on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  const readAccounts = async () => {
    const [{ count }] = await knex('wa_account')
      .where('state', 'ok')
      .count({ count: '*' });
    return Number(count);
  };
  /** Entities, answers and results of an earlier life. */
  async function seed() {
    const engine = testEngine(knex);
    await engine.saveAccounts(...ACCOUNTS.map(a => testAccount({ id: a })));
    await engine.saveEntities(testEntity('orders'), testEntity('carts'));
    await engine.score('orders', '2026-11-01T00:00:00.000Z');
  }
  const entities = () => knex('wa_entity').orderBy('name').pluck('name');

  it('a catalog that is down takes nothing away and stops nothing', async () => {
    await seed();
    const query = jest.fn(down);
    const backend = await startBackend({ knex, query });
    try {
      await until(
        'all accounts read',
        async () => (await readAccounts()) === 3,
      );
      await until('the entity scored', async () => {
        const row = await knex('wa_result')
          .where('entity_ref', 'component:default/orders')
          .where('check_id', 'rel-test-backup')
          .first();
        return row?.state === 'fail';
      });
      expect(query).toHaveBeenCalled();
      expect(await entities()).toEqual(['carts', 'orders']);
    } finally {
      await backend.stop();
    }
  });

  it.each([
    ['groups', 0],
    ['those that others inherit from', 1],
    ['entities', 2],
  ])('a catalog that breaks off at %s removes nothing', async (_, at) => {
    await seed();
    let calls = 0;
    const catalog = catalogServiceMock({ entities: CATALOG });
    const sync = syncCatalog({
      knex,
      auth: mockServices.auth(),
      signal: new AbortController().signal,
      now: () => new Date(),
      catalog: {
        ...catalog,
        queryEntities: async (...request) => {
          calls += 1;
          return calls > at ? down() : catalog.queryEntities(...request);
        },
      },
    });
    await expect(sync).rejects.toThrow('503');
    expect(await entities()).toEqual(['carts', 'orders']);
    expect(await knex('wa_result').pluck('entity_ref')).toContain(
      'component:default/orders',
    );
  });

  it('a catalog that has nothing at all removes nothing', async () => {
    await seed();
    const sync = syncCatalog({
      knex,
      auth: mockServices.auth(),
      signal: new AbortController().signal,
      now: () => new Date(),
      catalog: catalogServiceMock({ entities: [] }),
    });
    await expect(sync).rejects.toThrow(
      'The catalog is empty, and 2 entities are known: none of them is removed',
    );
    expect(await entities()).toEqual(['carts', 'orders']);
  });

  it('a catalog that never answers is given up when its time is over', async () => {
    await seed();
    const controller = new AbortController();
    const sync = syncCatalog({
      knex,
      auth: mockServices.auth(),
      signal: controller.signal,
      now: () => new Date(),
      catalog: {
        ...catalogServiceMock({ entities: [] }),
        queryEntities: never,
      },
    });
    controller.abort(new Error('Its time is over'));
    await expect(sync).rejects.toThrow('Its time is over');
    expect(await entities()).toEqual(['carts', 'orders']);
  });

  it.each([
    ['down', down],
    ['slow', never],
  ])(
    'notifications that are %s hold up nothing, and lose nothing',
    async (_, how) => {
      const engine = testEngine(knex);
      await engine.saveAccounts(...ACCOUNTS.map(a => testAccount({ id: a })));
      const titles = Array.from({ length: 8 }, (__, i) => `message ${i}`);
      for (const title of titles) {
        await putMessage({
          trx: knex,
          now: NOW,
          recipientRef: 'group:default/team-orders',
          topic: 'well-architected-account',
          reason: 'A test',
          text: { title, link: '/', severity: 'normal', body: title },
        });
      }
      const notifier = (send: NotificationService['send']) =>
        new Notifier({
          knex,
          registry: engine.registry,
          logger: mockServices.logger.mock(),
          notifications: { send },
          debounceMs: 3_600_000,
          coalesceAbove: 2,
          unknownAfterMs: 86_400_000,
          timeoutMs: 500,
        });
      const { signal } = new AbortController();
      const queue = createWorkQueue({
        knex,
        logger: mockServices.logger.mock(),
      });
      await queue.start([COLLECT]);
      await queue.work(COLLECT, async ({ accountId }) => {
        const at = NOW.toISOString();
        await engine.read(testInventory({ at, accountId, tables: [] }));
      });
      const send = jest.fn(how);
      const notifying = notifier(send).sendPending({
        now: NOW,
        quietMs: 0,
        signal,
      });
      await until('an attempt to send', () => send.mock.calls.length > 0);
      await queue.enqueueAll(
        COLLECT,
        ACCOUNTS.map(accountId => ({ key: accountId, item: { accountId } })),
      );
      await until(
        'all accounts read',
        async () => (await readAccounts()) === 3,
      );
      await queue.stop();
      expect(await notifying).toBe(0);
      // three in a row and no more: the others would fail too
      expect(send).toHaveBeenCalledTimes(3);
      expect(await knex('wa_message').where('state', 'waiting')).toHaveLength(
        8,
      );

      const sent: string[] = [];
      const well = notifier(async ({ payload }) => {
        sent.push(payload.title);
      });
      for (const minutes of [2, 4, 6]) {
        const now = new Date(NOW.getTime() + minutes * 60_000);
        await well.sendPending({ now, quietMs: 3_600_000, signal });
      }
      expect(sent.sort()).toEqual(titles);
    },
  );
});
