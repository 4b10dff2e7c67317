/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  PILLAR_IDS,
  PillarId,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { ApiContext } from '../types';
import { EntityPermission, Permits, permits } from './permits';
import { visibleRefs } from './visibleRefs';

/** Names the pillars that are refused, where another one is not. */
function subjectOf(options: {
  allows: Permits;
  entityRef: string;
  pillars: readonly PillarId[];
}): string {
  const { allows, entityRef, pillars } = options;
  const refused = pillars.filter(id => !allows(entityRef, [id]));
  return PILLAR_IDS.some(id => allows(entityRef, [id]))
    ? `${refused.map(id => pillarOf(id).name).join(', ')} of ${entityRef}`
    : entityRef;
}

/**
 * Lets the caller through to one entity.
 *
 * @param options.pillars - that the request concerns; the entity as a whole,
 * which is all six, where absent
 * @param options.subject - what the caller asked for, where that is something
 * of the entity; nobody learns from a refusal whose it is
 * @throws NotFoundError when the catalog does not show the entity to the
 * caller, whether or not it exists; NotAllowedError naming the permission that
 * is missing, and the pillars where it is there for others.
 */
export async function authorizeEntity(options: {
  context: Pick<
    ApiContext,
    'catalog' | 'knex' | 'permissions' | 'permissionsRegistry'
  >;
  credentials: BackstageCredentials;
  entityRef: string;
  permissions: EntityPermission[];
  pillars?: readonly PillarId[];
  subject?: string;
}): Promise<void> {
  const { context, credentials, entityRef, permissions, subject } = options;
  const { pillars = PILLAR_IDS } = options;
  const visible = await visibleRefs({
    catalog: context.catalog,
    credentials,
    refs: [entityRef],
  });
  if (!visible.has(entityRef)) {
    throw new NotFoundError(
      `There is no ${subject ?? `entity '${entityRef}'`}`,
    );
  }
  for (const permission of permissions) {
    const allows = await permits({
      context,
      credentials,
      permission,
      entityRefs: [entityRef],
    });
    if (!allows(entityRef, pillars)) {
      throw new NotAllowedError(
        `The permission '${permission.name}' is needed for ${
          subject ?? subjectOf({ allows, entityRef, pillars })
        }`,
      );
    }
  }
}
