/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Trend, TrendPoint } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { testEngine } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { toDayColumns } from '../database/dayColumns';
import { GroupRow, ScoreDayRow } from '../database/tables';
import { rollUpDay } from '../history/rollUpDay';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import { exampleEntity, seedWorld, testApi } from './__testUtils__/apiWorld';
import { TestPolicy } from './__testUtils__/testPolicy';

jest.setTimeout(120_000);

const SYSTEM = 'system:default/orders';
const DOMAIN = 'domain:default/shop';
const group = (name: string) => `group:default/${name}`;

/** An entity on one day, as the roll-up has written it. */
interface Day {
  name: string;
  owner: string;
  low: number;
  high?: number;
  version?: string;
  system?: string;
}

describe.each(testDatabaseIds)('trends on %s', databaseId => {
  let knex: Knex;

  async function saveDay(day: string, entities: Day[]) {
    for (const {
      name,
      owner,
      low,
      high = 0,
      version = 'v1',
      system,
    } of entities) {
      await knex<ScoreDayRow>('wa_score_day').insert({
        day,
        subject_type: 'entity',
        subject_ref: `component:default/${name}`,
        ...toDayColumns(part => ({
          score_low: low,
          score_high: low,
          coverage: 90,
          count_high: part === 'overall' || part === 'security' ? high : 0,
          count_medium: 0,
          count_low: 0,
          count_accepted: 0,
          count_unknown: 0,
        })),
        entities: 1,
        catalogue_version: version,
        counted: true,
        owner_ref: group(owner),
        system_ref: system ?? null,
        domain_ref: system ? DOMAIN : null,
      });
    }
    await rollUpDay({ knex, day });
  }

  async function trend(path: string, policy?: TestPolicy): Promise<Trend> {
    const { app } = await testApi({ knex, registry: testRegistry(), policy });
    const { status, body } = await request(app).get(path);
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  }
  const ofOwner = (name: string, query = 'from=2026-11-01&to=2026-11-03') =>
    trend(`/owners/group/default/${name}/trend?${query}`);
  const told = (
    { points }: Trend,
    figure: (point: TrendPoint) => unknown,
  ): unknown[] => points.map(figure);

  /** Three days; on the third `a2` goes from team-a to team-b. */
  async function seedMove() {
    const days = [
      { day: '2026-11-01', highs: [2, 1], a2: 'team-a' },
      { day: '2026-11-02', highs: [1, 1], a2: 'team-a' },
      { day: '2026-11-03', highs: [0, 1], a2: 'team-b' },
    ];
    for (const [index, { day, highs, a2 }] of days.entries()) {
      await saveDay(day, [
        { name: 'a1', owner: 'team-a', low: 40 + 10 * index, high: highs[0] },
        { name: 'a2', owner: a2, low: 80, high: highs[1], system: SYSTEM },
        { name: 'b1', owner: 'team-b', low: 60, system: SYSTEM },
      ]);
    }
  }

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    const engine = testEngine(knex, testRegistry());
    await knex<GroupRow>('wa_group').insert(
      ['shop', 'team-a', 'team-b'].map(name => ({
        group_ref: group(name),
        parent_ref: name === 'shop' ? null : group('shop'),
        title: null,
        seen_at: '2026-11-01T00:00:00.000Z',
      })),
    );
    await engine.saveEntities(
      exampleEntity('a1', group('team-a'), '111122223333'),
      exampleEntity('a2', group('team-b'), '444455556666'),
      exampleEntity('b1', group('team-b'), '111122223333'),
    );
  });

  it('shows fewer HIGH risks and a score that does not fall (H1)', async () => {
    await seedMove();
    const org = await trend('/overview/trend?from=2026-11-01&to=2026-11-03');
    expect(told(org, p => [p.day, p.counts.high, p.low])).toEqual([
      ['2026-11-01', 3, 60],
      ['2026-11-02', 2, 63],
      ['2026-11-03', 1, 66],
    ]);
    expect(told(org, p => p.pillars.security.counts.high)).toEqual([3, 2, 1]);
    expect(org.likeForLike).toEqual({ entities: 3, joined: 0, left: 0 });
  });

  it('leaves the past with the old owner and counts nothing twice (H2)', async () => {
    await seedMove();
    const [a, b, shop] = [
      await ofOwner('team-a'),
      await ofOwner('team-b'),
      await ofOwner('shop'),
    ];
    expect(told(a, p => [p.entities, p.counts.high])).toEqual([
      [2, 3],
      [2, 2],
      [1, 0],
    ]);
    expect(told(b, p => [p.entities, p.counts.high])).toEqual([
      [1, 0],
      [1, 0],
      [2, 1],
    ]);
    expect(told(shop, p => [p.entities, p.counts.high])).toEqual([
      [3, 3],
      [3, 2],
      [3, 1],
    ]);
    expect([a, b, shop].map(each => each.likeForLike)).toEqual([
      { entities: 1, joined: 0, left: 1 },
      { entities: 1, joined: 1, left: 0 },
      { entities: 3, joined: 0, left: 0 },
    ]);
    // a1 alone is at both ends of team-a: the line is not moved by a2
    expect(told(a, p => [p.low, p.likeForLike?.low])).toEqual([
      [60, 40],
      [65, 50],
      [60, 60],
    ]);
    expect(told(a, p => p.likeForLike?.counts.high)).toEqual([2, 1, 0]);
  });

  it('leaves child groups out on request', async () => {
    await seedMove();
    expect((await ofOwner('shop', 'days=60&childGroups=false')).points).toEqual(
      [],
    );
    const a = await ofOwner(
      'team-a',
      'from=2026-11-01&to=2026-11-03&childGroups=false',
    );
    expect(told(a, p => p.entities)).toEqual([2, 2, 1]);
  });

  it('follows systems and domains, and several owners at once', async () => {
    await seedMove();
    const period = 'from=2026-11-01&to=2026-11-03';
    const system = await trend(
      `/systems/System/default/Orders/trend?${period}`,
    );
    expect(system).toMatchObject({ subjectType: 'system', subjectRef: SYSTEM });
    expect(told(system, p => [p.entities, p.low])).toEqual([
      [2, 70],
      [2, 70],
      [2, 70],
    ]);
    const domain = await trend(`/domains/domain/default/shop/trend?${period}`);
    expect(told(domain, p => p.entities)).toEqual([2, 2, 2]);
    const mine = await trend(
      `/overview/trend?${period}&owner=${group('team-a')}&owner=${group(
        'shop',
      )}`,
    );
    expect(told(mine, p => p.entities)).toEqual([3, 3, 3]);
  });

  it('has no like-for-like value on a day of two catalogues', async () => {
    const versions = [
      ['v1', 'v1'],
      ['v1', 'v2'],
      ['v2', 'v2'],
    ];
    for (const [index, [first, second]] of versions.entries()) {
      await saveDay(`2026-11-0${index + 1}`, [
        { name: 'a1', owner: 'team-a', low: 50, version: first },
        { name: 'b1', owner: 'team-a', low: 70, version: second },
      ]);
    }
    expect(
      told(await ofOwner('team-a'), p => [
        p.catalogueVersion,
        p.likeForLike?.low,
      ]),
    ).toEqual([
      ['v1', 60],
      ['v2', undefined],
      ['v2', 60],
    ]);
  });

  it('compares with the end of the period before', async () => {
    const one = (low: number) => [{ name: 'a1', owner: 'team-a', low }];
    await saveDay('2026-10-26', one(10));
    await saveDay('2026-10-31', one(20));
    await saveDay('2026-11-02', one(30));
    const now = await ofOwner('team-a', 'from=2026-11-01&to=2026-11-03');
    expect(now.previous).toMatchObject({ day: '2026-10-31', low: 20 });
    expect(now.points).toHaveLength(1);
    expect(now.likeForLike).toBeUndefined();
    const later = await ofOwner('team-a', 'from=2026-11-02&to=2026-11-03');
    expect(later.previous).toMatchObject({ day: '2026-10-31' });
    const latest = await ofOwner('team-a', 'from=2026-11-03');
    expect(latest.previous).toMatchObject({ day: '2026-11-02', low: 30 });
    const entity = await trend(
      '/entities/component/default/a1/trend?from=2026-11-01&to=2026-11-03',
    );
    expect(entity.previous).toMatchObject({ day: '2026-10-31', low: 20 });
    expect(told(entity, p => p.low)).toEqual([30]);
  });

  it('shows a year by week', async () => {
    for (let week = 0; week < 3; week++) {
      for (const day of ['02', '03', '04', '05', '06']) {
        await saveDay(`2026-0${week + 1}-${day}`, [
          { name: 'a1', owner: 'team-a', low: 50 },
        ]);
      }
    }
    const year = await ofOwner('team-a', 'days=365');
    expect(year.resolution).toBe('week');
    expect(year.points.length).toBeLessThan(8);
    expect(year.points[0].day).toBe('2026-01-02');
    expect(year.points.at(-1)?.day).toBe('2026-03-06');
    const entity = await trend('/entities/component/default/a1/trend?days=365');
    expect(told(entity, p => p.day)).toEqual(told(year, p => p.day));
  });

  it('sums what the caller may read, like for like too', async () => {
    await seedMove();
    const inAccount: TestPolicy = permission =>
      'resourceType' in permission
        ? createWellArchitectedConditionalDecision(
            permission as never,
            wellArchitectedConditions.inAwsAccount({
              accounts: ['111122223333'],
            }),
          )
        : { result: AuthorizeResult.ALLOW };
    const shop = await trend(
      '/owners/group/default/shop/trend?from=2026-11-01&to=2026-11-03',
      inAccount,
    );
    expect(told(shop, p => [p.entities, p.low, p.likeForLike?.low])).toEqual([
      [2, 50, 50],
      [2, 55, 55],
      [2, 60, 60],
    ]);
    expect(shop.likeForLike).toEqual({ entities: 2, joined: 0, left: 0 });
  });
});

describe.each(testDatabaseIds)('figures of a part on %s', databaseId => {
  it('sums owners, systems and domains; owners have a sparkline', async () => {
    const knex = await migratedDatabase(databaseId);
    const registry = testRegistry();
    await seedWorld(knex, { at: '2026-10-10T06:00:00.000Z' });
    await seedWorld(knex);
    const { app } = await testApi({ knex, registry });
    const get = async (path: string) => (await request(app).get(path)).body;
    const entities = async (query: string) =>
      (await get(`/overview?${query}`)).entities;
    expect(await entities('owner=group:default/shop')).toBe(0);
    expect(await entities('owner=group:default/Shop&childGroups=true')).toBe(2);
    expect(await entities(`system=${SYSTEM}`)).toBe(3);
    expect(await entities('domain=domain:default/none')).toBe(0);
    const carts = await get('/overview?owner=group:default/team-carts');
    expect(carts).toMatchObject({ counts: { high: 0 }, newest: [] });
    const owners = await get('/owners');
    const shop = owners.items.find(
      (owner: { ownerRef: string }) => owner.ownerRef === group('shop'),
    );
    expect(shop.sparkline).toEqual([39, shop.low]);
  });
});
