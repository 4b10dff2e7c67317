/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  EntityDay,
  EntityDayPage,
  Level,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { testEngine } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { toDayColumns } from '../database/dayColumns';
import { EntityRow, GroupRow, ScoreDayRow } from '../database/tables';
import { rollUpDay } from '../history/rollUpDay';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import { removeUnseenEntities } from '../scope/removeUnseenEntities';
import { exampleEntity, seedWorld, testApi } from './__testUtils__/apiWorld';
import { TestPolicy } from './__testUtils__/testPolicy';

jest.setTimeout(120_000);

const DAY = '2026-11-02';
const NEXT = '2026-11-03';
const group = (name: string) => `group:default/${name}`;
const nameOf = ({ entityRef }: EntityDay) => entityRef.split('/')[1];

/** An entity on one day; findings in Security and, of MEDIUM, in Reliability. */
interface Day {
  name: string;
  owner: string;
  low: number;
  high?: number;
  medium?: number;
  level?: Level;
}

describe.each(testDatabaseIds)('entities of a day on %s', databaseId => {
  let knex: Knex;

  async function saveDay(day: string, entities: Day[]) {
    for (const { name, owner, low, high = 0, medium = 0, level } of entities) {
      await knex<ScoreDayRow>('wa_score_day').insert({
        day,
        subject_type: 'entity',
        subject_ref: `component:default/${name}`,
        ...toDayColumns(part => ({
          score_low: low,
          score_high: low + 5,
          coverage: part === 'sustainability' ? 40 : 90,
          count_high: ['overall', 'security'].includes(part) ? high : 0,
          count_medium: ['overall', 'reliability'].includes(part) ? medium : 0,
          count_low: 0,
          count_accepted: 1,
          count_unknown: 2,
        })),
        entities: 1,
        catalogue_version: 'v1',
        counted: true,
        owner_ref: group(owner),
        system_ref: 'system:default/orders',
        domain_ref: 'domain:default/shop',
        level: level ?? null,
      });
    }
    await rollUpDay({ knex, day });
  }

  async function get(path: string, policy?: TestPolicy, hidden?: string[]) {
    const { app } = await testApi({
      knex,
      registry: testRegistry(),
      policy,
      hidden,
    });
    return request(app).get(path);
  }

  async function page(
    query: string,
    options: { day?: string; policy?: TestPolicy; hidden?: string[] } = {},
  ): Promise<EntityDayPage> {
    const { day = DAY, policy, hidden } = options;
    const { status, body } = await get(
      `/days/${day}/entities?${query}`,
      policy,
      hidden,
    );
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  }
  const names = async (
    query: string,
    options?: Parameters<typeof page>[1],
  ): Promise<string[]> => (await page(query, options)).items.map(nameOf);

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
    // as they are owned today: a2 has moved to team-b since
    await engine.saveEntities(
      exampleEntity('a1', group('team-a'), '111122223333'),
      exampleEntity('a2', group('team-b'), '444455556666'),
      exampleEntity('b1', group('team-b'), '111122223333'),
    );
    await saveDay(DAY, [
      { name: 'a1', owner: 'team-a', low: 40, high: 2, level: 'at-risk' },
      { name: 'a2', owner: 'team-a', low: 80, medium: 1, level: 'good' },
      { name: 'b1', owner: 'team-b', low: 60, level: 'needs-attention' },
    ]);
    await saveDay(NEXT, [
      { name: 'a1', owner: 'team-a', low: 50, high: 1 },
      { name: 'a2', owner: 'team-b', low: 80 },
      { name: 'b1', owner: 'team-b', low: 60, medium: 3 },
    ]);
  });

  it('shows the figures and the owner of that day', async () => {
    const { items, ...rest } = await page('');
    expect(rest).toEqual({ day: DAY, kept: true, totalItems: 3 });
    expect(items.map(nameOf)).toEqual(['a1', 'b1', 'a2']);
    expect(items[0]).toMatchObject({
      ownerRef: group('team-a'),
      systemRef: 'system:default/orders',
      level: 'at-risk',
      low: 40,
      high: 45,
      coverage: 90,
      counts: { high: 2, medium: 0, low: 0, accepted: 1, unknown: 2 },
    });
    expect(items[0].pillars.security.counts.high).toBe(2);
    expect(items[0].pillars.sustainability.enoughEvidence).toBe(false);
    expect(items[2].ownerRef).toBe(group('team-a'));
  });

  it('has the members of that day, as many as the trend counts (H1, H2)', async () => {
    for (const day of [DAY, NEXT]) {
      for (const owner of ['team-a', 'team-b', 'shop']) {
        const { body } = await get(
          `/owners/group/default/${owner}/trend?from=${day}&to=${day}`,
        );
        const [point] = body.points;
        const query = `owner=${group(owner)}&childGroups=true`;
        const listed = await page(query, { day });
        const sum = (risk: 'high' | 'medium') =>
          listed.items.reduce((all, { counts }) => all + counts[risk], 0);
        expect({
          entities: listed.totalItems,
          high: sum('high'),
          medium: sum('medium'),
        }).toEqual({
          entities: point.entities,
          high: point.counts.high,
          medium: point.counts.medium,
        });
      }
    }
    const teamA = `owner=${group('team-a')}`;
    expect(await names(teamA)).toEqual(['a1', 'a2']);
    expect(await names(teamA, { day: NEXT })).toEqual(['a1']);
    expect(await names(`owner=${group('shop')}`)).toEqual([]);
  });

  it.each([
    ['risk=HIGH', ['a1']],
    ['risk=HIGH&risk=MEDIUM', ['a1', 'a2']],
    ['pillar=security', ['a1']],
    ['pillar=reliability&risk=MEDIUM', ['a2']],
    ['pillar=reliability&risk=HIGH', []],
    ['level=good&level=needs-attention', ['b1', 'a2']],
    ['system=system:default/Orders&text=B1', ['b1']],
    ['domain=domain:default/other', []],
    ['kind=component&sort=name', ['a1', 'a2', 'b1']],
    ['kind=api', []],
    ['entity=component:default/A1&entity=component:default/b1', ['a1', 'b1']],
    ['entity=component:default/a', []],
    ['sort=best', ['a2', 'b1', 'a1']],
    ['sort=high', ['a1', 'b1', 'a2']],
  ])('filters and sorts by %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('lists like for like whoever had the entities in between', async () => {
    const ends = `alikeFrom=${DAY}&alikeTo=${NEXT}`;
    // a2 has left team-a, so it is not at both ends
    expect(await names(`${ends}&owner=${group('team-a')}`)).toEqual(['a1']);
    expect(await names(`${ends}&sort=name`)).toEqual(['a1', 'a2', 'b1']);
    const own = `${ends}&owner=${group('team-b')}`;
    expect(await names(own)).toEqual(['b1']);
    await knex<ScoreDayRow>('wa_score_day')
      .where({ subject_ref: 'component:default/b1', day: DAY })
      .update({ owner_ref: null });
    expect(await page(own)).toEqual({
      day: DAY,
      kept: true,
      items: [],
      totalItems: 0,
    });
  });

  it('lists what had no owner on that day', async () => {
    expect(await page('owner=none')).toMatchObject({ totalItems: 0 });
    await knex<ScoreDayRow>('wa_score_day')
      .where({ subject_ref: 'component:default/b1', day: DAY })
      .update({ owner_ref: null });
    expect(await page('owner=none')).not.toHaveProperty('removed');
    expect(await names('owner=none')).toEqual(['b1']);
  });

  it('knows no level of days before it was kept, but for an open HIGH', async () => {
    const { items } = await page('sort=name', { day: NEXT });
    expect(items.map(({ level }) => level)).toEqual([
      'at-risk',
      undefined,
      undefined,
    ]);
    expect(await names('level=at-risk', { day: NEXT })).toEqual(['a1']);
  });

  it.each(['worst', 'best', 'name', 'coverage', 'high'])(
    'pages in the order of %s',
    async sort => {
      const whole = await names(`sort=${sort}`);
      const paged: string[] = [];
      let cursor = '';
      do {
        const next = await page(
          `sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`,
        );
        paged.push(...next.items.map(nameOf));
        cursor = next.nextCursor ? encodeURIComponent(next.nextCursor) : '';
      } while (cursor);
      expect(paged).toEqual(whole);
    },
  );

  it('tells how many are no longer in the catalog', async () => {
    await knex<EntityRow>('wa_entity')
      .where('name', 'a1')
      .update({ seen_at: '2026-01-01T00:00:00.000Z' });
    await removeUnseenEntities({
      knex,
      seenBefore: '2026-02-01T00:00:00.000Z',
    });
    expect(await page('')).toMatchObject({ totalItems: 2, removed: 1 });
    expect(await page(`owner=${group('team-a')}&risk=HIGH`)).toMatchObject({
      totalItems: 0,
      removed: 1,
    });
    expect(await page(`owner=${group('team-b')}`)).not.toHaveProperty(
      'removed',
    );
  });

  it('says that nothing is kept of a day', async () => {
    expect(await page('', { day: '2026-10-01' })).toEqual({
      day: '2026-10-01',
      kept: false,
      items: [],
      totalItems: 0,
    });
  });

  it('lists what the caller may read and the catalog shows', async () => {
    const policy: TestPolicy = permission =>
      'resourceType' in permission
        ? createWellArchitectedConditionalDecision(
            permission as never,
            wellArchitectedConditions.inAwsAccount({
              accounts: ['111122223333'],
            }),
          )
        : { result: AuthorizeResult.DENY };
    expect(await page('', { policy })).toMatchObject({ totalItems: 2 });
    expect(await names('', { policy })).toEqual(['a1', 'b1']);
    expect(await names('', { hidden: ['component:default/b1'] })).toEqual([
      'a1',
      'a2',
    ]);
    const denied = await get(`/days/${DAY}/entities`, () => ({
      result: AuthorizeResult.DENY,
    }));
    expect(denied.status).toBe(403);
  });

  it.each([
    ['/days/2026-02-30/entities', /'day' must be a day that exists/],
    ['/days/yesterday/entities', /day/],
    ['/days/2026-11-02/entities?account=111122223333', /account/],
    ['/days/2026-11-02/entities?state=fail', /state/],
    ['/days/2026-11-02/entities?sort=evaluatedAt', /sort/],
    ['/days/2026-11-02/entities?entity=a1', /entity/],
    [
      '/days/2026-11-02/entities?campaignEntities=passing',
      /'campaignEntities' takes 'campaign' beside it/,
    ],
    [
      '/days/2026-11-02/entities?alikeFrom=2026-11-02',
      /'alikeFrom' takes 'alikeTo' beside it/,
    ],
    [
      '/days/2026-11-02/entities?alikeFrom=2026-11-02&alikeTo=2026-02-30',
      /'alikeTo' must be a day that exists/,
    ],
  ])('refuses %s', async (path, message) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('exports what is filtered', async () => {
    const { status, text, headers } = await get(
      `/days/${DAY}/entities.csv?risk=HIGH`,
    );
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain(
      'well-architected-entities-2026-11-02.csv',
    );
    const rows = text.trim().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/Day,Entity,Title,Kind,Owner,System,Level,Score/);
    expect(rows[1]).toMatch(
      /^2026-11-02,component:default\/a1,.*group:default\/team-a,.*at-risk,40,45,90,2,0,0,1,2/,
    );
  });
});

describe.each(testDatabaseIds)('levels by day on %s', databaseId => {
  it('are kept with the scores', async () => {
    const knex = await migratedDatabase(databaseId);
    await seedWorld(knex);
    const rows = await knex<ScoreDayRow>('wa_score_day')
      .where({ day: '2026-11-20', subject_type: 'entity' })
      .select('subject_ref', 'level');
    const today = await knex('wa_scorecard').select('entity_ref', 'level');
    expect(today).toHaveLength(4);
    for (const { entity_ref, level } of today) {
      const own = rows.filter(row => row.subject_ref === entity_ref);
      expect(own.map(row => row.level)).toEqual([level]);
    }
  });
});
