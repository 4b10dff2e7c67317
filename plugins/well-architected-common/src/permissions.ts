/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { isPillarId, PillarId } from './pillars';

/**
 * Resource type of the permission rules: an entity with its scorecard.
 *
 * @public
 */
export const RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY = 'well-architected-entity';

/**
 * Resource ref for what concerns an entity, or one pillar of it:
 * `component:default/orders`, `component:default/orders#security`.
 *
 * @public
 */
export function resourceRefOf(entityRef: string, pillar?: PillarId): string {
  return pillar === undefined ? entityRef : `${entityRef}#${pillar}`;
}

/**
 * Reverses `resourceRefOf`, in lower case. What stands in the place of a pillar
 * and is none stays part of the entity ref, which no entity has then.
 *
 * @public
 */
export function readResourceRef(resourceRef: string): {
  entityRef: string;
  pillar?: PillarId;
} {
  const ref = resourceRef.toLocaleLowerCase('en-US');
  const [entityRef, pillar, ...rest] = ref.split('#');
  return isPillarId(pillar) && rest.length === 0
    ? { entityRef, pillar }
    : { entityRef: ref };
}

const onEntity = (
  name: string,
  action: 'read' | 'update',
): ResourcePermission<typeof RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY> =>
  createPermission({
    name,
    attributes: { action },
    resourceType: RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY,
  });

/** Read scorecards, findings and trends. @public */
export const wellArchitectedReadPermission = onEntity(
  'well-architected.read',
  'read',
);

/** Ask for a fresh reading of an entity's accounts. @public */
export const wellArchitectedRefreshPermission = onEntity(
  'well-architected.refresh',
  'update',
);

/** Answer attested checks. @public */
export const wellArchitectedAnswerPermission = onEntity(
  'well-architected.answer',
  'update',
);

/** Ask to accept a risk, and revoke such a waiver. @public */
export const wellArchitectedWaivePermission = onEntity(
  'well-architected.waive',
  'update',
);

/** Approve or reject that a risk is accepted. @public */
export const wellArchitectedApprovePermission = onEntity(
  'well-architected.approve',
  'update',
);

/** Complete a review, and acknowledge what it could not prove. @public */
export const wellArchitectedCompletePermission = onEntity(
  'well-architected.complete',
  'update',
);

/** See accounts, queue and collection health. @public */
export const wellArchitectedAdministerPermission = createPermission({
  name: 'well-architected.administer',
  attributes: { action: 'read' },
});

/** Create, change and cancel campaigns. @public */
export const wellArchitectedCampaignManagePermission = createPermission({
  name: 'well-architected.campaign.manage',
  attributes: { action: 'update' },
});

/** @public */
export const wellArchitectedPermissions = [
  wellArchitectedReadPermission,
  wellArchitectedRefreshPermission,
  wellArchitectedAnswerPermission,
  wellArchitectedWaivePermission,
  wellArchitectedApprovePermission,
  wellArchitectedCompletePermission,
  wellArchitectedAdministerPermission,
  wellArchitectedCampaignManagePermission,
];
