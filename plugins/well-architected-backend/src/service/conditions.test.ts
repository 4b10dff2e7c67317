/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { wellArchitectedConditions } from '../permissions';
import { OTHER_ACCOUNT } from './__testUtils__/apiWorld';
import { nameOf, useListWorld } from './__testUtils__/listWorld';
import { conditional } from './__testUtils__/testPolicy';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)(
  'lists of a caller who may read some entities only, on %s',
  databaseId => {
    const { send, get, names } = useListWorld(databaseId);

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
      const status = async (name: string) =>
        (
          await send(`/entities/component/default/${name}/scorecard`, {
            policy: own,
          })
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
  },
);
