/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { OrgPart, rootRouteRef } from '../routes';

/** Makes links to the lists that stand behind the numbers. */
export function useOrgLink(): (
  part: OrgPart,
  filters?: Record<string, string>,
) => string {
  const root = useRouteRef(rootRouteRef);
  return (part, filters) => {
    const query = filters ? `?${new URLSearchParams(filters)}` : '';
    return `${root().replace(/\/$/, '')}/${part}${query}`;
  };
}
