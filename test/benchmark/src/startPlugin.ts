/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import wellArchitectedPlugin from 'backstage-plugin-well-architected-backend';
import wellArchitectedModuleAws from 'backstage-plugin-well-architected-backend-module-aws';
import { Knex } from 'knex';
import { AddressInfo } from 'node:net';
import { captureTasks } from './captureTasks';
import { Bench } from './measurement';
import { quietLogger } from './quietLogger';

/** A backend with the plugin and the AWS module. */
export interface RunningPlugin {
  /** Address of the plugin's API. */
  url: string;
  /** Runs a scheduled task now, such as `catalog`. */
  runTask(id: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the plugin as a backend does, over this database and these catalog
 * entities. Nothing runs by schedule; it stops with the group at the latest.
 */
export async function startPlugin(options: {
  bench: Bench;
  knex: Knex;
  entities: Entity[];
  config: object;
  features?: BackendFeature[];
  /** In place of the simulated catalog of the entities. */
  catalog?: ServiceFactory;
}): Promise<RunningPlugin> {
  const { bench, knex, entities, config, features = [] } = options;
  const tasks = captureTasks();
  const backend = await startTestBackend({
    features: [
      wellArchitectedPlugin,
      wellArchitectedModuleAws,
      ...features,
      mockServices.rootConfig.factory({ data: config }),
      mockServices.database.factory({ knex }),
      options.catalog ?? catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => quietLogger,
      }),
      tasks.feature,
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
    ],
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= backend.stop();
    return stopped;
  };
  bench.cleanUp(stop);
  const { port } = backend.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/well-architected`,
    runTask: id => tasks.run(`well-architected-${id}`),
    stop,
  };
}
