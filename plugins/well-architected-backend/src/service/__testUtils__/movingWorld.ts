/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { Knex } from 'knex';
import { testRegistry } from '../../__testUtils__/testChecks';
import {
  testAccount,
  testEngine,
  testInventory,
} from '../../__testUtils__/testEngine';
import { GroupRow } from '../../database/tables';
import { rollUpDay } from '../../history/rollUpDay';
import { exampleEntity } from './apiWorld';

/** The days of the world; tests ask at noon of the last one. */
export const MOVING_DAYS = [
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
] as const;

export const MOVING_ENTITIES = ['one', 'two', 'three', 'four'] as const;

/** Teams below `shop`; `undefined` owns nothing. */
const OWNERS = ['group:default/team-a', 'group:default/team-b', undefined];
const SYSTEMS = ['system:default/orders', 'system:default/carts', undefined];

/** How an entity is on one day. */
interface EntityState {
  owner: number;
  system: number;
  /** Its table has a backup. */
  backup: boolean;
  /** Its owner is in the catalog. */
  ownerExists: boolean;
}

/** What happens in the world, day by day. */
export interface Course {
  /** The day from which an entity is in the catalog. */
  joins: number[];
  days: {
    entities: EntityState[];
    /** The root user has a key. */
    rootKey: boolean;
    /** Tables cannot be read. */
    denied: boolean;
  }[];
}

const state: fc.Arbitrary<EntityState> = fc.record({
  owner: fc.nat(OWNERS.length - 1),
  system: fc.nat(SYSTEMS.length - 1),
  backup: fc.boolean(),
  ownerExists: fc.boolean(),
});

/** Any course of the world. */
export const anyCourse: fc.Arbitrary<Course> = fc.record({
  joins: fc.array(fc.nat(2), {
    minLength: MOVING_ENTITIES.length,
    maxLength: MOVING_ENTITIES.length,
  }),
  days: fc.array(
    fc.record({
      entities: fc.array(state, {
        minLength: MOVING_ENTITIES.length,
        maxLength: MOVING_ENTITIES.length,
      }),
      rootKey: fc.boolean(),
      denied: fc.boolean(),
    }),
    { minLength: MOVING_DAYS.length, maxLength: MOVING_DAYS.length },
  ),
});

/**
 * Lets the engine live through a course: each day the catalog is synced, the
 * account read, every entity scored and the day summed up.
 *
 * @param options.afterDay - what people do in the evening of a day
 */
export async function liveThrough(options: {
  knex: Knex;
  course: Course;
  afterDay?: (day: string) => Promise<void>;
}): Promise<void> {
  const { knex, course } = options;
  const engine = testEngine(knex, testRegistry());
  await engine.saveAccounts(testAccount());
  await knex<GroupRow>('wa_group')
    .insert(
      ['shop', 'team-a', 'team-b'].map(name => ({
        group_ref: `group:default/${name}`,
        parent_ref: name === 'shop' ? null : 'group:default/shop',
        title: null,
        seen_at: '2026-11-01T00:00:00.000Z',
      })),
    )
    .onConflict('group_ref')
    .merge();
  for (const [index, day] of MOVING_DAYS.entries()) {
    const { entities, rootKey, denied } = course.days[index];
    const there = MOVING_ENTITIES.flatMap((name, n) =>
      course.joins[n] <= index ? [{ name, ...entities[n] }] : [],
    );
    await engine.saveEntities(
      ...there.map(({ name, owner, system, ownerExists }) =>
        exampleEntity(name, '', '111122223333', {
          ownerRef: OWNERS[owner],
          ownerExists: ownerExists && OWNERS[owner] !== undefined,
          systemRef: SYSTEMS[system],
          domainRef: SYSTEMS[system] && 'domain:default/shop',
        }),
      ),
    );
    await engine.read(
      testInventory({
        at: `${day}T06:00:00.000Z`,
        tables: [
          ...there.map(({ name, backup }) => ({
            id: name,
            backup,
            tags: { app: name },
            arn: `arn:aws:dynamodb:eu-west-1:111122223333:table/${name}`,
          })),
          ...(rootKey ? [{ id: 'root-key' }] : []),
        ],
        problems: denied
          ? [
              {
                collector: 'test-table',
                status: 'denied',
                missingAction: 'dynamodb:ListTables',
              },
            ]
          : [],
      }),
    );
    for (const { name } of there) {
      await engine.score(name, `${day}T07:00:00.000Z`);
    }
    await rollUpDay({ knex, day });
    await options.afterDay?.(day);
  }
}
