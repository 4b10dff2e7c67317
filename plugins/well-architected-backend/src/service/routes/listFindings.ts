/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listFindings as loadFindings } from '../../findings/listFindings';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';
import { pageOf } from './pageOf';

/**
 * `GET /findings`: what the permissions allow is decided in SQL; of the page,
 * what the catalog hides from the caller is left out.
 */
export function listFindings(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { credentials, query } = await findingQueryOf({
      context,
      req,
      sort: 'age',
    });
    const page = await loadFindings({ ...query, ...pageOf(req) });
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
