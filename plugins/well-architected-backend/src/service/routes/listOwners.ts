/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { listParts } from '../read/listParts';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/** `GET /owners` */
export function listOwners(context: ApiContext): RequestHandler {
  const { knex, now, registry } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { text } = req.query;
    const page = await listParts({
      knex,
      by: 'owner',
      pillarsOff: registry.pillarsOff,
      criteria: await readCriteria({ context, credentials }),
      now: now(),
      ...(typeof text === 'string' ? { text } : {}),
      ...pageOf(req),
    });
    res.json({
      ...page,
      items: page.items.map(({ ref, ...owner }) => ({
        ownerRef: ref,
        ...owner,
      })),
    });
  };
}
