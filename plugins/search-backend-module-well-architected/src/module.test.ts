/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  createServiceFactory,
  coreServices,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import searchPlugin from '@backstage/plugin-search-backend';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import request from 'supertest';
import searchModuleWellArchitected from './index';

jest.setTimeout(60_000);

const finding = (name: string, owner: string) => ({
  entityRef: `component:default/${name}`,
  ownerRef: `group:default/${owner}`,
  checkId: 'rel-dynamodb-pitr',
  title: 'Tables can be restored',
  pillar: 'reliability',
  risk: 'HIGH',
  state: 'fail',
  evidence: 'aws-resource',
  message: `Table ${name} has no point-in-time recovery`,
  failed: 1,
  unknown: 0,
  total: 1,
  accountFinding: false,
  since: '2026-11-01T06:00:00.000Z',
});

const CHECKS = [
  {
    checkId: 'rel-dynamodb-pitr',
    pillar: 'reliability',
    title: 'Tables can be restored',
    risk: 'HIGH',
    riskClass: 'data-loss',
    effort: 'Low',
    evidence: 'aws-resource',
    bestPractices: ['REL09-BP01'],
    enabled: true,
    impact: 'Lost rows cannot be brought back.',
  },
  {
    checkId: 'sec-guardduty-findings.reliability',
    pillar: 'reliability',
    title: 'A sibling',
    risk: 'HIGH',
    riskClass: 'operations',
    effort: 'Low',
    evidence: 'imported',
    bestPractices: [],
    enabled: true,
    derivedFrom: 'sec-guardduty-findings',
    impact: 'It matters.',
  },
];

