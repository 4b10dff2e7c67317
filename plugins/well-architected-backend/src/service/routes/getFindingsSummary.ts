/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { loadFindingsSummary } from '../../findings/loadFindingsSummary';
import { daysBefore } from '../../findings/conditions';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';
import { sendUnchanged } from './sendUnchanged';

/** `GET /findings/summary` */
export function getFindingsSummary(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { query } = await findingQueryOf({ context, req, sort: 'age' });
    const { criteria, filter, now } = query;
    await sendUnchanged({
      context,
      res,
      question: ['summary', criteria, filter, daysBefore(now, 0)],
      load: async read => ({
        answer: await loadFindingsSummary({ ...query, read }),
        shown: undefined,
      }),
    });
  };
}
