/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { readScopes } from '../../../plugins/well-architected-backend/src/collect/readScopes';
import { resourcesInScope } from '../../../plugins/well-architected-backend/src/collect/resourcesInScope';
import { runAccount } from '../../../plugins/well-architected-backend/src/collect/runAccount';
import { registry } from './catalogue';
import { READ_AT } from './syntheticAccount';

const MAJOR_WASTE_USD = 500;

/**
 * A run of an account whose inventory is there already: which resources belong
 * to an entity, judging, storing.
 *
 * @returns the numbers of distinct scopes and of judgements
 */
export async function runInventory(options: {
  knex: Knex;
  inventory: Inventory;
}): Promise<{ scopes: number; evaluations: number }> {
  const { knex, inventory } = options;
  const { accountId, resources, regions } = inventory;
  let evaluations = 0;
  let scopes = 0;
  await runAccount({
    knex,
    accountId,
    read: async () => {
      const known = await readScopes({ knex, accountId });
      resourcesInScope({
        resources,
        scopes: known,
        configuredRegions: regions,
      });
      scopes = known.length;
      return inventory;
    },
    readAt: () => READ_AT,
    registry,
    majorWasteUsd: MAJOR_WASTE_USD,
    notify: true,
    signal: new AbortController().signal,
    now: () => new Date(READ_AT),
    onAssessed: counts => {
      evaluations = [...counts.values()].reduce((a, b) => a + b, 0);
    },
  });
  return { scopes, evaluations };
}
