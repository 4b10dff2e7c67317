/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ActionItem,
  pillarOf,
  resourceRefOf,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';

/**
 * Makes sure that the caller may keep issues with these actions, before any is
 * opened: an issue that could not be kept would be opened again by the next run.
 *
 * @throws NotAllowedError naming the permission and the pillars.
 */
export async function requireAnswer(options: {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  entityRef: string;
  actions: ActionItem[];
}): Promise<void> {
  const { permissions, credentials, entityRef, actions } = options;
  const pillars = [...new Set(actions.map(({ pillar }) => pillar))];
  const permission = wellArchitectedAnswerPermission;
  const decisions = await permissions.authorize(
    pillars.map(pillar => ({
      permission,
      resourceRef: resourceRefOf(entityRef, pillar),
    })),
    { credentials },
  );
  const refused = pillars.filter(
    (_, index) => decisions[index].result !== AuthorizeResult.ALLOW,
  );
  if (refused.length > 0) {
    throw new NotAllowedError(
      `The permission '${
        permission.name
      }' is needed to keep issues with the actions of ${refused
        .map(id => pillarOf(id).name)
        .join(', ')} of ${entityRef}; no issue was opened`,
    );
  }
}
