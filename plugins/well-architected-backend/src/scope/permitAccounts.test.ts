/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { createTestPortal } from '../__testUtils__/createTestPortal';
import {
  backupCheck,
  ownerCheck,
  rootCheck,
  tables,
  tagged,
} from '../__testUtils__/testChecks';
import { testAccount, testInventory } from '../__testUtils__/testEngine';
import { AccountConfig } from '../config/types';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { testApi } from '../service/__testUtils__/apiWorld';
import { createPermits } from './permitAccounts';

jest.setTimeout(120_000);

const PAYMENTS = '444455556666';
const UNKNOWN = '999999999999';
const AT = '2026-11-20T06:00:00.000Z';

const limited = testAccount({
  id: PAYMENTS,
  name: 'payments-production',
  allowed: {
    owners: ['group:default/payments'],
    systems: ['system:default/ledger'],
    domains: ['domain:default/money'],
  },
});
const open = testAccount();
const permits = createPermits({ accounts: [open, limited], recorded: ['1'] })!;

describe('who may use an account', () => {
  it('is everybody, where no account is limited', () => {
    expect(createPermits({ accounts: [open], recorded: [] })).toBeUndefined();
  });

  it.each([
    ['of an owner', { ownerRef: 'group:default/payments' }, PAYMENTS, true],
    ['of a system', { systemRef: 'system:default/ledger' }, PAYMENTS, true],
    ['of a domain', { domainRef: 'domain:default/money' }, PAYMENTS, true],
    ['of somebody else', { ownerRef: 'group:default/shop' }, PAYMENTS, false],
    ['of nobody', {}, PAYMENTS, false],
    ['naming an open account', {}, open.id, true],
    ['naming a recorded account', {}, '1', true],
    ['naming what nobody configured', {}, UNKNOWN, false],
  ])('an entity %s', (_name, entity, accountId, permitted) => {
    expect(permits(entity, accountId)).toBe(permitted);
  });
});

const component = (name: string, owner: string, account: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: { 'amazonaws.com/account-id': account },
  },
  spec: { type: 'service', owner, lifecycle: 'production' },
});

describe.each(testDatabaseIds)('a foreign account on %s', databaseId => {
  async function portal(accounts: AccountConfig[]) {
    const knex = await migratedDatabase(databaseId);
    const made = await createTestPortal({
      knex,
      checks: [backupCheck, rootCheck, ownerCheck],
      collectors: [tables, tagged],
      accounts,
      permits: createPermits({ accounts, recorded: [] }),
      entities: [
        component('ledger', 'payments', PAYMENTS),
        component('curious', 'shop', PAYMENTS),
        component('guessing', 'shop', UNKNOWN),
      ],
    });
    await made.run({
      at: AT,
      inventories: [
        testInventory({
          at: AT,
          accountId: PAYMENTS,
          tables: [{ id: 'card-numbers', backup: false }],
        }),
      ],
    });
    const { app } = await testApi({ knex, registry: made.registry });
    const get = async (name: string, path: string) =>
      (await request(app).get(`/entities/component/default/${name}/${path}`))
        .text;
    return { knex, get };
  }

  it('tells its entity nothing, not even whether it is configured', async () => {
    const { knex, get } = await portal([open, limited]);
    const results = JSON.parse(await get('curious', 'results'));
    const states = Object.fromEntries(
      results.items.map((item: { checkId: string; state: string }) => [
        item.checkId,
        item.state,
      ]),
    );
    expect(states).toMatchObject({
      'rel-test-backup': 'unknown',
      'sec-test-root': 'unknown',
    });
    expect(
      await knex('wa_entity_account').orderBy('entity_ref').pluck('entity_ref'),
    ).toEqual(['component:default/ledger']);
    for (const path of [
      'results',
      'results/rel-test-backup',
      'results/sec-test-root',
      'report',
      'report.md',
      'report.csv',
      'scope',
      'scorecard',
    ]) {
      const foreign = await get('curious', path);
      const absent = await get('guessing', path);
      expect(foreign).not.toMatch(/card-numbers|payments-production/);
      // the same words as for what nobody configured
      expect(
        foreign.replaceAll('curious', 'guessing').replaceAll(PAYMENTS, UNKNOWN),
      ).toBe(absent);
    }
    expect(await get('curious', 'results/sec-test-root')).toContain(
      `Account ${PAYMENTS} is not permitted for this owner`,
    );
  });

  it('is read by who may use it', async () => {
    const { get } = await portal([open, limited]);
    expect(await get('ledger', 'results/rel-test-backup')).toContain(
      'card-numbers has no backup',
    );
  });
});
