/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityDayPage } from 'backstage-plugin-well-architected-common';
import { keepVisible } from '../authorize/keepVisible';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';
import { listEntityDays } from './listEntityDays';

/**
 * One page of entities of a day for a caller; what the catalog hides from the
 * caller is left out of the page.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function listVisibleEntityDays(
  options: {
    context: ApiContext;
    credentials: BackstageCredentials;
  } & Omit<
    Parameters<typeof listEntityDays>[0],
    'knex' | 'criteria' | 'registry'
  >,
): Promise<EntityDayPage> {
  const { context, credentials } = options;
  const { knex, catalog, registry } = context;
  return keepVisible({
    page: await listEntityDays({
      ...options,
      knex,
      registry,
      criteria: await readCriteria({ context, credentials }),
    }),
    visible: refs => visibleRefs({ catalog, credentials, refs }),
  });
}
