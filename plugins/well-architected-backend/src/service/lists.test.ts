/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntitySummary } from 'backstage-plugin-well-architected-common';
import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { exampleEntity, OTHER_ACCOUNT } from './__testUtils__/apiWorld';
import { nameOf, useListWorld } from './__testUtils__/listWorld';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('lists of entities on %s', databaseId => {
  const { world, edit, get, names } = useListWorld(databaseId);

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
    await world.engine.saveEntities(
      exampleEntity('aaa', 'group:default/team-carts', '111122223333'),
    );
    await world.engine.score('aaa', '2026-11-20T06:00:00.000Z');
    const second = await get(
      `/entities?sort=name&limit=2&cursor=${first.nextCursor}`,
    );
    await edit(async knex => {
      await knex('wa_entity').where('name', 'aaa').delete();
      await knex('wa_scorecard').where('entity_ref', 'like', '%aaa').delete();
    });
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
});
