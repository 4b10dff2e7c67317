/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityDayPage, Trend } from 'backstage-plugin-well-architected-common';
import fc from 'fast-check';
import { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { testApi } from './__testUtils__/apiWorld';
import {
  anyCourse,
  liveThrough,
  MOVING_DAYS,
} from './__testUtils__/movingWorld';

jest.setTimeout(300_000);

const [FIRST, , , LAST] = MOVING_DAYS;
const PERIOD = `from=${FIRST}&to=${LAST}`;

/** Trends by path, with the filter of the lists behind their points. */
const TRENDS: [string, string][] = [
  ['/overview', ''],
  ...['shop', 'team-a', 'team-b'].map((name): [string, string] => [
    `/owners/group/default/${name}`,
    `owner=group:default/${name}&childGroups=true`,
  ]),
  ['/systems/system/default/orders', 'system=system:default/orders'],
  ['/systems/system/default/carts', 'system=system:default/carts'],
  ['/domains/domain/default/shop', 'domain=domain:default/shop'],
];

/** A world that lives through a course, and its API. */
async function worldOf(
  knex: Knex,
  course: Parameters<typeof liveThrough>[0]['course'],
) {
  await liveThrough({ knex, course });
  const { app } = await testApi({ knex, registry: testRegistry() });
  return ask(app);
}

const ask =
  (app: Express) =>
  async <T>(path: string): Promise<T> => {
    const { status, body } = await request(app).get(path);
    expect({ path, status, error: body.error }).toEqual({ path, status: 200 });
    return body;
  };

describe.each(testDatabaseIds)('a number and the list behind it on %s', id => {
  const inAnyWorld = (
    check: (get: Awaited<ReturnType<typeof worldOf>>) => Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(anyCourse, async course => {
        const knex = await migratedDatabase(id);
        await check(await worldOf(knex, course));
      }),
      { numRuns: 6, endOnFailure: true },
    );

  it('agree at the points of trends, overall and like for like', async () => {
    let alike = 0;
    await inAnyWorld(async get => {
      for (const [path, filter] of TRENDS) {
        const trend = await get<Trend>(`${path}/trend?${PERIOD}`);
        const ends = [trend.points.at(0)?.day, trend.points.at(-1)?.day];
        for (const point of trend.points) {
          const list = (more: string) =>
            get<EntityDayPage>(`/days/${point.day}/entities?${filter}${more}`);
          const sums = ({ items, totalItems }: EntityDayPage) => ({
            entities: totalItems,
            high: items.reduce((sum, { counts }) => sum + counts.high, 0),
            medium: items.reduce((sum, { counts }) => sum + counts.medium, 0),
          });
          expect(sums(await list(''))).toEqual({
            entities: point.entities,
            high: point.counts.high,
            medium: point.counts.medium,
          });
          if (point.likeForLike) {
            alike += 1;
            const { counts, entities } = point.likeForLike;
            expect(
              sums(await list(`&alikeFrom=${ends[0]}&alikeTo=${ends[1]}`)),
            ).toEqual({ entities, ...counts });
          }
        }
      }
    });
    expect(alike).toBeGreaterThan(0);
  });
});
