/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { EntitySummary } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../../__testUtils__/testChecks';
import { migratedDatabase } from '../../database/__testUtils__/testDatabases';
import { dayColumns } from '../../database/dayColumns';
import { bumpVersion } from '../../reading/bumpVersion';
import { createApiPool } from './apiPool';
import { seedWorld } from './apiWorld';
import { TestPolicy } from './testPolicy';

/** Whose eyes a list is seen with. */
export interface Caller {
  policy?: TestPolicy;
  hidden?: string[];
}

/** `orders` of `component:default/orders`. */
export const nameOf = (ref: string) => ref.split('/')[1];

/**
 * The example organisation, read on two days forty days apart, once for all
 * tests of a `describe`; in between `carts` rose from 40 to 45.
 */
export function useListWorld(databaseId: TestDatabaseId) {
  const registry = testRegistry();
  let apiOf = createApiPool();
  const world = {} as {
    knex: Knex;
    engine: Awaited<ReturnType<typeof seedWorld>>;
  };

  beforeAll(async () => {
    world.knex = await migratedDatabase(databaseId);
    await seedWorld(world.knex, { at: '2026-10-10T06:00:00.000Z' });
    await world
      .knex('wa_score_day')
      .where({
        day: '2026-10-10',
        subject_type: 'entity',
        subject_ref: 'component:default/carts',
      })
      .update(
        Object.fromEntries(
          dayColumns(undefined, ['score_low']).map(column => [column, 40]),
        ),
      );
    world.engine = await seedWorld(world.knex);
  });

  const send = async (path: string, caller: Caller = {}) => {
    const { app } = await apiOf({ knex: world.knex, registry, ...caller });
    return request(app).get(path);
  };
  const get = async (path: string, caller: Caller = {}) => {
    const { status, body } = await send(path, caller);
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  };
  const names = async (query: string, caller: Caller = {}) =>
    ((await get(`/entities?${query}`, caller)).items as EntitySummary[]).map(
      item => nameOf(item.entityRef),
    );
  /**
   * Writes past the engine, as no caller can. An API may keep what it read
   * until the engine writes, so the next request gets a new one.
   */
  const edit = async (write: (knex: Knex) => Promise<unknown>) => {
    await write(world.knex);
    await bumpVersion({ trx: world.knex });
    apiOf = createApiPool();
  };
  return { world, edit, send, get, names };
}
