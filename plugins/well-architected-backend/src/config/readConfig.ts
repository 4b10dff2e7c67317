/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DEFAULT_MAJOR_WASTE_USD } from 'backstage-plugin-well-architected-common';
import { readRefreshLimits } from '../refreshLimit/readRefreshLimits';
import { readAccounts } from './readAccounts';
import { readDigest } from './readDigest';
import { readDuration } from './readDuration';
import { readSelection } from './readSelection';
import { WellArchitectedConfig } from './types';

const ROOT = 'wellArchitected';

function readNumber(options: {
  config: Config | undefined;
  key: string;
  fallback: number;
  min: number;
}): number {
  const { config, key, fallback, min } = options;
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (value < min) {
    throw new InputError(`${ROOT}.${key}: must be ${min} or more`);
  }
  return value;
}

/** What this replica is for. */
function readRole(config: Config | undefined): {
  worker: boolean;
  api: boolean;
} {
  const worker = config?.getOptionalBoolean('worker') ?? true;
  const api = config?.getOptionalBoolean('api') ?? true;
  if (!worker && !api) {
    throw new InputError(
      `${ROOT}.api: must be true where ${ROOT}.worker is false, else this replica does nothing`,
    );
  }
  return { worker, api };
}

function readRecordings(
  config: Config | undefined,
): WellArchitectedConfig['recordings'] {
  const recordings = config?.getOptionalConfig('recordings');
  return recordings
    ? {
        directory: recordings.getString('directory'),
        shiftToToday: recordings.getOptionalBoolean('shiftToToday') ?? false,
      }
    : undefined;
}

/**
 * Reads the settings of the plugin, once and completely, so that a mistake
 * stops the start instead of a run at night.
 *
 * @throws InputError naming the key that is wrong.
 */
export function readConfig(root: Config): WellArchitectedConfig {
  const config = root.getOptionalConfig(ROOT);
  return {
    ...readRole(config),
    accounts: readAccounts(config),
    schedule: {
      frequencyMs: readDuration({
        config,
        key: 'schedule.frequency',
        fallback: { hours: 24 },
      }),
      timeoutMs: readDuration({
        config,
        key: 'schedule.timeout',
        fallback: { minutes: 30 },
      }),
      catalogSyncMs: readDuration({
        config,
        key: 'schedule.catalogSync',
        fallback: {
          minutes: 10,
        },
      }),
      concurrency: readNumber({
        config,
        key: 'schedule.concurrency',
        fallback: 2,
        min: 1,
      }),
      scoreConcurrency: readNumber({
        config,
        key: 'schedule.scoreConcurrency',
        fallback: 2,
        min: 1,
      }),
    },
    staleAfterMs: readDuration({
      config,
      key: 'staleAfter',
      fallback: { days: 7 },
    }),
    majorWasteUsd: readNumber({
      config,
      key: 'majorWasteUsd',
      fallback: DEFAULT_MAJOR_WASTE_USD,
      min: 0,
    }),
    refresh: readRefreshLimits(config),
    notifications: {
      enabled: config?.getOptionalBoolean('notifications.enabled') ?? true,
      coalesceAbove: readNumber({
        config,
        key: 'notifications.coalesceAbove',
        fallback: 2,
        min: 0,
      }),
      debounceMs: readDuration({
        config,
        key: 'notifications.debounce',
        fallback: { hours: 1 },
      }),
      unknownAfterMs: readDuration({
        config,
        key: 'notifications.unknownAfter',
        fallback: {
          days: 3,
        },
      }),
      timeoutMs: readDuration({
        config,
        key: 'notifications.timeout',
        fallback: { minutes: 1 },
      }),
      digest: readDigest(config?.getOptionalConfig('notifications.digest')),
    },
    retention: {
      dailyMs: readDuration({
        config,
        key: 'retention.daily',
        fallback: { days: 400 },
      }),
      transitionsMs: readDuration({
        config,
        key: 'retention.transitions',
        fallback: {
          days: 400,
        },
      }),
      notificationsMs: readDuration({
        config,
        key: 'retention.notifications',
        fallback: {
          days: 90,
        },
      }),
    },
    ...readSelection(config),
    recordings: readRecordings(config),
  };
}
