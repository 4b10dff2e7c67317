/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { ReadInventory, runAccount } from '../collect/runAccount';
import { WellArchitectedConfig } from '../config/types';
import { Registry } from '../registry/createRegistry';
import { Announcer } from './createAnnouncer';

/** Pages are told about every tenth collector, and about the last. */
const PROGRESS_STEP = 10;

/** One run of an account that open pages can follow. */
export async function runAnnounced(options: {
  knex: Knex;
  config: WellArchitectedConfig;
  registry: Registry;
  announcer: Announcer;
  accountId: string;
  read: ReadInventory;
  /** ISO 8601 to store instead of the inventory's own date. */
  readAt?: string;
  signal: AbortSignal;
  now: () => Date;
}): Promise<void> {
  const { config, announcer, accountId, readAt, now } = options;
  announcer.signal({ type: 'run-started', accountId });
  try {
    await runAccount({
      ...options,
      majorWasteUsd: config.majorWasteUsd,
      notify: config.notifications.enabled,
      readAt: (inventory: Inventory) => readAt ?? inventory.finishedAt,
      now: () => (readAt ? new Date(readAt) : now()),
      onProgress: ({ done, total }) => {
        if (done % PROGRESS_STEP === 0 || done === total) {
          announcer.signal({ type: 'run-progress', accountId, done, total });
        }
      },
    });
    announcer.events();
    announcer.signal({ type: 'run-ended', accountId });
  } catch (error) {
    announcer.signal({
      type: 'run-ended',
      accountId,
      error: error instanceof Error ? error.message : String(error),
    });
    throw error;
  }
}
