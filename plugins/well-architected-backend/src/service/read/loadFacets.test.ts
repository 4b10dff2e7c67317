/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Facets } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../../permissions';
import { OTHER_ACCOUNT, seedWorld, testApi } from '../__testUtils__/apiWorld';
import { TestPolicy } from '../__testUtils__/testPolicy';

jest.setTimeout(120_000);

const billingOnly: TestPolicy = permission =>
  createWellArchitectedConditionalDecision(
    permission as never,
    wellArchitectedConditions.inAwsAccount({ accounts: [OTHER_ACCOUNT] }),
  );

describe.each(testDatabaseIds)('facets on %s', databaseId => {
  let knex: Knex;

  const facets = async (policy?: TestPolicy): Promise<Facets> => {
    const { app } = await testApi({ knex, registry: testRegistry(), policy });
    const { status, body } = await request(app).get('/facets');
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  };

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex);
  });

  it('are the values of reviewed entities; owners include parents', async () => {
    expect(await facets()).toEqual({
      owner: [
        { value: 'group:default/shop', title: 'The Shop', entities: 2 },
        { value: 'group:default/team-billing', entities: 1 },
        { value: 'group:default/team-carts', entities: 1 },
        { value: 'group:default/team-orders', entities: 2 },
      ],
      system: [{ value: 'system:default/orders', entities: 3 }],
      domain: [{ value: 'domain:default/shop', entities: 3 }],
      kind: [{ value: 'component', entities: 3 }],
      type: [{ value: 'service', entities: 3 }],
      lifecycle: [{ value: 'production', entities: 3 }],
      account: [
        { value: '111122223333', title: 'shop-production', entities: 2 },
        { value: OTHER_ACCOUNT, title: 'billing-development', entities: 1 },
      ],
    });
  });

  it('name only what the caller may read', async () => {
    expect(await facets(billingOnly)).toMatchObject({
      owner: [{ value: 'group:default/team-billing', entities: 1 }],
      kind: [{ value: 'component', entities: 1 }],
      account: [{ value: OTHER_ACCOUNT, entities: 1 }],
    });
  });

  it('lead to lists of as many entities, and to the same as a table', async () => {
    const { app } = await testApi({ knex, registry: testRegistry() });
    const query = 'owner=group:default/shop&childGroups=true&sort=name';
    const list = await request(app).get(`/entities?${query}`);
    expect(list.body.totalItems).toBe(2);
    const table = await request(app).get(`/entities.csv?${query}`);
    expect(table.headers['content-type']).toContain('text/csv');
    expect(
      table.text
        .split('\r\n')
        .slice(0, 3)
        .map(line => line.split(',')[0]),
    ).toEqual([
      '\uFEFFEntity',
      'component:default/carts',
      'component:default/orders',
    ]);
  });

  it('filter by the state of a finding too', async () => {
    const { app } = await testApi({ knex, registry: testRegistry() });
    const count = async (query: string) =>
      (await request(app).get(`/entities?${query}`)).body.totalItems;
    const check = 'check=rel-test-backup';
    expect(await count(check)).toBe(2);
    expect(await count(`${check}&state=pass`)).toBe(1);
    expect(await count(`${check}&state=pass&state=fail`)).toBe(3);
    expect(await count(`${check}&state=waived`)).toBe(0);
  });
});

describe.each(testDatabaseIds)('facets without owners on %s', databaseId => {
  it('tell how many entities have none, and lead to them', async () => {
    const knex = await migratedDatabase(databaseId);
    await seedWorld(knex);
    const ref = 'component:default/billing';
    await knex('wa_entity')
      .where('entity_ref', ref)
      .update({ owner_ref: null });
    const { app } = await testApi({ knex, registry: testRegistry() });
    const { body } = await request(app).get('/facets');
    expect(body.owner).toContainEqual({ value: 'none', entities: 1 });
    const list = await request(app).get('/entities?owner=none');
    expect(list.body.items).toMatchObject([{ entityRef: ref }]);
  });
});
