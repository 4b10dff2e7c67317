/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { AddressInfo } from 'node:net';
import { CapturedTasks, captureTasks } from '../captureTasks';
import { quietLogger } from '../quietLogger';
import { Facts } from './facts';
import { catalogOf, PeerTask } from './peer';

export interface RunningPeer {
  knex: Knex;
  tasks: CapturedTasks;
  /** Answers of its API; anything but 200 is an error. */
  ask(path: string, body?: object): Promise<string>;
}

/**
 * A backend with a plugin and a catalog in memory, which answers faster than
 * a real one, over a database of its own. Nothing runs by schedule.
 */
export async function startPeer(options: {
  task: PeerTask;
  pluginId: string;
  features: BackendFeature[];
  facts: Facts;
  config: JsonObject;
}): Promise<RunningPeer> {
  const { task, pluginId, features, facts, config } = options;
  const { connection, prefix } = task;
  const knex = await DatabaseManager.fromConfig(
    new ConfigReader({
      backend: { database: { client: 'pg', connection, prefix } },
    }),
  )
    .forPlugin(pluginId, {
      logger: quietLogger,
      lifecycle: { addStartupHook() {}, addShutdownHook() {} },
    })
    .getClient();
  const tasks = captureTasks();
  const { server } = await startTestBackend({
    features: [
      ...features,
      tasks.feature,
      mockServices.rootConfig.factory({ data: config }),
      mockServices.database.factory({ knex }),
      catalogServiceMock.factory({ entities: catalogOf(facts) }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => quietLogger,
      }),
    ],
  });
  const { port } = server.address() as AddressInfo;
  return {
    knex,
    tasks,
    ask: async (path, body) => {
      const answer = await fetch(
        `http://127.0.0.1:${port}/api/${pluginId}${path}`,
        body && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
      );
      const text = await answer.text();
      if (answer.status !== 200) {
        throw new Error(`${path} answered ${answer.status}: ${text}`);
      }
      return text;
    },
  };
}
