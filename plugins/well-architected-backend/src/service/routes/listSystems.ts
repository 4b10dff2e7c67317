/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PartFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { listParts } from '../read/listParts';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/** `GET /systems` and `GET /domains` */
export const listSystems =
  (by: 'system' | 'domain') =>
  (context: ApiContext): RequestHandler => {
    const { knex, now, registry } = context;
    return async (req, res) => {
      const credentials = await callerOf(context, req);
      const { text, domain } = req.query as PartFilter;
      const page = await listParts({
        knex,
        by,
        pillarsOff: registry.pillarsOff,
        criteria: await readCriteria({ context, credentials }),
        now: now(),
        within: { domain },
        text,
        ...pageOf(req),
      });
      res.json({
        ...page,
        items: page.items.map(({ includes: _none, ...part }) => part),
      });
    };
  };
