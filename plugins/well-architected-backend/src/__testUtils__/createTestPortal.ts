/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  AnyCollector,
  Check,
  Inventory,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { runAccount } from '../collect/runAccount';
import { saveAccounts } from '../collect/saveAccounts';
import { readSelection } from '../config/readSelection';
import { AccountConfig } from '../config/types';
import { EntityRow } from '../database/tables';
import { rollUpDay } from '../history/rollUpDay';
import { Notifier } from '../notify/Notifier';
import { createRegistry, Registry } from '../registry/createRegistry';
import { PermitsAccount } from '../scope/permitAccounts';
import { syncCatalog } from '../scope/syncCatalog';
import { scoreAndSave } from '../score/scoreAndSave';

/**
 * The engine without queue, schedule and clock: whole runs at given moments,
 * for tests that tell a story. `knex` must be migrated.
 */
export interface TestPortal {
  registry: Registry;
  /** Everything that was sent, oldest first. */
  notifications: NotificationSendOptions[];
  /**
   * One run at this moment: reads the catalog, takes these inventories for the
   * accounts, scores all entities, rolls up the day and notifies.
   */
  run(options: {
    /** ISO 8601. */
    at: string;
    inventories: Inventory[];
    /** The catalog of that moment; as before by default. */
    entities?: Entity[];
  }): Promise<void>;
}

export async function createTestPortal(options: {
  knex: Knex;
  checks: Check[];
  collectors: AnyCollector[];
  accounts: AccountConfig[];
  entities: Entity[];
  permits?: PermitsAccount;
}): Promise<TestPortal> {
  const { knex, checks, collectors, accounts } = options;
  const signal = new AbortController().signal;
  const notifications: NotificationSendOptions[] = [];
  const registry = createRegistry({
    checks,
    collectors,
    config: readSelection(undefined),
  });
  const shared = { knex, registry, majorWasteUsd: 500, notify: true };
  const notifier = new Notifier({
    knex,
    registry,
    notifications: {
      send: async message => {
        notifications.push(message);
      },
    },
    logger: mockServices.logger.mock(),
    debounceMs: 3_600_000,
    coalesceAbove: 2,
    unknownAfterMs: 3 * 86_400_000,
    timeoutMs: 60_000,
  });
  await saveAccounts({ knex, accounts });
  let catalog = catalogServiceMock({ entities: options.entities });

  return {
    registry,
    notifications,
    async run({ at, inventories, entities }) {
      const now = new Date(at);
      if (entities) {
        catalog = catalogServiceMock({ entities });
      }
      await syncCatalog({
        knex,
        catalog,
        auth: mockServices.auth(),
        permits: options.permits,
        signal,
        now: () => now,
      });
      for (const inventory of inventories) {
        await runAccount({
          ...shared,
          accountId: inventory.accountId,
          read: async () => inventory,
          readAt: () => at,
          signal,
          now: () => now,
        });
      }
      const refs = await knex<EntityRow>('wa_entity').pluck('entity_ref');
      for (const entityRef of refs) {
        await scoreAndSave({
          ...shared,
          entityRef,
          now,
          staleAfterMs: () => 7 * 86_400_000,
        });
      }
      await rollUpDay({ knex, day: at.slice(0, 10) });
      await notifier.sendPending({ now, quietMs: 0, signal });
    },
  };
}
