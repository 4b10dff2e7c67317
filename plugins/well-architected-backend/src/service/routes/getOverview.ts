/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { Visible } from '../authorize/watchCatalog';
import { dayBefore } from '../read/changeDays';
import { loadOverview } from '../read/loadOverview';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { sendVisible } from './sendVisible';

/** `GET /overview` */
export function getOverview(context: ApiContext): RequestHandler {
  const { knex, registry, catalog, now } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const criteria = await readCriteria({ context, credentials });
    const within = req.query as EntityFilter;
    const moment = now();
    const visible: Visible = refs =>
      visibleRefs({ catalog, credentials, refs });
    await sendVisible({
      context,
      res,
      question: ['overview', criteria, within, dayBefore(moment, 0)],
      visible,
      load: async (read, shown) => {
        const answer = await loadOverview({
          knex,
          read,
          registry,
          criteria,
          within,
          now: moment,
          visible: shown,
        });
        return { answer, evaluations: answer.newest };
      },
    });
  };
}
