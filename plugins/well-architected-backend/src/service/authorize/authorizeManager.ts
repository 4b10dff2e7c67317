/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { wellArchitectedCampaignManagePermission } from 'backstage-plugin-well-architected-common';
import { Request } from 'express';
import { ApiContext } from '../types';

/**
 * Lets people through who may manage campaigns.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function authorizeManager(options: {
  context: Pick<ApiContext, 'httpAuth' | 'permissions'>;
  req: Request;
}): Promise<BackstageCredentials<BackstageUserPrincipal>> {
  const { context, req } = options;
  const credentials = await context.httpAuth.credentials(req, {
    allow: ['user'],
  });
  const permission = wellArchitectedCampaignManagePermission;
  const [decision] = await context.permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`The permission '${permission.name}' is needed`);
  }
  return credentials;
}
