/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  wellArchitectedAdministerPermission,
  wellArchitectedCampaignManagePermission,
  wellArchitectedAnswerPermission,
  wellArchitectedApprovePermission,
  wellArchitectedCompletePermission,
  wellArchitectedReadPermission,
  wellArchitectedRefreshPermission,
  wellArchitectedWaivePermission,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { loadPermittedEntities } from './loadPermittedEntities';
import { wellArchitectedEntityResourceRef } from './resourceRef';
import { wellArchitectedRules } from './rules';

/** Tells the permission framework what this plugin protects, and how. */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  knex: Knex;
}): void {
  const { permissionsRegistry, knex } = options;
  permissionsRegistry.addResourceType({
    resourceRef: wellArchitectedEntityResourceRef,
    permissions: [
      wellArchitectedReadPermission,
      wellArchitectedRefreshPermission,
      wellArchitectedAnswerPermission,
      wellArchitectedWaivePermission,
      wellArchitectedApprovePermission,
      wellArchitectedCompletePermission,
    ],
    rules: Object.values(wellArchitectedRules),
    getResources: entityRefs => loadPermittedEntities({ knex, entityRefs }),
  });
  permissionsRegistry.addPermissions([
    wellArchitectedAdministerPermission,
    wellArchitectedCampaignManagePermission,
  ]);
}
