/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PartFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { dayBefore } from '../read/changeDays';
import { listParts } from '../read/listParts';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';
import { sendUnchanged } from './sendUnchanged';

/** `GET /systems` and `GET /domains` */
export const listSystems =
  (by: 'system' | 'domain') =>
  (context: ApiContext): RequestHandler => {
    const { knex, now, registry } = context;
    return async (req, res) => {
      const credentials = await callerOf(context, req);
      const { text, domain } = req.query as PartFilter;
      const criteria = await readCriteria({ context, credentials });
      const moment = now();
      const asked = { within: { domain }, text, ...pageOf(req) };
      await sendUnchanged({
        context,
        res,
        question: [by, criteria, asked, dayBefore(moment, 0)],
        load: async read => {
          const page = await listParts({
            knex,
            read,
            by,
            pillarsOff: registry.pillarsOff,
            criteria,
            now: moment,
            ...asked,
          });
          const items = page.items.map(({ includes: _none, ...part }) => part);
          return { answer: { ...page, items }, shown: undefined };
        },
      });
    };
  };
