/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityFilter,
  EntitySort,
  EntitySummary,
  Page,
} from 'backstage-plugin-well-architected-common';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';
import { listEntities } from './listEntities';

/**
 * One page of entities for a caller: what the permissions allow is decided in
 * SQL; of the page, what the catalog hides from the caller is left out.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function listVisibleEntities(options: {
  context: ApiContext;
  credentials: BackstageCredentials;
  filter: EntityFilter;
  sort: EntitySort;
  limit: number;
  cursor?: string;
}): Promise<Page<EntitySummary>> {
  const { context, credentials } = options;
  const { knex, catalog, registry } = context;
  const page = await listEntities({
    ...options,
    knex,
    pillarsOff: registry.pillarsOff,
    criteria: await readCriteria({ context, credentials }),
  });
  const visible = await visibleRefs({
    catalog,
    credentials,
    refs: page.items.map(item => item.entityRef),
  });
  return {
    ...page,
    items: page.items.filter(item => visible.has(item.entityRef)),
  };
}
