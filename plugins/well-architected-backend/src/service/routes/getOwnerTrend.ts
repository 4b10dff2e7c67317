/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { entityRefOf } from '../entityRefOf';
import { loadSumTrend } from '../read/loadSumTrend';
import { ApiContext } from '../types';
import { daysOf } from './daysOf';
import { callerOf } from './callerOf';

/** `GET /owners/{kind}/{namespace}/{name}/trend` */
export function getOwnerTrend(context: ApiContext): RequestHandler {
  const { knex, now } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    res.json(
      await loadSumTrend({
        knex,
        criteria: await readCriteria({ context, credentials }),
        ownerRef: entityRefOf(req.params),
        days: daysOf(req),
        now: now(),
      }),
    );
  };
}
