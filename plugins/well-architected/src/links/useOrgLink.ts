/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { OrgPart, rootRouteRef } from '../routes';

/**
 * Makes links to the lists that stand behind the numbers.
 *
 * @param within - filters that all of them have, of numbers about a part
 */
export function useOrgLink(
  within: Record<string, string> = {},
): (part: OrgPart, filters?: Record<string, string>) => string {
  const root = useRouteRef(rootRouteRef);
  return (part, filters) => {
    const query = new URLSearchParams({ ...within, ...filters }).toString();
    return `${root().replace(/\/$/, '')}/${part}${query && `?${query}`}`;
  };
}
