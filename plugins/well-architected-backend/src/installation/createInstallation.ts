/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { WellArchitectedConfig } from '../config/types';
import { Engine } from '../engine/Engine';
import { Registry } from '../registry/createRegistry';
import { WorkQueue } from '../work/types';
import { readPressure } from './readPressure';
import { readTasks } from './readTasks';
import { InstallationSources } from './types';

/** What this backend knows of itself, read when somebody asks. */
export function createInstallation(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  config: WellArchitectedConfig;
  knex: Knex;
  registry: Registry;
  engine: Pick<Engine, 'kinds' | 'recordedAccounts'>;
  queue: Pick<WorkQueue, 'figures'>;
}): InstallationSources {
  const { config, registry, engine, queue } = options;
  return {
    worker: config.worker,
    schedule: config.schedule,
    staleAfterMs: config.staleAfterMs,
    parameters: config.checks.parameters,
    pressure: () =>
      readPressure({
        ...options,
        now: new Date(),
        catalogueVersion: registry.catalogueVersion,
        schedule: config.schedule,
        frozen: engine.recordedAccounts,
      }),
    queues: () =>
      Promise.all(
        Object.values(engine.kinds).map(async kind => ({
          kind: kind.name,
          ...(await queue.figures(kind)),
        })),
      ),
    tasks: () => readTasks(options),
  };
}
