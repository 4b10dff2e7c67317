/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WaiverFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { listWaivers as loadPage } from '../../waivers/listWaivers';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/** `GET /waivers` */
export function listWaivers(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const page = await loadPage({
      ...context,
      criteria: await readCriteria({ context, credentials }),
      filter: req.query as WaiverFilter,
      ...pageOf(req),
    });
    const visible = await visibleRefs({
      catalog: context.catalog,
      credentials,
      refs: page.items.map(item => item.entityRef),
    });
    res.json({
      ...page,
      items: page.items.filter(item => visible.has(item.entityRef)),
    });
  };
}
