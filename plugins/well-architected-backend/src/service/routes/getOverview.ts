/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { loadOverview } from '../read/loadOverview';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/** `GET /overview` */
export function getOverview(context: ApiContext): RequestHandler {
  const { knex, registry, catalog, now } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    res.json(
      await loadOverview({
        knex,
        registry,
        criteria: await readCriteria({ context, credentials }),
        within: req.query as EntityFilter,
        now: now(),
        visible: refs => visibleRefs({ catalog, credentials, refs }),
      }),
    );
  };
}
