/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  PILLAR_IDS,
  PillarId,
  RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY,
} from 'backstage-plugin-well-architected-common';
import { loadPermittedEntities } from '../../permissions/loadPermittedEntities';
import { wellArchitectedEntityResourceRef } from '../../permissions/resourceRef';
import { ApiContext } from '../types';

/** A permission on entities and on single pillars of them. */
export type EntityPermission = ResourcePermission<
  typeof RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY
>;

/**
 * Tells whether the caller may do it to an entity.
 *
 * @param pillars - that it concerns; all six where it is the entity as a whole
 */
export type Permits = (
  entityRef: string,
  pillars?: readonly PillarId[],
) => boolean;

/**
 * What a permission of the caller is worth on some entities. A decision with
 * conditions is worked out here, pillar by pillar, so that whatever a policy
 * combines, what concerns several pillars is allowed only if each of them is.
 */
export async function permits(options: {
  context: Pick<ApiContext, 'knex' | 'permissions' | 'permissionsRegistry'>;
  credentials: BackstageCredentials;
  permission: EntityPermission;
  entityRefs: string[];
}): Promise<Permits> {
  const { context, credentials, permission, entityRefs } = options;
  const [decision] = await context.permissions.authorizeConditional(
    [{ permission }],
    { credentials },
  );
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return () => decision.result === AuthorizeResult.ALLOW;
  }
  const entities = await loadPermittedEntities({ ...context, entityRefs });
  const byRef = new Map(entityRefs.map((ref, index) => [ref, entities[index]]));
  const meets = createConditionAuthorizer(
    context.permissionsRegistry.getPermissionRuleset(
      wellArchitectedEntityResourceRef,
    ),
  );
  return (entityRef, pillars = PILLAR_IDS) => {
    const entity = byRef.get(entityRef);
    return (
      entity !== undefined &&
      pillars.every(pillar => meets(decision, { ...entity, pillar }))
    );
  };
}
