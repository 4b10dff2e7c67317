/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { testAccount, testInventory } from '../../__testUtils__/testEngine';
import { migratedDatabase } from '../../database/__testUtils__/testDatabases';
import {
  OTHER_ACCOUNT,
  seedWorld,
  testApi,
} from '../../service/__testUtils__/apiWorld';
import { TestPolicy } from '../../service/__testUtils__/testPolicy';
import { workOutUnclaimed } from '../../unclaimed/workOutUnclaimed';

/** Read partly, and used by two entities. */
export const SHOP = '111122223333';
/** Read, and used by nobody. */
export const EMPTY = '777788889999';
/** Configured and not read yet. */
export const NEVER = '999900001111';

type Options = { policy?: TestPolicy; now?: string };

/** The example organisation with accounts in different states, and its API. */
export interface AccountWorld {
  knex: Knex;
  engine: Awaited<ReturnType<typeof seedWorld>>;
  apiOf(options: Options): ReturnType<typeof testApi>;
  /** Expects an answer that is OK. */
  get<T>(path: string, options?: Options): Promise<T>;
}

export async function accountWorld(
  databaseId: TestDatabaseId,
): Promise<AccountWorld> {
  const knex = await migratedDatabase(databaseId);
  const engine = await seedWorld(knex);
  await engine.saveAccounts(
    testAccount({ regions: ['eu-west-1', 'us-east-1'] }),
    testAccount({
      id: OTHER_ACCOUNT,
      name: 'billing-development',
      environment: 'development',
    }),
    testAccount({ id: EMPTY, name: 'Sandbox', ownerRef: undefined }),
    testAccount({ id: NEVER, name: 'new' }),
  );
  const at = '2026-11-20T06:00:00.000Z';
  await engine.read(
    testInventory({
      at,
      regions: ['eu-west-1', 'us-east-1'],
      tables: [
        {
          id: 'orders',
          backup: false,
          tags: { app: 'orders' },
          arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
        },
      ],
      problems: [
        {
          collector: 'test-table',
          status: 'denied',
          reason: 'AWS denied dynamodb:ListTables',
          missingAction: 'dynamodb:ListTables',
        },
        {
          collector: 'test-tagged',
          region: 'us-east-1',
          status: 'throttled',
          reason: 'AWS limited the calls',
        },
      ],
    }),
  );
  await engine.read(
    testInventory({
      at,
      accountId: EMPTY,
      tables: [
        {
          id: 'stray',
          backup: false,
          arn: 'arn:aws:dynamodb:eu-west-1:777788889999:table/stray',
          tags: {
            App: 'cart',
            Owner: 'ada@example.com',
            colour: 'red',
            'aws:cloudformation:stack-name': 'StrayStack',
          },
        },
        {
          id: 'part',
          backup: false,
          parents: ['arn:aws:dynamodb:eu-west-1:777788889999:table/stray'],
        },
        {
          id: 'tidy',
          arn: 'arn:aws:dynamodb:eu-west-1:777788889999:table/tidy',
        },
      ],
    }),
  );
  for (const accountId of [SHOP, OTHER_ACCOUNT, EMPTY]) {
    await workOutUnclaimed({
      knex,
      accountId,
      registry: engine.registry,
      majorWasteUsd: 500,
      now: new Date(at),
      signal: new AbortController().signal,
    });
  }

  // making the API takes longer than asking it
  const apis = new Map<TestPolicy | undefined, ReturnType<typeof testApi>>();
  const apiOf = (options: Options) => {
    const make = () => testApi({ knex, registry: engine.registry, ...options });
    if (options.now) {
      return make();
    }
    const known = apis.get(options.policy) ?? make();
    apis.set(options.policy, known);
    return known;
  };
  return {
    knex,
    engine,
    apiOf,
    async get(path, options = {}) {
      const { app } = await apiOf(options);
      const { status, body } = await request(app).get(path);
      expect({ status, error: body.error }).toEqual({ status: 200 });
      return body;
    },
  };
}
