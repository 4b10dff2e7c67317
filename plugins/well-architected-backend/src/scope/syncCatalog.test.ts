/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { EntityRow } from '../database/tables';
import { fromEntityRow } from './entityRow';
import { syncCatalog } from './syncCatalog';

jest.setTimeout(60_000);

const entity = (
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  spec,
});

const NOON = '2026-11-02T12:00:00.000Z';
const ACCOUNT = 'aws.amazon.com/account-id';

const EXAMPLE = [
  entity('Group', 'shop', {
    type: 'department',
    profile: { displayName: 'Shop' },
  }),
  entity('Group', 'team-orders', { type: 'team', parent: 'shop' }),
  entity('User', 'ada'),
  entity(
    'System',
    'orders',
    { owner: 'team-orders' },
    { [ACCOUNT]: '111122223333' },
  ),
  entity('Component', 'orders-api', {
    owner: 'team-orders',
    system: 'orders',
    type: 'service',
  }),
  entity('Component', 'ghost', { owner: 'team-nobody' }),
  entity('Component', 'of-ada', { owner: 'user:ada' }),
  entity('Component', 'nobody'),
];

describe.each(testDatabaseIds)('syncCatalog on %s', databaseId => {
  let knex: Knex;
  const sync = (entities: Entity[], now: string) =>
    syncCatalog({
      knex,
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      signal: new AbortController().signal,
      now: () => new Date(now),
    });
  const rows = () => knex<EntityRow>('wa_entity').orderBy('entity_ref');

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
  });

  it('keeps entities with an owner or a scope', async () => {
    expect(await sync(EXAMPLE, '2026-11-01T00:00:00.000Z')).toEqual({
      kept: 4,
      removed: 0,
    });
    const entities = (await rows()).map(fromEntityRow);
    expect(entities.map(e => e.entityRef)).toEqual([
      'component:default/ghost',
      'component:default/of-ada',
      'component:default/orders-api',
      'system:default/orders',
    ]);
    expect(entities.map(e => e.ownerExists)).toEqual([false, true, true, true]);
    expect(entities[2]).toMatchObject({
      ownerRef: 'group:default/team-orders',
      systemRef: 'system:default/orders',
      type: 'service',
      scope: {
        accounts: [{ id: '111122223333' }],
        origin: { accounts: 'system:default/orders' },
      },
    });
    expect(
      await knex('wa_entity_account')
        .select('entity_ref', 'account_id')
        .orderBy('entity_ref'),
    ).toEqual([
      {
        entity_ref: 'component:default/orders-api',
        account_id: '111122223333',
      },
      { entity_ref: 'system:default/orders', account_id: '111122223333' },
    ]);
    expect(
      await knex('wa_group')
        .select('group_ref', 'parent_ref', 'title')
        .orderBy('group_ref'),
    ).toEqual([
      { group_ref: 'group:default/shop', parent_ref: null, title: 'Shop' },
      {
        group_ref: 'group:default/team-orders',
        parent_ref: 'group:default/shop',
        title: null,
      },
    ]);
  });

  it('removes what is gone with all its rows, and nothing else', async () => {
    const before = await rows();
    for (const ref of [
      'component:default/orders-api',
      'component:default/ghost',
    ]) {
      await knex('wa_answer').insert({
        entity_ref: ref,
        check_id: 'rel-dr-plan',
        value: 'yes',
        author: 'user:default/ada',
        answered_at: '2026-11-01T00:00:00.000Z',
        expires_at: '2027-11-01T00:00:00.000Z',
      });
    }
    const rest = EXAMPLE.filter(e => e.metadata.name !== 'orders-api');
    expect(await sync(rest, '2026-11-02T00:00:00.000Z')).toEqual({
      kept: 3,
      removed: 1,
    });
    expect(await knex('wa_entity_account').pluck('entity_ref')).toEqual([
      'system:default/orders',
    ]);
    expect(await knex('wa_answer').pluck('entity_ref')).toEqual([
      'component:default/ghost',
    ]);
    const hashes = new Map(before.map(r => [r.entity_ref, r.scope_hash]));
    for (const row of await rows()) {
      expect(row.scope_hash).toBe(hashes.get(row.entity_ref));
      expect(row.seen_at).toBe('2026-11-02T00:00:00.000Z');
    }
  });

  it('removes nothing when the catalog fails', async () => {
    const catalog = catalogServiceMock({ entities: [] });
    jest.spyOn(catalog, 'queryEntities').mockRejectedValue(new Error('down'));
    await expect(
      syncCatalog({
        knex,
        catalog,
        auth: mockServices.auth(),
        signal: new AbortController().signal,
        now: () => new Date('2026-11-03T00:00:00.000Z'),
      }),
    ).rejects.toThrow('down');
    expect(await rows()).toHaveLength(3);
  });

  it('notes the channel of groups, and that there is none any more', async () => {
    const channel = 'aws.amazon.com/well-architected-slack-channel';
    const of = async (annotations: Record<string, string>, at: string) => {
      await sync([entity('Group', 'shop', {}, annotations)], at);
      return knex('wa_group').pluck('slack_channel');
    };
    expect(await of({ [channel]: ' #shop ' }, NOON)).toEqual(['#shop']);
    expect(await of({ [channel]: '' }, '2026-11-02T13:00:00.000Z')).toEqual([
      null,
    ]);
  });
});
