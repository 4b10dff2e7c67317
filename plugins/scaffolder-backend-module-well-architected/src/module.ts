/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createLinkAction } from './actions/createLinkAction';
import { createPlanAction } from './actions/createPlanAction';
import { createApiFor } from './apiFor';

/**
 * Adds the actions `well-architected:plan` and `well-architected:plan:link` to
 * the scaffolder.
 *
 * @public
 */
export const scaffolderModuleWellArchitected = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'well-architected',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, discovery }) {
        const apiFor = createApiFor({ auth, discovery });
        actions.addActions(
          createPlanAction({ apiFor }),
          createLinkAction({ apiFor }),
        );
      },
    });
  },
});
