/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listCheckSums as loadSums } from '../../findings/listCheckSums';
import { daysBefore } from '../../findings/conditions';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';
import { pageOf } from './pageOf';
import { sendUnchanged } from './sendUnchanged';

/** `GET /findings/by-check` */
export function listCheckSums(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { query } = await findingQueryOf({ context, req, sort: 'failing' });
    const { criteria, filter, sort, order, now } = query;
    const page = pageOf(req);
    await sendUnchanged({
      context,
      res,
      question: [
        'checks',
        criteria,
        filter,
        sort,
        order,
        page,
        daysBefore(now, 0),
      ],
      load: async read => ({
        answer: await loadSums({ ...query, ...page, read }),
        shown: undefined,
      }),
    });
  };
}
