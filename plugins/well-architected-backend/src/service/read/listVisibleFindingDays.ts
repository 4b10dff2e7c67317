/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { FindingDayPage } from 'backstage-plugin-well-architected-common';
import { listFindingDays } from '../../findings/listFindingDays';
import { keepVisible } from '../authorize/keepVisible';
import { ReadCriteria, readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { Visible } from '../authorize/watchCatalog';
import { ApiContext } from '../types';

type ListOptions = Omit<
  Parameters<typeof listFindingDays>[0],
  'knex' | 'criteria' | 'registry'
>;

/** One page of findings of a day that the criteria and the catalog show. */
export async function listShownFindingDays(
  options: ListOptions & {
    context: Pick<ApiContext, 'knex' | 'registry'>;
    criteria: ReadCriteria;
    visible: Visible;
  },
): Promise<FindingDayPage> {
  const { context, visible } = options;
  const { knex, registry } = context;
  return keepVisible({
    page: await listFindingDays({ ...options, knex, registry }),
    visible,
  });
}

/**
 * One page of findings of a day for a caller; what the catalog hides from the
 * caller is left out of the page.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function listVisibleFindingDays(
  options: ListOptions & {
    context: ApiContext;
    credentials: BackstageCredentials;
  },
): Promise<FindingDayPage> {
  const { context, credentials } = options;
  const { catalog } = context;
  return listShownFindingDays({
    ...options,
    criteria: await readCriteria({ context, credentials }),
    visible: refs => visibleRefs({ catalog, credentials, refs }),
  });
}
