/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  PillarId,
  RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY,
} from 'backstage-plugin-well-architected-common';

/** What the permission rules look at. @public */
export interface PermittedEntity {
  /** In lower case. */
  entityRef: string;
  /** In lower case. */
  kind: string;
  ownerRef?: string;
  /** AWS account ids in its scope. */
  accounts: string[];
  /**
   * The pillar that is asked about, as the resource ref names it; absent where
   * it is the entity as a whole, which is all six pillars.
   */
  pillar?: PillarId;
}

/** A rule as a condition on the plugin's copy of the catalog. @public */
export interface EntityCondition {
  property: 'owner' | 'kind' | 'account' | 'pillar';
  /** One of these; values are in lower case. */
  values: string[];
}

/** @public */
export const wellArchitectedEntityResourceRef = createPermissionResourceRef<
  PermittedEntity,
  EntityCondition
>().with({
  pluginId: 'well-architected',
  resourceType: RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY,
});
