/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  MetricsService,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  AccountReader,
  WELL_ARCHITECTED_TOPICS,
} from 'backstage-plugin-well-architected-node';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { startTestPlugin } from '../__testUtils__/startTestPlugin';
import { ACCOUNT, testInventory } from '../__testUtils__/testEngine';
import { until } from '../__testUtils__/until';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { recordedMetrics } from '../metrics/__testUtils__/recordedMetrics';

jest.setTimeout(120_000);

const entity = (
  kind: string,
  name: string,
  spec: Entity['spec'],
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  spec,
});

const ENTITIES = [
  entity('Group', 'team-orders', { type: 'team' }),
  entity(
    'Component',
    'orders-api',
    { owner: 'team-orders', type: 'service' },
    { 'aws.amazon.com/account-id': ACCOUNT },
  ),
];

/** A backend with the plugin, one account and the test checks. */
async function startBackend(options: {
  knex: Knex;
  reader: AccountReader;
  send?: (message: NotificationSendOptions) => Promise<void>;
  published?: { topic: string; eventPayload: unknown }[];
  metrics?: MetricsService;
  wellArchitected?: JsonObject;
}) {
  const { knex, reader, published = [] } = options;
  const events = mockServices.events.mock({
    publish: async event => {
      published.push(event as (typeof published)[number]);
    },
  });
  return startTestPlugin({
    knex,
    reader,
    wellArchitected: options.wellArchitected ?? {
      accounts: [{ id: ACCOUNT, regions: ['eu-west-1'] }],
    },
    features: [
      catalogServiceMock.factory({ entities: ENTITIES }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      ...(options.metrics
        ? [
            createServiceFactory({
              service: metricsServiceRef,
              deps: {},
              factory: () => options.metrics!,
            }),
          ]
        : []),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: options.send ?? (async () => {}) }),
      }),
    ],
  });
}

