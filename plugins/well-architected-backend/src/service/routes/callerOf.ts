/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { ApiContext } from '../types';

/**
 * Who asks: a user, or a service on its own or a user's behalf.
 *
 * @throws AuthenticationError for nobody.
 */
export function callerOf(
  context: Pick<ApiContext, 'httpAuth'>,
  req: Request,
): Promise<BackstageCredentials> {
  return context.httpAuth.credentials(req, { allow: ['user', 'service'] });
}
