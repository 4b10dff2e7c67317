/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntitySummary } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import {
  exampleEntity,
  OTHER_ACCOUNT,
  seedWorld,
  testApi,
} from './__testUtils__/apiWorld';
import { TestPolicy } from './__testUtils__/testPolicy';

jest.setTimeout(120_000);

const nameOf = (ref: string) => ref.split('/')[1];

/** Only resource permissions can be decided by conditions. */
const conditional =
  (
    conditions: Parameters<typeof createWellArchitectedConditionalDecision>[1],
  ): TestPolicy =>
  permission =>
    'resourceType' in permission
      ? createWellArchitectedConditionalDecision(
          permission as never,
          conditions,
        )
      : { result: AuthorizeResult.DENY };

describe.each(testDatabaseIds)('lists on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;
  const registry = testRegistry();

  async function get(
    path: string,
    options: { policy?: TestPolicy; hidden?: string[] } = {},
  ) {
    const { app } = await testApi({ knex, registry, ...options });
    const { status, body } = await request(app).get(path);
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  }

  const names = async (
    query: string,
    options: Parameters<typeof get>[1] = {},
  ) =>
    ((await get(`/entities?${query}`, options)).items as EntitySummary[]).map(
      item => nameOf(item.entityRef),
    );

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { at: '2026-10-10T06:00:00.000Z' });
    await knex('wa_score_day')
      .where({
        day: '2026-10-10',
        subject_type: 'entity',
        subject_ref: 'component:default/carts',
      })
      .update({ score_low: 40 });
    engine = await seedWorld(knex);
  });

  it('shows scored entities with a scope, worst first', async () => {
    const { items, totalItems } = await get('/entities');
    expect({
      totalItems,
      names: items.map((i: EntitySummary) => nameOf(i.entityRef)),
    }).toEqual({ totalItems: 3, names: ['orders', 'billing', 'carts'] });
    expect(Object.keys(items[0].pillars)).toHaveLength(6);
    expect(items[0].counts.high).toBe(1);
  });

  it.each([
    ['sort=best', ['carts', 'billing', 'orders']],
    ['sort=name', ['billing', 'carts', 'orders']],
    ['sort=high', ['orders', 'billing', 'carts']],
    ['sort=coverage', ['billing', 'carts', 'orders']],
    ['sort=evaluatedAt', ['billing', 'carts', 'orders']],
    ['owner=group:default/team-orders', ['orders']],
    ['owner=Group:default/Team-Orders', ['orders']],
    ['owner=group:default/team-orders&childGroups=true', ['orders', 'carts']],
    ['owner=group:default/shop&childGroups=true', ['orders', 'carts']],
    ['owner=group:default/shop', []],
    [
      'owner=group:default/team-carts&owner=group:default/team-billing&sort=name',
      ['billing', 'carts'],
    ],
    ['system=system:default/none', []],
    ['domain=domain:default/shop&sort=name', ['billing', 'carts', 'orders']],
    ['domain=domain:default/none', []],
    ['kind=Component&sort=name', ['billing', 'carts', 'orders']],
    ['kind=system', []],
    ['type=service&lifecycle=production&text=ORD', ['orders']],
    ['lifecycle=experimental', []],
    [`account=${OTHER_ACCOUNT}`, ['billing']],
    ['level=at-risk', ['orders']],
    [
      'level=at-risk&level=needs-attention&sort=name',
      ['billing', 'carts', 'orders'],
    ],
    ['risk=HIGH', ['orders']],
    ['pillar=reliability&sort=name', ['billing', 'orders']],
    ['pillar=security', []],
    ['pillar=reliability&risk=MEDIUM', ['billing']],
    ['check=rel-test-backup&risk=HIGH', ['orders']],
    ['text=100%25', []],
    ['text=_', []],
  ])('filters and sorts by %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each(['worst', 'best', 'name', 'coverage', 'high', 'evaluatedAt'])(
    'pages through the sort %s without repeating or losing any',
    async sort => {
      const all = await names(`sort=${sort}`);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await get(
          `/entities?sort=${sort}&limit=1${cursor ? `&cursor=${cursor}` : ''}`,
        );
        paged.push(
          ...page.items.map((i: EntitySummary) => nameOf(i.entityRef)),
        );
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(all);
    },
  );

  it('keeps its place when entities come and go between pages', async () => {
    const first = await get('/entities?sort=name&limit=2');
    await engine.saveEntities(
      exampleEntity('aaa', 'group:default/team-carts', '111122223333'),
    );
    await engine.score('aaa', '2026-11-20T06:00:00.000Z');
    const second = await get(
      `/entities?sort=name&limit=2&cursor=${first.nextCursor}`,
    );
    await knex('wa_entity').where('name', 'aaa').delete();
    await knex('wa_scorecard').where('entity_ref', 'like', '%aaa').delete();
    expect(second.items.map((i: EntitySummary) => nameOf(i.entityRef))).toEqual(
      ['orders'],
    );
    expect(second.nextCursor).toBeUndefined();
  });

  it('leaves out what the catalog hides from the caller', async () => {
    expect(
      await names('sort=name', { hidden: ['component:default/orders'] }),
    ).toEqual(['billing', 'carts']);
    const { newest } = await get('/overview', {
      hidden: ['component:default/orders'],
    });
    expect(newest).toEqual([]);
  });

  it('sums groups with the groups below them', async () => {
    const { items } = await get('/owners');
    const shop = items.find(
      (i: { ownerRef: string }) => i.ownerRef === 'group:default/shop',
    );
    expect(shop).toMatchObject({
      title: 'The Shop',
      entities: 2,
      includes: ['group:default/team-carts', 'group:default/team-orders'],
      counts: { high: 1 },
    });
    expect(shop.pillars.reliability).toEqual({
      low: 37,
      high: 62,
      coverage: 75,
      enoughEvidence: true,
      counts: { high: 1, medium: 0, low: 0 },
    });
    expect(
      items.find(
        (i: { ownerRef: string }) => i.ownerRef === 'group:default/team-carts',
      ),
    ).toMatchObject({ parentRef: 'group:default/team-orders', entities: 1 });
  });

  it('tells the change over 30 days of owners and organisation', async () => {
    const { items } = await get('/owners?text=team');
    expect(
      items.map((i: { ownerRef: string; change30d?: number }) => [
        nameOf(i.ownerRef),
        i.change30d,
      ]),
    ).toEqual([
      ['team-billing', 0],
      // (33 + 45) / 2 against (33 + 40) / 2, both floored
      ['team-orders', 3],
      ['team-carts', 5],
    ]);
    expect((await get('/overview')).change30d).toBe(2);
    const { change30d } = await get(
      '/entities/component/default/carts/scorecard',
    );
    expect(change30d).toBe(5);
  });

  it('tells who changed most, and what the evidence rests on', async () => {
    const { movers, confidence } = await get('/overview');
    expect(movers).toEqual({
      up: [
        {
          entityRef: 'component:default/carts',
          ownerRef: 'group:default/team-carts',
          low: 45,
          change: 5,
          high: 0,
          highChange: 0,
        },
      ],
      down: [],
    });
    expect(confidence).toEqual({
      observed: 89,
      imported: 0,
      attested: 0,
      unknown: 11,
    });
    const hidden = await get('/overview', {
      hidden: ['component:default/carts'],
    });
    expect(hidden.movers.up).toEqual([]);
    const worse = {
      day: '2026-11-20',
      subject_type: 'entity',
      subject_ref: 'component:default/billing',
      pillar: 'overall',
    };
    await knex('wa_score_day').where(worse).update({ count_high: 3 });
    expect((await get('/overview')).movers.down).toMatchObject([
      { entityRef: 'component:default/billing', change: 0, highChange: 3 },
    ]);
    await knex('wa_score_day').where(worse).update({ count_high: 0 });
  });

  it('sums systems and domains', async () => {
    const { items, totalItems } = await get('/systems');
    expect(totalItems).toBe(1);
    expect(items[0]).toMatchObject({
      ref: 'system:default/orders',
      parentRef: 'domain:default/shop',
      entities: 3,
      // (33 + 33 + 45) / 3, floored
      low: 37,
      change30d: 2,
      counts: { high: 1, medium: 1 },
    });
    const domains = await get('/domains');
    expect(domains.items[0]).toEqual({
      ...items[0],
      ref: 'domain:default/shop',
      parentRef: undefined,
    });
    for (const [query, found] of [
      ['domain=domain:default/shop', 1],
      ['domain=domain:default/other', 0],
      ['text=orders', 1],
      ['text=carts', 0],
    ] as const) {
      expect((await get(`/systems?${query}`)).items).toHaveLength(found);
    }
    expect(await names(`system=${items[0].ref}`)).toHaveLength(3);
  });

  it('ends although groups form a loop', async () => {
    await knex('wa_group')
      .where('group_ref', 'group:default/shop')
      .update({ parent_ref: 'group:default/team-carts' });
    const { items } = await get('/owners');
    const entities = await names(
      'owner=group:default/team-carts&childGroups=true',
    );
    await knex('wa_group')
      .where('group_ref', 'group:default/shop')
      .update({ parent_ref: null });
    expect(items).toHaveLength(4);
    expect(entities).toEqual(['orders', 'carts']);
  });

  it('pages and searches owners', async () => {
    const found = await get('/owners?text=the%20shop');
    expect(found.items.map((i: { ownerRef: string }) => i.ownerRef)).toEqual([
      'group:default/shop',
    ]);
    const first = await get('/owners?limit=3');
    const rest = await get(`/owners?limit=3&cursor=${first.nextCursor}`);
    expect([first.items.length, rest.items.length]).toEqual([3, 1]);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('gives trends of owners and of the organisation', async () => {
    const shop = await get('/owners/group/default/shop/trend');
    expect(shop.points).toEqual([
      expect.objectContaining({ day: '2026-10-10', entities: 2 }),
      expect.objectContaining({ day: '2026-11-20', entities: 2, low: 39 }),
    ]);
    const org = await get('/overview/trend?days=7');
    expect(org.points).toHaveLength(1);
    expect(org.points[0]).toMatchObject({
      entities: 3,
      low: 37,
      counts: { high: 1, medium: 1 },
    });
  });

  describe('for a caller who may read some entities only', () => {
    const own = conditional(
      wellArchitectedConditions.isEntityOwner({
        claims: ['group:default/Team-Carts', 'user:default/alice'],
      }),
    );

    it('lists and sums nothing else', async () => {
      expect(await names('', { policy: own })).toEqual(['carts']);
      const overview = await get('/overview', { policy: own });
      expect(overview).toMatchObject({
        entities: 1,
        levels: { 'at-risk': 0, 'needs-attention': 1 },
        counts: { high: 0 },
        newest: [],
      });
      const owners = await get('/owners', { policy: own });
      expect(
        owners.items.map((i: { ownerRef: string; entities: number }) => [
          nameOf(i.ownerRef),
          i.entities,
        ]),
      ).toEqual([
        ['shop', 1],
        ['team-carts', 1],
        ['team-orders', 1],
      ]);
      const systems = await get('/systems', { policy: own });
      expect(systems.items[0]).toMatchObject({ entities: 1, low: 45 });
      const org = await get('/overview/trend?days=7', { policy: own });
      expect(org.points[0]).toMatchObject({ entities: 1, low: 45 });
      const shop = await get('/owners/group/default/shop/trend?days=7', {
        policy: own,
      });
      expect(shop.points[0]).toMatchObject({ entities: 1, low: 45 });
      const accounts = await get('/accounts', { policy: own });
      expect(
        accounts.items.map((i: { accountId: string }) => i.accountId),
      ).toEqual(['111122223333']);
    });

    it('opens own entities and refuses the others', async () => {
      const { app } = await testApi({ knex, registry, policy: own });
      const status = async (name: string) =>
        (
          await request(app).get(
            `/entities/component/default/${name}/scorecard`,
          )
        ).status;
      expect([await status('carts'), await status('orders')]).toEqual([
        200, 403,
      ]);
    });

    it('understands every rule, alone and combined', async () => {
      const { hasEntityKind, inAwsAccount, isEntityOwner } =
        wellArchitectedConditions;
      const list = (conditions: Parameters<typeof conditional>[0]) =>
        names('sort=name', { policy: conditional(conditions) });
      const carts = isEntityOwner({ claims: ['group:default/team-carts'] });
      expect(await list(hasEntityKind({ kinds: ['Component'] }))).toHaveLength(
        3,
      );
      expect(await list(hasEntityKind({ kinds: ['system'] }))).toEqual([]);
      expect(await list(inAwsAccount({ accounts: [OTHER_ACCOUNT] }))).toEqual([
        'billing',
      ]);
      expect(await list({ not: carts })).toEqual(['billing', 'orders']);
      expect(
        await list({
          anyOf: [carts, inAwsAccount({ accounts: [OTHER_ACCOUNT] })],
        }),
      ).toEqual(['billing', 'carts']);
      expect(
        await list({
          allOf: [
            { not: carts },
            { not: inAwsAccount({ accounts: [OTHER_ACCOUNT] }) },
          ],
        }),
      ).toEqual(['orders']);
    });
  });
});
