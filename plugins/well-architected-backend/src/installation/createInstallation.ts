/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { WellArchitectedConfig } from '../config/types';
import { Engine } from '../engine/Engine';
import { WorkQueue } from '../work/types';
import { readTasks } from './readTasks';
import { InstallationSources } from './types';

/** What this backend knows of itself, read when somebody asks. */
export function createInstallation(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  config: WellArchitectedConfig;
  engine: Pick<Engine, 'kinds'>;
  queue: Pick<WorkQueue, 'figures'>;
}): InstallationSources {
  const { config, engine, queue } = options;
  return {
    worker: config.worker,
    schedule: config.schedule,
    staleAfterMs: config.staleAfterMs,
    parameters: config.checks.parameters,
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
