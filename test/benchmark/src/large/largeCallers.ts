/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
  coreServices,
  createServiceFactory,
  PermissionsService,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  catalogServiceRef,
  CatalogService,
} from '@backstage/plugin-catalog-node';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from 'backstage-plugin-well-architected-backend';
import { RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY } from 'backstage-plugin-well-architected-common';
import { LargeSize } from './size';
import { teamOf } from './largeEntities';

/** May read everything. */
export const READER = 'user:default/reader';
const MEMBER = /^user:default\/member-(\d+)$/;
/** Teams that a member is in. */
const TEAMS = 10;

/** Reads what ten teams own, and nothing else. */
export const memberOf = (index: number) => `user:default/member-${index}`;

function decide(
  permission: Permission,
  userRef: string,
  size: LargeSize,
): PolicyDecision {
  const member = MEMBER.exec(userRef);
  if (
    !member ||
    !isResourcePermission(permission, RESOURCE_TYPE_WELL_ARCHITECTED_ENTITY)
  ) {
    return {
      result: userRef === READER ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }
  const first = Number(member[1]) * TEAMS;
  return createWellArchitectedConditionalDecision(
    permission,
    wellArchitectedConditions.isEntityOwner({
      claims: Array.from({ length: TEAMS }, (_, index) =>
        teamOf((first + index) % size.owners),
      ),
    }),
  );
}

const userOf = (credentials: BackstageCredentials) =>
  (credentials.principal as BackstageUserPrincipal).userEntityRef;

/**
 * The decisions of a policy with conditions, taken in the process: how long
 * the permission backend of a portal takes is not measured.
 */
export const largePermissions = (size: LargeSize): ServiceFactory =>
  createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: (): PermissionsService => ({
      authorizeConditional: async (requests, { credentials }) =>
        requests.map(({ permission }) =>
          decide(permission, userOf(credentials), size),
        ),
      // only permissions without a resource are asked for so
      authorize: async (requests, { credentials }) =>
        requests.map(({ permission }) => {
          const { result } = decide(permission, userOf(credentials), size);
          return {
            result:
              result === AuthorizeResult.ALLOW ? result : AuthorizeResult.DENY,
          };
        }),
    }),
  });

/** A catalog that shows everybody every entity, at once. */
export const largeCatalog: ServiceFactory = createServiceFactory({
  service: catalogServiceRef,
  deps: {},
  factory: () =>
    ({
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(() => ({ kind: 'Component' })),
      }),
    } as unknown as CatalogService),
});
