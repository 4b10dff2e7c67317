/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { FindingDayPage } from 'backstage-plugin-well-architected-common';
import { listFindingDays } from '../../findings/listFindingDays';
import { keepVisible } from '../authorize/keepVisible';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';

/**
 * One page of findings of a day for a caller; what the catalog hides from the
 * caller is left out of the page.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function listVisibleFindingDays(
  options: {
    context: ApiContext;
    credentials: BackstageCredentials;
  } & Omit<
    Parameters<typeof listFindingDays>[0],
    'knex' | 'criteria' | 'registry'
  >,
): Promise<FindingDayPage> {
  const { context, credentials } = options;
  const { knex, catalog, registry } = context;
  return keepVisible({
    page: await listFindingDays({
      ...options,
      knex,
      registry,
      criteria: await readCriteria({ context, credentials }),
    }),
    visible: refs => visibleRefs({ catalog, credentials, refs }),
  });
}
