/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntitySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { listEntities as loadEntities } from '../read/listEntities';
import { ApiContext } from '../types';
import { pageOf } from './pageOf';
import { callerOf } from './callerOf';

/**
 * `GET /entities`: what the permissions allow is decided in SQL; of the page,
 * what the catalog hides from the caller is left out.
 */
export function listEntities(context: ApiContext): RequestHandler {
  const { knex, catalog, registry } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { sort = 'worst', ...filter } = req.query as EntityFilter & {
      sort?: EntitySort;
    };
    const page = await loadEntities({
      knex,
      pillarsOff: registry.pillarsOff,
      criteria: await readCriteria({ context, credentials }),
      filter,
      sort,
      ...pageOf(req),
    });
    const visible = await visibleRefs({
      catalog,
      credentials,
      refs: page.items.map(item => item.entityRef),
    });
    res.json({
      ...page,
      items: page.items.filter(item => visible.has(item.entityRef)),
    });
  };
}
