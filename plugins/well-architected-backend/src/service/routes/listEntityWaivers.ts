/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadWaivers } from '../../waivers/loadWaivers';
import { WaiverRow } from '../../waivers/types';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/waivers`, the newest first */
export function listEntityWaivers(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, res }) => {
      const rows = await context
        .knex<WaiverRow>('wa_waiver')
        .where('entity_ref', entityRef)
        .orderBy([{ column: 'requested_at', order: 'desc' }, 'id']);
      const items = await loadWaivers({ ...context, rows });
      res.json({ items, totalItems: items.length });
    },
  });
}
