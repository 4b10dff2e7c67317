/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { testRegistry } from '../../__testUtils__/testChecks';
import { migratedDatabase } from '../../database/__testUtils__/testDatabases';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../../permissions';
import { seedWorld, testApi } from '../../service/__testUtils__/apiWorld';
import { TestPolicy } from '../../service/__testUtils__/testPolicy';
import { createPortalLinks } from '../portalLinks';
import { registerActions } from '../registerActions';

export const ORDERS = 'component:default/orders';
export const ORDERS_TAB =
  'https://portal.example.com/catalog/default/component/orders/well-architected';
const user = mockCredentials.user('user:default/ada');

/** Only what team-carts owns. */
export const onlyCarts: TestPolicy = permission =>
  createWellArchitectedConditionalDecision(
    permission as never,
    wellArchitectedConditions.isEntityOwner({
      claims: ['group:default/team-carts'],
    }),
  );

/** What an assistant is asked for, and by whom. */
interface Asked {
  policy?: TestPolicy;
  /** Refs that the catalog hides from the caller. */
  hidden?: string[];
  /** Refs of the catalog that were not reviewed. */
  unseen?: string[];
}

/** The actions over the example organisation, seeded once for a `describe`. */
export function useAssistantWorld(databaseId: TestDatabaseId) {
  const registry = testRegistry();
  const world = {} as { knex: Knex };

  beforeAll(async () => {
    world.knex = await migratedDatabase(databaseId);
    await seedWorld(world.knex, { at: '2026-10-10T06:00:00.000Z' });
    await seedWorld(world.knex);
  });

  async function build(options: Asked) {
    const api = await testApi({ knex: world.knex, registry, ...options });
    const actions = actionsRegistryServiceMock();
    registerActions({
      actionsRegistry: actions,
      context: api.context,
      auth: mockServices.auth(),
      links: createPortalLinks({ appUrl: 'https://portal.example.com' }),
    });
    const invoke = async (
      name: string,
      input: object = {},
      credentials: BackstageCredentials = user,
    ) => {
      const { output } = await actions.invoke({
        id: `test:${name}`,
        input: input as never,
        credentials,
      });
      return output as never;
    };
    return { ...api, actions, invoke };
  }

  const built = new Map<string | TestPolicy, ReturnType<typeof build>>();

  /** One for all tests with the same policy, or where the catalog shows the same. */
  function assistant(options: Asked = {}) {
    const { policy, hidden, unseen } = options;
    const key = policy ?? JSON.stringify({ hidden, unseen });
    const known = built.get(key) ?? build(options);
    built.set(key, known);
    return known;
  }
  return { world, assistant };
}