describe.each(testDatabaseIds)('the plugin on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
  });

  it('reads the catalog and the account, scores, announces and measures', async () => {
    const published: { topic: string; eventPayload: unknown }[] = [];
    const metrics = recordedMetrics();
    const backend = await startBackend({
      knex,
      published,
      metrics: metrics.service,
      reader: {
        readInventory: async () =>
          testInventory({
            at: new Date().toISOString(),
            tables: [{ id: 'orders', backup: false }],
          }),
      },
    });
    try {
      const health = await request(backend.server).get(
        '/api/well-architected/health',
      );
      expect(health.body).toEqual({ status: 'ok' });
      await until('a failing check', async () => {
        const [row] = await knex('wa_result').where({
          entity_ref: 'component:default/orders-api',
          check_id: 'rel-test-backup',
        });
        return row?.state === 'fail';
      });
      expect(await knex('wa_account').select('account_id', 'state')).toEqual([
        { account_id: ACCOUNT, state: 'ok' },
      ]);
      const { findingOpened, scoreChanged } = WELL_ARCHITECTED_TOPICS;
      await until('both events', () =>
        [findingOpened, scoreChanged].every(wanted =>
          published.some(({ topic }) => topic === wanted),
        ),
      );
      expect(
        published.filter(({ topic }) => topic === findingOpened),
      ).toContainEqual({
        topic: findingOpened,
        eventPayload: expect.objectContaining({
          subjectRef: 'component:default/orders-api',
          findings: expect.arrayContaining([
            expect.objectContaining({
              state: 'fail',
              checkId: 'rel-test-backup',
              risk: 'HIGH',
            }),
          ]),
        }),
      });
      const told = (name: string) =>
        metrics
          .of(`well_architected.${name}`)
          .map(m => [m.value, m.attributes]);
      expect(told('accounts.readings')).toEqual([[1, { outcome: 'ok' }]]);
      expect(told('aws.calls')).toEqual([
        [2, { service: 'dynamodb', outcome: 'ok' }],
      ]);
      expect(told('resources.read')).toEqual([[1, {}]]);
      expect(told('checks.evaluations')).toContainEqual([
        1,
        { status: 'fail' },
      ]);
      expect(told('entities.scorings')).toContainEqual([1, { outcome: 'ok' }]);
      expect(told('findings.transitions')).toContainEqual([
        expect.any(Number),
        { state: 'fail', risk: 'HIGH' },
      ]);
      expect(told('events.deliveries')).toContainEqual([
        1,
        { topic: findingOpened, outcome: 'sent' },
      ]);
      expect(await metrics.collect('well_architected.accounts.known')).toEqual([
        { value: 1, attributes: { state: 'ok' } },
      ]);
      expect(
        (await metrics.collect('well_architected.queue.items')).length,
      ).toBeGreaterThan(0);
    } finally {
      await backend.stop();
    }
  });

  it('hands a run back when it is stopped in the middle of it', async () => {
    let reading = false;
    const send = jest.fn(async () => {});
    const backend = await startBackend({
      knex,
      send,
      reader: {
        readInventory: async ({ signal }) => {
          reading = true;
          await new Promise(resolve =>
            signal.addEventListener('abort', resolve),
          );
          signal.throwIfAborted();
          return undefined;
        },
      },
    });
    await until('a run that began', () => reading);
    const begun = Date.now();
    await backend.stop();
    expect(Date.now() - begun).toBeLessThan(10_000);
    const [account] = await knex('wa_account');
    // nothing went wrong with the account, so nobody is told that it did
    expect(account).toMatchObject({
      state: 'running',
      last_complete_at: null,
      last_error: null,
    });
    expect(await knex('wa_resource')).toEqual([]);

    const next = await startBackend({
      knex,
      send,
      reader: {
        readInventory: async () =>
          testInventory({ at: new Date().toISOString(), tables: [] }),
      },
    });
    try {
      await until('a complete reading by the next process', async () => {
        const [{ state }] = await knex('wa_account');
        return state === 'ok';
      });
      expect(send).not.toHaveBeenCalled();
    } finally {
      await next.stop();
    }
  });

  it('never reads one account twice at a time, with two replicas', async () => {
    let current = 0;
    let most = 0;
    let reads = 0;
    const reader: AccountReader = {
      readInventory: async () => {
        current += 1;
        reads += 1;
        most = Math.max(most, current);
        await sleep(500);
        current -= 1;
        return testInventory({ at: new Date().toISOString(), tables: [] });
      },
    };
    // on SQLite a database belongs to one process
    const replicas = databaseId === 'SQLITE_3' ? 1 : 2;
    const backends = await Promise.all(
      Array.from({ length: replicas }, () => startBackend({ knex, reader })),
    );
    try {
      await until('a complete reading', async () => {
        const [account] = await knex('wa_account');
        return account?.state === 'ok';
      });
      await sleep(1_000);
      expect(most).toBe(1);
      expect(reads).toBe(1);
    } finally {
      await Promise.all(backends.map(backend => backend.stop()));
    }
  });

  it('works without an API, where it is told to', async () => {
    const backend = await startBackend({
      knex,
      reader: {
        readInventory: async () =>
          testInventory({ at: new Date().toISOString(), tables: [] }),
      },
      wellArchitected: {
        api: false,
        accounts: [{ id: ACCOUNT, regions: ['eu-west-1'] }],
      },
    });
    try {
      const health = await request(backend.server).get(
        '/api/well-architected/health',
      );
      expect(health.status).toBe(200);
      const refused = await request(backend.server).get(
        '/api/well-architected/accounts',
      );
      expect(refused.status).toBe(503);
      expect(refused.body.error.message).toContain('wellArchitected.api');
      await until('a complete reading', async () => {
        const [account] = await knex('wa_account');
        return account?.state === 'ok';
      });
    } finally {
      await backend.stop();
    }
  });

  it('serves without working, where it is told to', async () => {
    const reader = { readInventory: jest.fn() };
    const backend = await startBackend({
      knex,
      reader,
      wellArchitected: {
        worker: false,
        accounts: [{ id: ACCOUNT, regions: ['eu-west-1'] }],
      },
    });
    try {
      const answer = await request(backend.server).get(
        '/api/well-architected/accounts',
      );
      expect(answer.status).toBe(200);
      await sleep(1_000);
      expect(reader.readInventory).not.toHaveBeenCalled();
      expect(await knex('wa_account').pluck('state')).toEqual(['never-read']);
    } finally {
      await backend.stop();
    }
  });

  it('refuses to start with a check that does not exist', async () => {
    await expect(
      startBackend({
        knex,
        reader: { readInventory: async () => undefined },
        wellArchitected: {
          checks: { disabled: [{ id: 'no-such-check', reason: 'x' }] },
        },
      }),
    ).rejects.toThrow(
      "wellArchitected.checks.disabled[0].id: there is no check 'no-such-check'",
    );
  });
});
