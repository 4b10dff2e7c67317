/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import { Server } from 'node:http';
import request from 'supertest';
import {
  testAccount,
  testEngine,
  testEntity,
} from '../__testUtils__/testEngine';
import { openDatabase } from '../database/openDatabase';
import { wellArchitectedConditions } from './conditions';
import { registerPermissions } from './registerPermissions';

jest.setTimeout(60_000);

const WELL_KNOWN = '/api/well-architected/.well-known/backstage/permissions';

/** A plugin that does nothing but to protect two entities. */
const plugin = createBackendPlugin({
  pluginId: 'well-architected',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ database, permissionsRegistry }) {
        const knex = await openDatabase({ database });
        const engine = testEngine(knex);
        await engine.saveAccounts(testAccount());
        await engine.saveEntities(
          testEntity('orders'),
          testEntity('plain', { ownerRef: undefined }),
        );
        registerPermissions({ permissionsRegistry, knex });
      },
    });
  },
});

describe('permissions of the plugin in the permission framework', () => {
  let server: Server;

  beforeAll(async () => {
    ({ server } = await startTestBackend({
      features: [
        plugin,
        mockServices.permissionsRegistry.factory(),
        mockServices.database.factory(),
      ],
    }));
  });

  it('publishes its permissions and the parameters of its rules', async () => {
    const { status, body } = await request(server).get(
      `${WELL_KNOWN}/metadata`,
    );
    expect(status).toBe(200);
    expect(
      body.permissions.map((p: { name: string }) => p.name).sort(),
    ).toEqual([
      'well-architected.administer',
      'well-architected.answer',
      'well-architected.approve',
      'well-architected.campaign.manage',
      'well-architected.complete',
      'well-architected.read',
      'well-architected.refresh',
      'well-architected.waive',
    ]);
    expect(
      body.rules.map(
        (rule: { name: string; paramsSchema: { required: string[] } }) => [
          rule.name,
          rule.paramsSchema.required,
        ],
      ),
    ).toEqual([
      ['IS_ENTITY_OWNER', ['claims']],
      ['HAS_ENTITY_KIND', ['kinds']],
      ['IN_AWS_ACCOUNT', ['accounts']],
      ['IN_PILLAR', ['pillars']],
    ]);
  });

  it.each([
    ['orders', { claims: ['group:default/team-orders'] }, 'ALLOW'],
    ['Orders', { claims: ['Group:default/Team-Orders'] }, 'ALLOW'],
    ['orders', { claims: ['group:default/team-carts'] }, 'DENY'],
    ['plain', { claims: ['group:default/team-orders'] }, 'DENY'],
    ['absent', { claims: ['group:default/team-orders'] }, 'DENY'],
  ])('decides about %s with %j: %s', async (name, params, result) => {
    const conditions: PermissionCriteria<unknown> =
      wellArchitectedConditions.isEntityOwner(params);
    const { status, body } = await request(server)
      .post(`${WELL_KNOWN}/apply-conditions`)
      .set('authorization', mockCredentials.service.header())
      .send({
        items: [
          {
            id: '1',
            resourceRef: `component:default/${name}`,
            resourceType: 'well-architected-entity',
            conditions,
          },
        ],
      });
    expect({ status, items: body.items }).toEqual({
      status: 200,
      items: [{ id: '1', result }],
    });
  });

  const security = { pillars: ['security' as const] };
  it.each([
    ['orders#security', security, 'ALLOW'],
    ['orders#reliability', security, 'DENY'],
    ['orders#nothing', security, 'DENY'],
    ['orders', security, 'DENY'],
    ['orders', { pillars: [...PILLAR_IDS] }, 'ALLOW'],
  ])(
    'decides about the pillar of %s with %j: %s',
    async (name, params, result) => {
      const { body } = await request(server)
        .post(`${WELL_KNOWN}/apply-conditions`)
        .set('authorization', mockCredentials.service.header())
        .send({
          items: [
            {
              id: '1',
              resourceRef: `component:default/${name}`,
              resourceType: 'well-architected-entity',
              conditions: wellArchitectedConditions.inPillar(params),
            },
          ],
        });
      expect(body.items).toEqual([{ id: '1', result }]);
    },
  );
});
