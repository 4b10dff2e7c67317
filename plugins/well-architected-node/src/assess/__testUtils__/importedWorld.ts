/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { concludeEntity } from '../../conclude';
import {
  Check,
  CollectionState,
  CollectionStatus,
  Inventory,
  Resource,
} from '../../define';
import { EXAMPLE_NOW } from '../../testKit';
import {
  protectionCheck,
  tableCollector,
} from '../../testKit/sampleDefinitions.testUtils';
import {
  findingCollector,
  scannerCheck,
} from '../../testKit/sampleImport.testUtils';
import { assessInventory } from '../assessInventory';

/** The account that is assessed. */
export const account = { id: '111122223333', name: 'production' };
/** A check of our own that looks for the same as the scanner. */
export const native: Check = {
  ...protectionCheck,
  equivalents: { scanner: ['T.1', 'T.2'] },
};

/** Observations of an account with a scanner. */
export function assess(options: {
  resources: Resource<string, unknown>[];
  checks?: Check[];
  source?: CollectionState;
  /** How reading the tables went. */
  tables?: Partial<CollectionStatus>;
}) {
  const {
    resources,
    checks = [native, scannerCheck],
    source = 'ok',
    tables = {},
  } = options;
  const inventory: Inventory = {
    version: 1,
    accountId: account.id,
    regions: ['eu-west-1'],
    startedAt: EXAMPLE_NOW,
    finishedAt: EXAMPLE_NOW,
    apiCalls: {},
    metrics: {},
    resources: resources as Resource[],
    collection: [tableCollector, findingCollector].map(({ id, type }) => ({
      collector: id,
      type,
      region: 'eu-west-1',
      count: 0,
      ...(id === findingCollector.id && source !== 'ok'
        ? { status: source, reason: 'the scanner is off' }
        : { status: 'ok' as const }),
      ...(id === tableCollector.id ? tables : {}),
    })),
  };
  return assessInventory({ inventory, checks, account });
}

/** What an entity on that account concludes from them, by check. */
export function conclude(options: Parameters<typeof assess>[0]) {
  const { checks = [native, scannerCheck] } = options;
  const concluded = concludeEntity({
    checks,
    entity: {
      ref: 'component:default/orders-api',
      kind: 'Component',
      name: 'orders-api',
      annotations: {},
      links: [],
    },
    context: {},
    accounts: [account],
    regions: ['eu-west-1'],
    resourceCounts: {},
    observations: assess(options),
    now: new Date(EXAMPLE_NOW),
  });
  return Object.fromEntries(concluded.map(c => [c.checkId, c]));
}
