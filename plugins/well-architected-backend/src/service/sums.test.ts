/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { nameOf, useListWorld } from './__testUtils__/listWorld';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)(
  'sums of owners and systems on %s',
  databaseId => {
    const { edit, get, names } = useListWorld(databaseId);

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
          (i: { ownerRef: string }) =>
            i.ownerRef === 'group:default/team-carts',
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
      };
      await edit(knex =>
        knex('wa_score_day').where(worse).update({ count_high: 3 }),
      );
      expect((await get('/overview')).movers.down).toMatchObject([
        { entityRef: 'component:default/billing', change: 0, highChange: 3 },
      ]);
      await edit(knex =>
        knex('wa_score_day').where(worse).update({ count_high: 0 }),
      );
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
      const setParent = (parent_ref: string | null) =>
        edit(knex =>
          knex('wa_group')
            .where('group_ref', 'group:default/shop')
            .update({ parent_ref }),
        );
      await setParent('group:default/team-carts');
      const { items } = await get('/owners');
      const entities = await names(
        'owner=group:default/team-carts&childGroups=true',
      );
      await setParent(null);
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
  },
);
