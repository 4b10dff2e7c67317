/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { MilestonePage } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../../__testUtils__/testChecks';
import { testInventory } from '../../__testUtils__/testEngine';
import {
  emptyTables,
  listEmptyTables,
} from '../../database/__testUtils__/emptyTables';
import { migratedDatabase } from '../../database/__testUtils__/testDatabases';
import { createApiPool } from '../../service/__testUtils__/apiPool';
import { seedWorld } from '../../service/__testUtils__/apiWorld';
import { TestPolicy } from '../../service/__testUtils__/testPolicy';

const ENTITY = '/entities/component/default/orders';
export const LATER = '2026-11-21T06:00:00.000Z';
/** Pillars without enough evidence in the world of the tests. */
export const UNPROVEN = [
  'performance-efficiency',
  'cost-optimization',
  'sustainability',
];

/**
 * The review of `orders` in the example organisation, which is seeded anew for
 * each test, in one database for all tests of a `describe`.
 */
export function useMilestoneWorld(databaseId: TestDatabaseId) {
  const registry = testRegistry();
  const world = {} as {
    knex: Knex;
    engine: Awaited<ReturnType<typeof seedWorld>>;
  };
  let tables: string[];
  let apiOf: ReturnType<typeof createApiPool>;

  beforeAll(async () => {
    world.knex = await migratedDatabase(databaseId);
    tables = await listEmptyTables(world.knex);
    apiOf = createApiPool();
  });
  beforeEach(async () => {
    await emptyTables(world.knex, tables);
    world.engine = await seedWorld(world.knex, { registry });
  });

  const send = async (options: {
    method: 'get' | 'post' | 'put';
    path: string;
    body?: object;
    policy?: TestPolicy;
    checks?: ReturnType<typeof testRegistry>;
  }) => {
    const { method, path, body, policy, checks = registry } = options;
    const api = await apiOf({ knex: world.knex, registry: checks, policy });
    const sent = request(api.app)[method](`${ENTITY}${path}`);
    const answer = await (body ? sent.send(body) : sent);
    return { ...api, status: answer.status, body: answer.body };
  };
  const acknowledge = (pillar: string, version = 0, text = 'No meter yet') =>
    send({
      method: 'put',
      path: `/acknowledgements/${pillar}`,
      body: { text, version },
    });
  const acknowledgeAll = async () => {
    for (const pillar of UNPROVEN) {
      expect((await acknowledge(pillar)).status).toBe(200);
    }
  };
  const complete = (name = 'Launch', review = 1) =>
    send({ method: 'post', path: '/milestones', body: { name, review } });
  const list = async (): Promise<MilestonePage> =>
    (await send({ method: 'get', path: '/milestones' })).body;
  const compare = (id: string, against = 'now', checks = registry) =>
    send({
      method: 'get',
      path: `/milestones/${id}/compare?with=${against}`,
      checks,
    });
  /** The table gets its backup. */
  const repair = async (backup = true, at = LATER, more: string[] = []) => {
    await world.engine.read(
      testInventory({
        at,
        tables: ['orders', ...more].map(id => ({
          id,
          backup,
          tags: { app: 'orders' },
        })),
      }),
    );
    await world.engine.score('orders', at.replace('06:00', '06:10'));
  };
  return {
    world,
    registry,
    send,
    acknowledge,
    acknowledgeAll,
    complete,
    list,
    compare,
    repair,
  };
}
