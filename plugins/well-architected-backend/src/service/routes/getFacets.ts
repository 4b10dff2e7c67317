/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { loadFacets } from '../read/loadFacets';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/** `GET /facets`: what the filters of lists can be set to. */
export function getFacets(context: ApiContext): RequestHandler {
  const { knex } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const criteria = await readCriteria({ context, credentials });
    res.json(await loadFacets({ knex, criteria }));
  };
}
