/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createLinkAction } from './actions/createLinkAction';
import { createOpenIssuesAction } from './actions/createOpenIssuesAction';
import { createPlanAction } from './actions/createPlanAction';
import { createApiFor } from './apiFor';

/**
 * Adds the actions `well-architected:plan`, `well-architected:plan:link` and
 * `well-architected:plan:open-issues` to the scaffolder.
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
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        permissions: coreServices.permissions,
      },
      async init({ actions, auth, config, discovery, permissions }) {
        const apiFor = createApiFor({ auth, discovery });
        actions.addActions(
          createPlanAction({ apiFor }),
          createLinkAction({ apiFor }),
          createOpenIssuesAction({
            apiFor,
            integrations: ScmIntegrations.fromConfig(config),
            permissions,
          }),
        );
      },
    });
  },
});
