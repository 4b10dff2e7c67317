/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { listOwners as loadOwners } from '../read/listOwners';
import { ApiContext } from '../types';
import { pageOf } from './pageOf';
import { callerOf } from './callerOf';

/** `GET /owners` */
export function listOwners(context: ApiContext): RequestHandler {
  const { knex, now, registry } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { text } = req.query;
    res.json(
      await loadOwners({
        knex,
        pillarsOff: registry.pillarsOff,
        criteria: await readCriteria({ context, credentials }),
        now: now(),
        ...(typeof text === 'string' ? { text } : {}),
        ...pageOf(req),
      }),
    );
  };
}
