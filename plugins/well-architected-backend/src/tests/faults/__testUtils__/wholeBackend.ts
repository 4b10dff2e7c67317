/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A whole backend in a process of its own, with the plugin, the test checks and
 * one account whose reading lasts until a file says that it may end; started by
 * signals.test.ts.
 */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { appendFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ACCOUNT, testInventory } from '../../../__testUtils__/testEngine';
import { testModule } from '../../../__testUtils__/testModule';
import wellArchitectedPlugin from '../../../index';

const [name, database, log, mayEnd] = process.argv.slice(2);
const { client, connection } = JSON.parse(database);

const tell = (event: string) => appendFileSync(log, `${name} ${event}\n`);

const ENTITIES = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orders',
      namespace: 'default',
      annotations: { 'aws.amazon.com/account-id': ACCOUNT },
    },
    spec: { type: 'service', owner: 'group:default/team-orders' },
  },
];

/** The part of the catalog's service that the plugin uses. */
const catalog = {
  async queryEntities(request: { filter?: { kind?: string | string[] } }) {
    const kinds = [request.filter?.kind ?? []].flat();
    return {
      items: kinds.includes('component') ? ENTITIES : [],
      totalItems: 1,
      pageInfo: {},
    };
  },
  async getEntitiesByRefs({ entityRefs }: { entityRefs: string[] }) {
    return { items: entityRefs.map(() => undefined) };
  },
} as unknown as CatalogService;

const account = testModule({
  readInventory: async ({ accountId, signal }) => {
    tell('begins');
    while (!existsSync(mayEnd)) {
      await sleep(50, undefined, { signal });
    }
    tell('ends');
    return testInventory({
      at: new Date().toISOString(),
      accountId,
      tables: [{ id: 'orders', backup: false }, { id: 'root-key' }],
    });
  },
});

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () =>
      new ConfigReader({
        app: { baseUrl: 'http://localhost:3000' },
        backend: {
          baseUrl: 'http://localhost:7007',
          listen: { host: '127.0.0.1', port: 0 },
          database:
            client === 'pg'
              ? {
                  client,
                  connection,
                  plugin: { 'well-architected': { client, connection } },
                }
              : // a file for each plugin, by its name
                {
                  client,
                  connection: { directory: dirname(connection.filename) },
                },
        },
        wellArchitected: {
          accounts: [
            {
              id: ACCOUNT,
              regions: ['eu-west-1'],
              owner: 'group:default/platform',
            },
          ],
        },
      }),
  }),
);
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalog,
  }),
);
backend.add(
  createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      send: async ({ payload }) => tell(`sends ${payload.title}`),
    }),
  }),
);
backend.add(wellArchitectedPlugin);
backend.add(account);
backend.start().then(
  () => tell('is up'),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
