/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Request, RequestHandler, Response } from 'express';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { EntityPermission } from '../authorize/permits';
import { entityRefOf } from '../entityRefOf';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/** A request about one entity that the caller was let through to. */
export interface EntityRequest {
  entityRef: string;
  credentials: BackstageCredentials;
  req: Request;
  res: Response;
}

/** Handler of a route about one entity, behind these permissions. */
export function onEntity(options: {
  context: ApiContext;
  permissions: EntityPermission[];
  handle: (request: EntityRequest) => Promise<void>;
}): RequestHandler {
  const { context, permissions, handle } = options;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const entityRef = entityRefOf(req.params);
    await authorizeEntity({ context, credentials, entityRef, permissions });
    await handle({ entityRef, credentials, req, res });
  };
}
