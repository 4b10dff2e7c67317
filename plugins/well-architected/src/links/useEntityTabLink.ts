/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ENTITY_TAB_PATH } from '../routes';

/** Makes links to the tab of an entity, filtered when asked for. */
export function useEntityTabLink(): (
  entityRef: string,
  filters?: Record<string, string>,
) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return (entityRef, filters) => {
    const path = entityRoute(
      entityRouteParams(entityRef, { encodeParams: true }),
    );
    const query = filters ? `?${new URLSearchParams(filters)}` : '';
    return `${path}${ENTITY_TAB_PATH}${query}`;
  };
}
