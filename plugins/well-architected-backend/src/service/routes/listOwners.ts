/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { dayBefore } from '../read/changeDays';
import { listParts } from '../read/listParts';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';
import { sendUnchanged } from './sendUnchanged';

/** `GET /owners` */
export function listOwners(context: ApiContext): RequestHandler {
  const { knex, now, registry } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { text } = req.query;
    const criteria = await readCriteria({ context, credentials });
    const moment = now();
    const asked = {
      ...(typeof text === 'string' ? { text } : {}),
      ...pageOf(req),
    };
    await sendUnchanged({
      context,
      res,
      question: ['owners', criteria, asked, dayBefore(moment, 0)],
      load: async read => {
        const page = await listParts({
          knex,
          read,
          by: 'owner',
          pillarsOff: registry.pillarsOff,
          criteria,
          now: moment,
          ...asked,
        });
        const items = page.items.map(({ ref, ...owner }) => ({
          ownerRef: ref,
          ...owner,
        }));
        return { answer: { ...page, items }, shown: undefined };
      },
    });
  };
}
