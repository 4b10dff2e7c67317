/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import {
  createTestPortal,
  TestPortal,
} from '../__testUtils__/createTestPortal';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  rootCheck,
  tables,
  tagged,
} from '../__testUtils__/testChecks';
import {
  ACCOUNT,
  testAccount,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ScoreDayRow } from '../database/tables';

jest.setTimeout(60_000);

const component = (name: string, owner: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'aws.amazon.com/account-id': ACCOUNT,
      'aws.amazon.com/well-architected-tags': `component=${name}`,
    },
  },
  spec: { type: 'service', owner },
});

const table = (component_: string, backup: boolean) => ({
  id: `${component_}-table`,
  backup,
  tags: { component: component_ },
});

/** Section H of the acceptance tests: trends and notifications. */
describe.each(testDatabaseIds)('a story of three weeks on %s', databaseId => {
  let knex: Knex;
  let portal: TestPortal;
  const run = (
    day: string,
    orders: boolean,
    carts: boolean,
    entities?: Entity[],
  ) =>
    portal.run({
      at: `${day}T06:00:00.000Z`,
      entities,
      inventories: [
        testInventory({
          at: `${day}T06:00:00.000Z`,
          tables: [table('orders', orders), table('carts', carts)],
        }),
      ],
    });
  const trend = async (subject: string) =>
    (
      await knex<ScoreDayRow>('wa_score_day')
        .where({ subject_ref: subject })
        .orderBy('day')
    ).map(({ day, count_high, entities }) => [day, count_high, entities]);

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    portal = await createTestPortal({
      knex,
      checks: [backupCheck, rootCheck, ownerCheck, planCheck],
      collectors: [tables, tagged],
      accounts: [testAccount()],
      entities: [
        component('orders', 'team-shop'),
        component('carts', 'team-shop'),
      ],
    });
  });

  it('shows fewer HIGH risks week by week (H1), each told once', async () => {
    await run('2026-11-02', false, false);
    await run('2026-11-09', true, false);
    await run('2026-11-16', true, true);
    expect(await trend('group:default/team-shop')).toEqual([
      ['2026-11-02', 2, 2],
      ['2026-11-09', 1, 2],
      ['2026-11-16', 0, 2],
    ]);
    expect(portal.notifications.map(({ payload }) => payload.title)).toEqual([
      '1 new HIGH risk in carts (Reliability)',
      '1 new HIGH risk in orders (Reliability)',
      '1 HIGH risk resolved in orders (Reliability)',
      '1 HIGH risk resolved in carts (Reliability)',
    ]);
  });

  it('leaves the past with the old owner (H2)', async () => {
    await run('2026-11-02', false, true);
    await run('2026-11-09', false, true);
    await run('2026-11-16', false, true, [
      component('orders', 'team-new'),
      component('carts', 'team-shop'),
    ]);
    expect(await trend('group:default/team-shop')).toEqual([
      ['2026-11-02', 1, 2],
      ['2026-11-09', 1, 2],
      ['2026-11-16', 0, 1],
    ]);
    expect(await trend('group:default/team-new')).toEqual([
      ['2026-11-16', 1, 1],
    ]);
    expect(await trend('org')).toEqual([
      ['2026-11-02', 1, 2],
      ['2026-11-09', 1, 2],
      ['2026-11-16', 1, 2],
    ]);
  });
});
