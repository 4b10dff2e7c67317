/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { entityTabPath } from '../notify/entityTabPath';

/** Addresses of the pages that show what an action tells. */
export interface PortalLinks {
  /** Tab of an entity, filtered when asked for. */
  entity(entityRef: string, filters?: Record<string, string>): string;
  /** One finding, opened in the tab of its entity. */
  finding(entityRef: string, checkId: string): string;
  /** A part of the organisation's page, filtered when asked for. */
  org(part: string, filters?: Record<string, string>): string;
}

const queryOf = (filters?: Record<string, string>) =>
  filters && Object.keys(filters).length > 0
    ? `?${new URLSearchParams(filters)}`
    : '';

/**
 * Links to the portal, from its paths as installed by default.
 *
 * @param options.appUrl - `app.baseUrl`; paths where it is not configured
 */
export function createPortalLinks(options: { appUrl?: string }): PortalLinks {
  const base = (options.appUrl ?? '').replace(/\/+$/, '');
  const entity: PortalLinks['entity'] = (entityRef, filters) =>
    `${base}${entityTabPath(entityRef)}${queryOf(filters)}`;
  return {
    entity,
    finding: (entityRef, checkId) => entity(entityRef, { finding: checkId }),
    org: (part, filters) =>
      `${base}/well-architected/${part}${queryOf(filters)}`,
  };
}
