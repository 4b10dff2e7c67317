/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import {
  EntityCondition,
  wellArchitectedEntityResourceRef,
} from '../../permissions/resourceRef';
import { ApiContext } from '../types';

/** What limits a list to the caller; undefined where nothing does. */
export type ReadCriteria = PermissionCriteria<EntityCondition> | undefined;

/**
 * Which entities the caller may read, as criteria for SQL.
 *
 * @param options.permission - another one than well-architected.read
 *
 * @throws NotAllowedError naming the permission.
 */
export async function readCriteria(options: {
  context: Pick<ApiContext, 'permissions' | 'permissionsRegistry'>;
  credentials: BackstageCredentials;
  permission?: ResourcePermission<typeof RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY>;
}): Promise<ReadCriteria> {
  const { context, credentials } = options;
  const { permission = wellArchitectedReadPermission } = options;
  const [decision] = await context.permissions.authorizeConditional(
    [{ permission }],
    { credentials },
  );
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return undefined;
    case AuthorizeResult.CONDITIONAL:
      return createConditionTransformer<EntityCondition>(
        context.permissionsRegistry.getPermissionRuleset(
          wellArchitectedEntityResourceRef,
        ),
      )(decision.conditions);
    default:
      throw new NotAllowedError(
        `The permission '${permission.name}' is needed`,
      );
  }
}
