/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ApiContext } from '../types';
import { visibleRefs } from './visibleRefs';

/**
 * Lets the caller through to one entity.
 *
 * @throws NotFoundError when the catalog does not show the entity to the
 * caller, whether or not it exists; NotAllowedError naming the permission that
 * is missing.
 */
export async function authorizeEntity(options: {
  context: Pick<ApiContext, 'catalog' | 'permissions'>;
  credentials: BackstageCredentials;
  entityRef: string;
  permissions: ResourcePermission[];
}): Promise<void> {
  const { context, credentials, entityRef, permissions } = options;
  const visible = await visibleRefs({
    catalog: context.catalog,
    credentials,
    refs: [entityRef],
  });
  if (!visible.has(entityRef)) {
    throw new NotFoundError(`There is no entity '${entityRef}'`);
  }
  const decisions = await context.permissions.authorize(
    permissions.map(permission => ({ permission, resourceRef: entityRef })),
    { credentials },
  );
  const denied = permissions.find(
    (_, index) => decisions[index]?.result !== AuthorizeResult.ALLOW,
  );
  if (denied) {
    throw new NotAllowedError(
      `The permission '${denied.name}' is needed for ${entityRef}`,
    );
  }
}
