/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { HttpRouterService } from '@backstage/backend-plugin-api';
import { registerPermissions } from '../permissions/registerPermissions';
import { createRouter } from './createRouter';
import { ApiContext } from './types';

/** Mounts the API and registers what it protects. */
export function mountApi(
  options: Omit<ApiContext, 'now'> & {
    httpRouter: HttpRouterService;
    now?: () => Date;
  },
): void {
  const { httpRouter, ...context } = options;
  registerPermissions(context);
  httpRouter.addAuthPolicy({ path: '/health', allow: 'unauthenticated' });
  httpRouter.use(createRouter({ now: () => new Date(), ...context }));
}
