/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { loadSumTrend } from '../read/loadSumTrend';
import { ApiContext } from '../types';
import { daysOf } from './daysOf';
import { callerOf } from './callerOf';

/** `GET /overview/trend` */
export function getOrgTrend(context: ApiContext): RequestHandler {
  const { knex, now } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    res.json(
      await loadSumTrend({
        knex,
        criteria: await readCriteria({ context, credentials }),
        days: daysOf(req),
        now: now(),
      }),
    );
  };
}
