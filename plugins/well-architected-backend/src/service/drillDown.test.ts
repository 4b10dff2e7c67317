/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountHealth,
  CampaignProgressPage,
  CheckSum,
  EntityDayPage,
  FindingDayPage,
  FindingsSummary,
  Overview,
  OwnerSummary,
  Page,
  PartSummary,
  Trend,
} from 'backstage-plugin-well-architected-common';
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
  MOVING_CAMPAIGNS,
  runCampaigns,
} from './__testUtils__/movingCampaigns';
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

/** Asks an API; any answer but 200 ends the test. */
const ask =
  (app: Express) =>
  async <T>(path: string): Promise<T> => {
    const { status, body } = await request(app).get(path);
    expect({ path, status, error: body.error }).toEqual({ path, status: 200 });
    return body;
  };

/** A world that lives through a course, and its API. */
async function worldOf(
  knex: Knex,
  course: Parameters<typeof liveThrough>[0]['course'],
) {
  await liveThrough({ knex, course, afterDay: runCampaigns(knex) });
  const { app } = await testApi({ knex, registry: testRegistry() });
  return ask(app);
}

describe.each(testDatabaseIds)('a number and the list behind it on %s', id => {
  const inAnyWorld = (
    check: (get: Awaited<ReturnType<typeof worldOf>>) => Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(anyCourse, async course => {
        const knex = await migratedDatabase(id);
        await check(await worldOf(knex, course));
      }),
      { numRuns: 3, endOnFailure: true },
    );

  it('agree today: overview, owners, systems, checks, ages, accounts', async () => {
    let compared = 0;
    await inAnyWorld(async get => {
      const agree = async (list: string, count: number) => {
        const path = list.includes('?') ? `${list}&limit=1` : `${list}?limit=1`;
        const { totalItems } = await get<{ totalItems: number }>(path);
        expect({ path, totalItems }).toEqual({ path, totalItems: count });
        compared += count;
      };
      const { counts, levels, pillars, entities } = await get<Overview>(
        '/overview',
      );
      await agree('/entities', entities);
      await agree('/findings?risk=HIGH', counts.high);
      await agree('/findings?risk=MEDIUM', counts.medium);
      await agree('/findings?state=unknown', counts.unknown);
      await agree('/findings?state=waived', counts.accepted);
      for (const [level, count] of Object.entries(levels)) {
        await agree(`/entities?level=${level}`, count);
      }
      for (const { pillar, counts: of } of pillars) {
        await agree(`/findings?risk=HIGH&pillar=${pillar}`, of.high);
        await agree(`/findings?risk=MEDIUM&pillar=${pillar}`, of.medium);
      }
      const owners = await get<Page<OwnerSummary>>('/owners');
      for (const part of owners.items) {
        const of = `owner=${part.ownerRef}&childGroups=true`;
        await agree(`/entities?${of}`, part.entities);
        await agree(`/findings?${of}&risk=HIGH`, part.counts.high);
        await agree(`/findings?${of}&risk=MEDIUM`, part.counts.medium);
      }
      for (const type of ['system', 'domain']) {
        const parts = await get<Page<PartSummary>>(`/${type}s`);
        for (const part of parts.items) {
          await agree(`/entities?${type}=${part.ref}`, part.entities);
          await agree(
            `/findings?${type}=${part.ref}&risk=HIGH`,
            part.counts.high,
          );
        }
      }
      const checks = await get<Page<CheckSum>>('/findings/by-check');
      for (const { checkId, failing, unknown, passing } of checks.items) {
        const of = `/findings?check=${checkId}`;
        await agree(`${of}&state=fail`, failing);
        await agree(`${of}&state=unknown`, unknown);
        await agree(`${of}&state=pass`, passing);
        await agree(`/entities?check=${checkId}&state=fail`, failing);
      }
      const { bands, total } = await get<FindingsSummary>('/findings/summary');
      await agree('/findings', total);
      for (const { minAge, maxAge = 9999, count } of bands) {
        await agree(`/findings?minAge=${minAge}&maxAge=${maxAge}`, count);
      }
      const accounts = await get<Page<AccountHealth>>('/accounts');
      for (const { accountId, entities: users, high } of accounts.items) {
        await agree(`/entities?account=${accountId}`, users);
        await agree(`/findings?account=${accountId}&risk=HIGH`, high);
      }
    });
    expect(compared).toBeGreaterThan(0);
  });

  it('agree for the findings of each entity on each day', async () => {
    let open = 0;
    await inAnyWorld(async get => {
      for (const day of MOVING_DAYS) {
        const { items } = await get<EntityDayPage>(`/days/${day}/entities`);
        for (const { entityRef, counts, pillars } of items) {
          const agree = async (query: string, count: number) => {
            const { totalItems, counted = count } = await get<FindingDayPage>(
              `/days/${day}/findings?entity=${entityRef}&${query}`,
            );
            expect({ day, entityRef, query, totalItems, counted }).toEqual({
              day,
              entityRef,
              query,
              totalItems: count,
              counted: count,
            });
          };
          open += counts.high;
          await agree('risk=HIGH', counts.high);
          await agree('risk=MEDIUM', counts.medium);
          await agree('', counts.high + counts.medium + counts.low);
          await agree('state=unknown', counts.unknown);
          await agree('state=waived', counts.accepted);
          await agree(
            'risk=HIGH&pillar=security',
            pillars.security.counts.high,
          );
        }
      }
    });
    expect(open).toBeGreaterThan(0);
  });

  it('agree for the progress of campaigns, in all and by owner', async () => {
    let passing = 0;
    await inAnyWorld(async get => {
      for (const campaign of MOVING_CAMPAIGNS) {
        const all = await get<CampaignProgressPage>(
          `/campaigns/${campaign}/progress`,
        );
        const owners = all.items.map(({ ownerRef }) => ownerRef);
        for (const owner of [undefined, ...owners]) {
          const of = owner ? `owner=${owner}&` : '';
          const { days } = await get<CampaignProgressPage>(
            `/campaigns/${campaign}/progress?${of}`,
          );
          for (const point of days) {
            const agree = async (list: string, count: number) => {
              const path = `/days/${point.day}/${list}&${of}campaign=${campaign}&limit=1`;
              const { totalItems, counted } = await get<FindingDayPage>(path);
              expect({ path, totalItems, counted }).toEqual({
                path,
                totalItems: count,
                counted: count,
              });
            };
            passing += point.entitiesPassing;
            await agree('findings?state=pass', point.passing);
            await agree('findings?state=fail', point.failing);
            await agree('findings?state=unknown', point.unknown);
            await agree('findings?state=waived', point.waived);
            await agree(
              'findings?state=pass&state=fail&state=unknown&state=waived',
              point.passing + point.failing + point.unknown + point.waived,
            );
            await agree(
              'entities?campaignEntities=passing',
              point.entitiesPassing,
            );
            await agree('entities?campaignEntities=all', point.entities);
          }
        }
      }
    });
    expect(passing).toBeGreaterThan(0);
  });

  it('agree at the points of trends, overall and like for like', async () => {
    let alike = 0;
    await inAnyWorld(async get => {
      for (const [path, filter] of TRENDS) {
        const trend = await get<Trend>(`${path}/trend?${PERIOD}`);
        const [first, last] = [0, -1].map(at => trend.points.at(at)?.day);
        for (const point of trend.points) {
          const list = (more: string) =>
            get<EntityDayPage>(`/days/${point.day}/entities?${filter}${more}`);
          const findings = (risk: string, more = '') =>
            get<FindingDayPage>(
              `/days/${point.day}/findings?${filter}${more}&risk=${risk}&limit=1`,
            );
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
          expect(await findings('HIGH')).toMatchObject({
            totalItems: point.counts.high,
            counted: point.counts.high,
          });
          const { likeForLike } = point;
          alike += likeForLike ? 1 : 0;
          const ends = `&alikeFrom=${first}&alikeTo=${last}`;
          // a day that mixes two versions of the checks has no such value
          const shown = likeForLike && sums(await list(ends));
          expect(shown).toEqual(
            likeForLike && {
              entities: likeForLike.entities,
              ...likeForLike.counts,
            },
          );
        }
      }
    });
    expect(alike).toBeGreaterThan(0);
  });
});
