/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService, HttpRouterService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { createPortalLinks } from '../assistants/portalLinks';
import { registerActions } from '../assistants/registerActions';
import { registerPermissions } from '../permissions/registerPermissions';
import { createRouter } from './createRouter';
import { refuseAllButHealth } from './refuseAllButHealth';
import { ApiContext } from './types';

/** Mounts the API, registers what it protects and what assistants can do. */
export function mountApi(
  options: Omit<ApiContext, 'now'> & {
    httpRouter: HttpRouterService;
    actionsRegistry: ActionsRegistryService;
    auth: AuthService;
    /** False for a replica that only works. */
    isServing: boolean;
    /** Where the portal is; links are paths without it. */
    appUrl?: string;
    now?: () => Date;
  },
): void {
  const { httpRouter, actionsRegistry, auth, appUrl, isServing, ...rest } =
    options;
  const context: ApiContext = { now: () => new Date(), ...rest };
  httpRouter.addAuthPolicy({ path: '/health', allow: 'unauthenticated' });
  if (!isServing) {
    httpRouter.use(refuseAllButHealth());
    httpRouter.use(createRouter(context));
    return;
  }
  registerPermissions(context);
  registerActions({
    actionsRegistry,
    auth,
    context,
    links: createPortalLinks({ appUrl }),
  });
  httpRouter.use(createRouter(context));
}
