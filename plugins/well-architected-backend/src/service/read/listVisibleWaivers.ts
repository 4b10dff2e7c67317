/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Page,
  Waiver,
  WaiverFilter,
} from 'backstage-plugin-well-architected-common';
import { listWaivers } from '../../waivers/listWaivers';
import { keepVisible } from '../authorize/keepVisible';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';

/**
 * One page of waivers for a caller: what the permissions allow is decided in
 * SQL; of the page, what the catalog hides from the caller is left out.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function listVisibleWaivers(options: {
  context: ApiContext;
  credentials: BackstageCredentials;
  filter: WaiverFilter;
  limit: number;
  cursor?: string;
  /** Do not count all that match. */
  uncounted?: boolean;
}): Promise<Page<Waiver>> {
  const { context, credentials } = options;
  const { knex, catalog, registry } = context;
  return keepVisible({
    page: await listWaivers({
      ...options,
      knex,
      registry,
      criteria: await readCriteria({ context, credentials }),
    }),
    visible: refs => visibleRefs({ catalog, credentials, refs }),
  });
}
