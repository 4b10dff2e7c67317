/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { apiOf } from './apiOf';
import { createCheckCollator } from './createCheckCollator';
import { createFindingCollator } from './createFindingCollator';
import { readConfig } from './readConfig';

/**
 * Puts open findings and checks into the search index.
 *
 * @public
 */
export const searchModuleWellArchitected = createBackendModule({
  pluginId: 'search',
  moduleId: 'well-architected-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const { schedule, entityPath, pagePath } = readConfig(config);
        const api = apiOf({ auth, discovery });
        for (const factory of [
          createFindingCollator({ api, entityPath }),
          createCheckCollator({ api, pagePath }),
        ]) {
          indexRegistry.addCollator({
            factory,
            schedule: scheduler.createScheduledTaskRunner(schedule),
          });
        }
      },
    });
  },
});