describe('the module', () => {
  let server: Server;
  let baseUrl: string;
  let fails = false;
  const seen: IncomingMessage[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      seen.push(req);
      const url = new URL(req.url ?? '', 'http://localhost');
      res.statusCode = fails ? 503 : 200;
      res.setHeader('content-type', 'application/json');
      if (url.pathname === '/checks') {
        res.end(JSON.stringify({ items: CHECKS }));
        return;
      }
      res.end(
        JSON.stringify(
          url.searchParams.get('cursor') === 'next'
            ? { items: [finding('carts', 'team-carts')] }
            : { items: [finding('orders', 'team-orders')], nextCursor: 'next' },
        ),
      );
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    seen.length = 0;
    fails = false;
  });

  afterAll(() => new Promise(done => server.close(done)));

  async function collators(config: object = {}) {
    const added = new Map<string, DocumentCollatorFactory>();
    const runners: unknown[] = [];
    const backend = await startTestBackend({
      features: [
        searchModuleWellArchitected,
        mockServices.rootConfig.factory({ data: config as never }),
        mockServices.discovery.mock({ getBaseUrl: async () => baseUrl })
          .factory,
        mockServices.scheduler.mock({
          createScheduledTaskRunner: schedule => {
            runners.push(schedule);
            return { run: async () => {} };
          },
        }).factory,
      ],
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          {
            addCollator: ({ factory }) => {
              added.set(factory.type, factory);
            },
            addDecorator: () => {},
          },
        ],
      ],
    });
    await backend.stop();
    const read = async (type: string) => {
      const documents: object[] = [];
      for await (const document of await added.get(type)!.getCollator()) {
        documents.push(document);
      }
      return documents;
    };
    return { added, runners, read };
  }

  it('makes documents of all pages of open findings', async () => {
    const { added, read } = await collators();
    expect(await read('well-architected-finding')).toEqual([
      {
        title: 'Tables can be restored: orders',
        text: 'Table orders has no point-in-time recovery\nHIGH risk, Reliability\ncomponent orders\nteam-orders\nrel-dynamodb-pitr',
        location:
          '/catalog/default/component/orders/well-architected?finding=rel-dynamodb-pitr',
        authorization: { resourceRef: 'component:default/orders' },
        entityRef: 'component:default/orders',
        owner: 'group:default/team-orders',
        checkId: 'rel-dynamodb-pitr',
        checkTitle: 'Tables can be restored',
        pillar: 'reliability',
        risk: 'HIGH',
        since: '2026-11-01T06:00:00.000Z',
      },
      expect.objectContaining({ entityRef: 'component:default/carts' }),
    ]);
    expect(
      added.get('well-architected-finding')!.visibilityPermission,
    ).toMatchObject({
      name: 'well-architected.read',
      resourceType: 'well-architected-entity',
    });
    expect(seen.map(req => req.url)).toEqual([
      '/findings?state=fail&sort=ref&limit=500',
      '/findings?state=fail&sort=ref&limit=500&cursor=next',
    ]);
    expect(seen[0].headers.authorization).toBe(
      `Bearer ${mockCredentials.service.token({
        onBehalfOf: mockCredentials.service('plugin:search'),
        targetPluginId: 'well-architected',
      })}`,
    );
  });

  it('makes documents of checks, which everybody may find', async () => {
    const { added, read } = await collators();
    expect(await read('well-architected-check')).toEqual([
      {
        title: 'Tables can be restored',
        text: 'Lost rows cannot be brought back.\nHIGH risk, Reliability\nREL09-BP01\nrel-dynamodb-pitr',
        location: '/well-architected/checks?check=rel-dynamodb-pitr',
        checkId: 'rel-dynamodb-pitr',
        pillar: 'reliability',
        risk: 'HIGH',
        disabled: false,
      },
    ]);
    expect(
      added.get('well-architected-check')!.visibilityPermission,
    ).toBeUndefined();
  });

  it('follows the configuration of schedule and paths', async () => {
    const { runners, read } = await collators({
      search: {
        collators: {
          catalog: { locationTemplate: '/entities/:kind/:namespace/:name/' },
          wellArchitected: {
            schedule: {
              frequency: { hours: 1 },
              timeout: { minutes: 5 },
            },
            pagePath: '/reviews/',
          },
        },
      },
    });
    expect(runners).toEqual([
      { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    ]);
    expect(await read('well-architected-finding')).toContainEqual(
      expect.objectContaining({
        location:
          '/entities/component/default/orders/well-architected?finding=rel-dynamodb-pitr',
      }),
    );
    expect(await read('well-architected-check')).toContainEqual(
      expect.objectContaining({
        location: '/reviews/checks?check=rel-dynamodb-pitr',
      }),
    );
  });

  it('refuses a schedule that is none, naming the key', async () => {
    await expect(
      collators({
        search: { collators: { wellArchitected: { schedule: {} } } },
      }),
    ).rejects.toThrow('search.collators.wellArchitected.schedule: ');
  });

  it('fails as a whole while the backend is away, so that the index stays', async () => {
    const { read } = await collators();
    fails = true;
    await expect(read('well-architected-finding')).rejects.toThrow('503');
    await expect(read('well-architected-check')).rejects.toThrow('503');
  });

  describe('in the search plugin', () => {
    let backend: TestBackend;

    const userOf = (options?: Parameters<PermissionsService['authorize']>[1]) =>
      (options as { credentials: { principal: { userEntityRef: string } } })
        .credentials.principal.userEntityRef;

    /** Ada may read everything, Carl only what team-carts owns. */
    const permissions: PermissionsService = {
      authorizeConditional: async (queries, options) =>
        queries.map(({ permission }) =>
          userOf(options) === 'user:default/ada' ||
          !('resourceType' in permission)
            ? { result: 'ALLOW' as never }
            : ({
                result: 'CONDITIONAL',
                pluginId: 'well-architected',
                resourceType: 'well-architected-entity',
                conditions: {
                  rule: 'IS_ENTITY_OWNER',
                  resourceType: 'well-architected-entity',
                  params: { claims: ['group:default/team-carts'] },
                },
              } as never),
        ),
      authorize: async requests =>
        requests.map(single => ({
          result: ('resourceRef' in single &&
          single.resourceRef === 'component:default/carts'
            ? 'ALLOW'
            : 'DENY') as never,
        })),
    };
    const find = async (user: string, query: string) => {
      const { body } = await request(backend.server)
        .get(`/api/search/query?${query}`)
        .set('authorization', mockCredentials.user.header(user));
      return (
        body.results as { type: string; document: Record<string, string> }[]
      ).map(({ type, document }) => [type, document.entityRef ?? '']);
    };

    beforeAll(async () => {
      fails = false;
      const scheduler = mockServices.scheduler();
      backend = await startTestBackend({
        features: [
          searchPlugin,
          searchModuleWellArchitected,
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
          mockServices.rootConfig.factory({
            data: { permission: { enabled: true } },
          }),
          mockServices.discovery.mock({ getBaseUrl: async () => baseUrl })
            .factory,
          createServiceFactory({
            service: coreServices.permissions,
            deps: {},
            factory: () => permissions,
          }),
        ],
      });
      const tasks = await scheduler.getScheduledTasks();
      await Promise.all(tasks.map(({ id }) => scheduler.triggerTask(id)));
    });

    afterAll(() => backend?.stop());

    it('is found by who may read it', async () => {
      expect(await find('user:default/ada', 'term=recovery')).toEqual(
        expect.arrayContaining([
          ['well-architected-finding', 'component:default/orders'],
          ['well-architected-finding', 'component:default/carts'],
        ]),
      );
      expect(
        await find(
          'user:default/ada',
          'term=rows&types[0]=well-architected-check',
        ),
      ).toEqual([['well-architected-check', '']]);
    });

    it('is hidden from who may not', async () => {
      expect(
        await find(
          'user:default/carl',
          'term=recovery&types[0]=well-architected-finding',
        ),
      ).toEqual([['well-architected-finding', 'component:default/carts']]);
      expect(
        await find(
          'user:default/carl',
          'term=rows&types[0]=well-architected-check',
        ),
      ).toEqual([['well-architected-check', '']]);
    });
  });
});
