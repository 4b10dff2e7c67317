/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CollectionStatus,
  Inventory,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { saveAccounts } from '../collect/saveAccounts';
import { runAccount } from '../collect/runAccount';
import { AccountConfig } from '../config/types';
import { TransitionRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { saveEntities } from '../scope/saveEntities';
import { ScopedEntity } from '../scope/types';
import { scoreAndSave } from '../score/scoreAndSave';
import { tables, tagged, testRegistry } from './testChecks';

export const ACCOUNT = '111122223333';
export const DAY = 86_400_000;

/** A table of the example account. */
export interface TestTable {
  id: string;
  backup?: boolean;
  region?: string;
  tags?: Record<string, string>;
  parents?: string[];
  arn?: string;
}

const statusOf =
  (collector: typeof tables | typeof tagged) =>
  (region: string): CollectionStatus => ({
    collector: collector.id,
    type: collector.type,
    region,
    status: 'ok',
    count: 0,
  });

/** An inventory of tables, everything else being in order. */
export function testInventory(options: {
  at: string;
  tables: TestTable[];
  accountId?: string;
  regions?: string[];
  problems?: Partial<CollectionStatus>[];
}): Inventory {
  const { at, accountId = ACCOUNT, regions = ['eu-west-1'] } = options;
  const collection = [
    ...regions.map(statusOf(tables)),
    ...regions.map(statusOf(tagged)),
  ].map(status => ({
    ...status,
    ...options.problems?.find(
      p =>
        p.collector === status.collector &&
        (p.region ?? status.region) === status.region,
    ),
  }));
  return {
    version: 1,
    accountId,
    regions,
    startedAt: at,
    finishedAt: at,
    apiCalls: { 'dynamodb:ListTables': 2 },
    collection,
    resources: options.tables.map(({ id, backup = true, ...rest }) =>
      tables.sample({ id, accountId, ...rest, data: { backup } }),
    ) as unknown as Inventory['resources'],
    metrics: {},
  };
}

export const testAccount = (
  overrides: Partial<AccountConfig> = {},
): AccountConfig => ({
  id: ACCOUNT,
  name: 'shop-production',
  environment: 'production',
  ownerRef: 'group:default/platform',
  regions: ['eu-west-1'],
  ...overrides,
});

export function testEntity(
  name: string,
  overrides: Partial<ScopedEntity> = {},
): ScopedEntity {
  return {
    entityRef: `component:default/${name}`,
    kind: 'component',
    namespace: 'default',
    name,
    ownerRef: 'group:default/team-orders',
    ownerExists: true,
    systemRef: 'system:default/orders',
    domainRef: 'domain:default/shop',
    scope: {
      accounts: [{ id: ACCOUNT }],
      regions: [],
      selectors: { tags: {}, arns: [], stacks: [] },
      origin: {},
    },
    context: {},
    problems: [],
    annotations: {},
    links: [],
    ...overrides,
  };
}

/** The stages of the engine with what tests do not care about filled in. */
export function testEngine(knex: Knex, registry: Registry = testRegistry()) {
  return {
    registry,
    saveAccounts: (...accounts: AccountConfig[]) =>
      saveAccounts({ knex, accounts }),
    saveEntities: (...entities: ScopedEntity[]) =>
      saveEntities({ knex, entities, seenAt: '2026-11-01T00:00:00.000Z' }),
    read: (
      inventory: Inventory,
      signal = new AbortController().signal,
    ): Promise<TransitionRow[]> =>
      runAccount({
        knex,
        accountId: inventory.accountId,
        read: async () => inventory,
        registry,
        majorWasteUsd: 500,
        notify: true,
        signal,
        now: () => new Date(inventory.startedAt),
      }),
    score: (
      name: string,
      at: string,
      overrides: Partial<Parameters<typeof scoreAndSave>[0]> = {},
    ): Promise<TransitionRow[]> =>
      scoreAndSave({
        knex,
        entityRef: `component:default/${name}`,
        registry,
        now: new Date(at),
        staleAfterMs: () => 7 * DAY,
        majorWasteUsd: 500,
        notify: true,
        ...overrides,
      }),
  };
}
