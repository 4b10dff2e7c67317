/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { ReadInventory, runAccount } from '../collect/runAccount';
import { sentenceOf } from '../collect/sentenceOf';
import { WellArchitectedConfig } from '../config/types';
import { Metrics } from '../metrics/createMetrics';
import { secondsSince } from '../metrics/secondsSince';
import { Registry } from '../registry/createRegistry';
import { isHandedBack } from '../work/handedBack';
import { WorkGuard } from '../work/types';
import { Announcer } from './createAnnouncer';

/** Pages are told about every tenth collector, and about the last. */
const PROGRESS_STEP = 10;

const isWhole = ({ collection }: Inventory) =>
  collection.every(({ status }) => status === 'ok');

/** One run of an account that open pages can follow. */
export async function runAnnounced(options: {
  knex: Knex;
  config: WellArchitectedConfig;
  registry: Registry;
  announcer: Announcer;
  metrics: Metrics;
  accountId: string;
  read: ReadInventory;
  /** ISO 8601 to store instead of the inventory's own date. */
  readAt?: string;
  signal: AbortSignal;
  guard?: WorkGuard;
  now: () => Date;
}): Promise<void> {
  const { config, announcer, metrics, accountId, readAt, now } = options;
  const begun = performance.now();
  let inventory: Inventory | undefined;
  announcer.signal({ type: 'run-started', accountId });
  try {
    const transitions = await runAccount({
      ...options,
      read: async request => {
        inventory = await options.read(request);
        return inventory;
      },
      majorWasteUsd: config.majorWasteUsd,
      notify: config.notifications.enabled,
      readAt: read => readAt ?? read.finishedAt,
      onAssessed: metrics.evaluations,
      now: () => (readAt ? new Date(readAt) : now()),
      onProgress: ({ done, total }) => {
        if (done % PROGRESS_STEP === 0 || done === total) {
          announcer.signal({ type: 'run-progress', accountId, done, total });
        }
      },
    });
    metrics.transitions(transitions);
    metrics.reading({
      outcome: inventory && isWhole(inventory) ? 'ok' : 'partial',
      seconds: secondsSince(begun),
    });
    if (inventory && readAt === undefined) {
      metrics.inventory(inventory);
    }
    announcer.events();
    announcer.signal({ type: 'run-ended', accountId });
  } catch (error) {
    if (isHandedBack(options.signal)) {
      throw error;
    }
    metrics.reading({ outcome: 'failed', seconds: secondsSince(begun) });
    announcer.signal({
      type: 'run-ended',
      accountId,
      error: sentenceOf(error),
    });
    throw error;
  }
}
