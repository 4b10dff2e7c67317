/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { loadFacets } from '../read/loadFacets';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { sendUnchanged } from './sendUnchanged';

/** `GET /facets`: what the filters of lists can be set to. */
export function getFacets(context: ApiContext): RequestHandler {
  const { knex } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const criteria = await readCriteria({ context, credentials });
    await sendUnchanged({
      context,
      res,
      question: ['facets', criteria],
      load: async read => ({
        answer: await loadFacets({ knex, read, criteria }),
        shown: undefined,
      }),
    });
  };
}
