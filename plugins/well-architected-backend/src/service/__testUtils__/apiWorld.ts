/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express, { Express } from 'express';
import { Knex } from 'knex';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../../__testUtils__/testEngine';
import { GroupRow } from '../../database/tables';
import { rollUpDay } from '../../history/rollUpDay';
import { RefreshLimits } from '../../refreshLimit/types';
import { Registry } from '../../registry/createRegistry';
import { ScopedEntity } from '../../scope/types';
import { createRouter } from '../createRouter';
import { ApiContext, WorkRequests } from '../types';
import { testInstallation } from './testInstallation';
import { ruleset, testPermissions, TestPolicy } from './testPolicy';

export const NOW = '2026-11-20T12:00:00.000Z';
export const OTHER_ACCOUNT = '444455556666';

const byTag = (name: string) => ({
  regions: [],
  selectors: { tags: { app: name }, arns: [], stacks: [] },
  origin: {},
});

/** Entities of the example: name, owner, account. */
const ENTITIES: [string, string, string][] = [
  ['orders', 'group:default/team-orders', '111122223333'],
  ['carts', 'group:default/team-carts', '111122223333'],
  ['billing', 'group:default/team-billing', OTHER_ACCOUNT],
];

const GROUPS: [string, string | null][] = [
  ['group:default/shop', null],
  ['group:default/team-orders', 'group:default/shop'],
  ['group:default/team-carts', 'group:default/team-orders'],
  ['group:default/team-billing', null],
];

const table = (id: string, backup: boolean) => ({
  id,
  backup,
  tags: { app: id },
  arn: `arn:aws:dynamodb:eu-west-1:111122223333:table/${id}`,
});

export function exampleEntity(
  name: string,
  ownerRef: string,
  accountId: string,
  overrides: Partial<ScopedEntity> = {},
): ScopedEntity {
  return testEntity(name, {
    ownerRef,
    type: 'service',
    lifecycle: 'production',
    scope: { accounts: [{ id: accountId }], ...byTag(name) },
    ...overrides,
  });
}

/**
 * The example organisation, read and scored by the engine: `orders` has a
 * table without backup, `carts` has none to complain about, `billing` is in
 * another account, and `unlinked` has no account.
 */
export async function seedWorld(
  knex: Knex,
  options: { registry?: Registry; at?: string } = {},
): Promise<ReturnType<typeof testEngine>> {
  const at = options.at ?? '2026-11-20T06:00:00.000Z';
  const engine = testEngine(knex, options.registry);
  await engine.saveAccounts(
    testAccount(),
    testAccount({
      id: OTHER_ACCOUNT,
      name: 'billing-development',
      environment: 'development',
    }),
  );
  await knex<GroupRow>('wa_group')
    .insert(
      GROUPS.map(([group_ref, parent_ref]) => ({
        group_ref,
        parent_ref,
        title: group_ref === 'group:default/shop' ? 'The Shop' : null,
        seen_at: at,
      })),
    )
    .onConflict('group_ref')
    .merge();
  await engine.saveEntities(
    ...ENTITIES.map(([name, owner, account]) =>
      exampleEntity(name, owner, account),
    ),
    testEntity('unlinked', {
      scope: {
        accounts: [],
        regions: [],
        selectors: { tags: {}, arns: [], stacks: [] },
        origin: {},
      },
    }),
  );
  await engine.read(
    testInventory({
      at,
      tables: [table('orders', false), table('carts', true)],
    }),
  );
  await engine.read(
    testInventory({
      at,
      accountId: OTHER_ACCOUNT,
      tables: [table('billing', false)],
    }),
  );
  for (const name of ['orders', 'carts', 'billing', 'unlinked']) {
    await engine.score(name, at);
  }
  await rollUpDay({ knex, day: at.slice(0, 10) });
  return engine;
}

const toCatalogEntity = (ref: string): Entity => {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
};

/** The API over a database, with everything around it simulated. */
export async function testApi(options: {
  knex: Knex;
  registry: Registry;
  policy?: TestPolicy;
  /** Refs that the catalog hides from the caller. */
  hidden?: string[];
  /** Refs that the catalog has and the plugin has not seen yet. */
  unseen?: string[];
  now?: string;
  /** Hardly any, if not given. */
  refreshLimits?: RefreshLimits;
}): Promise<{
  app: Express;
  context: ApiContext;
  work: jest.Mocked<WorkRequests>;
  auditor: ReturnType<typeof mockServices.auditor.mock>;
}> {
  const { knex, registry, hidden = [], unseen = [] } = options;
  const policy = options.policy ?? (() => ({ result: AuthorizeResult.ALLOW }));
  const refs: string[] = await knex('wa_entity').pluck('entity_ref');
  const catalog = catalogServiceMock({
    entities: [...refs, ...unseen]
      .filter(ref => !hidden.includes(ref))
      .map(toCatalogEntity),
  });
  const work = {
    collect: jest.fn(async (_accountId: string) => true),
    score: jest.fn(async (_entityRef: string) => true),
  };
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });
  const context: ApiContext = {
    knex,
    registry,
    work,
    staleAfterMs: () => 7 * 86_400_000,
    majorWasteUsd: 500,
    refreshLimits: options.refreshLimits ?? {
      withinMs: 600_000,
      perEntity: 1_000,
      perUser: 1_000,
    },
    installation: testInstallation,
    httpAuth: mockServices.httpAuth(),
    permissions: testPermissions({ knex, policy }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: jest.fn(() => ruleset) as never,
    }),
    auditor,
    catalog,
    now: () => new Date(options.now ?? NOW),
  };
  const app = express();
  // every answer of every test is held against the document
  app.use(createRouter(context, { validateResponses: true }));
  app.use(mockErrorHandler());
  return { app, context, work, auditor };
}
