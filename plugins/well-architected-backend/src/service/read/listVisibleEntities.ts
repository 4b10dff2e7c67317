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
import { ReadRows, readUnchanged } from '../../reading/readUnchanged';
import { keepVisible } from '../authorize/keepVisible';
import { ReadCriteria, readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { Visible } from '../authorize/watchCatalog';
import { ApiContext } from '../types';
import { listEntities } from './listEntities';

interface ListOptions {
  context: Pick<ApiContext, 'knex' | 'registry'>;
  filter: EntityFilter;
  sort: EntitySort;
  limit: number;
  cursor?: string;
}

/** One page of the entities that the criteria allow and the catalog shows. */
export async function listShownEntities(
  options: ListOptions & {
    criteria: ReadCriteria;
    read: ReadRows;
    visible: Visible;
  },
): Promise<Page<EntitySummary>> {
  const { context, visible } = options;
  return keepVisible({
    page: await listEntities({
      ...options,
      knex: context.knex,
      pillarsOff: context.registry.pillarsOff,
    }),
    visible,
  });
}

/**
 * One page of entities for a caller: what the permissions allow is decided in
 * SQL; of the page, what the catalog hides from the caller is left out.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function listVisibleEntities(
  options: ListOptions & {
    context: ApiContext;
    credentials: BackstageCredentials;
  },
): Promise<Page<EntitySummary>> {
  const { context, credentials } = options;
  const { knex, catalog } = context;
  return listShownEntities({
    ...options,
    criteria: await readCriteria({ context, credentials }),
    read: await readUnchanged(knex),
    visible: refs => visibleRefs({ catalog, credentials, refs }),
  });
}
