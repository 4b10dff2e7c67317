/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useApi } from '@backstage/core-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  PILLAR_IDS,
  PillarId,
  resourceRefOf,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import useAsync from 'react-use/esm/useAsync';

/** One of the permissions on entities. */
type EntityPermission = typeof wellArchitectedReadPermission;

/** What the page knows by now of a permission of the reader. */
export interface EntityPermissionState {
  /** Of the permission. */
  name: string;
  allowed: boolean;
  loading: boolean;
}

/**
 * Whether the reader may do something to an entity. What concerns one pillar
 * is asked for that pillar; what concerns the entity as a whole needs all six,
 * as in the backend. All questions of a page travel in one request.
 */
export function useEntityPermission(options: {
  permission: EntityPermission;
  entityRef: string;
  /** The entity as a whole where absent. */
  pillar?: PillarId;
}): EntityPermissionState {
  const { permission, entityRef, pillar } = options;
  const permissionApi = useApi(permissionApiRef);
  const { loading, value } = useAsync(async () => {
    const decisions = await Promise.all(
      (pillar ? [pillar] : PILLAR_IDS).map(id =>
        permissionApi.authorize({
          permission,
          resourceRef: resourceRefOf(entityRef, id),
        }),
      ),
    );
    return decisions.every(({ result }) => String(result) === 'ALLOW');
  }, [permissionApi, permission, entityRef, pillar]);
  return {
    name: permission.name,
    loading,
    allowed: !loading && value === true,
  };
}
