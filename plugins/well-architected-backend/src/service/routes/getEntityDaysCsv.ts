/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityDayFilter,
  EntityDaySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { renderEntityDaysCsv } from '../../report/renderEntityDaysCsv';
import { listVisibleEntityDays } from '../read/listVisibleEntityDays';
import { sendTable } from '../sendTable';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { dayOf } from './dayOf';
import { dayQueryOf } from './dayQueryOf';

const PAGE = 500;

/** `GET /days/{day}/entities.csv`: what `GET /days/{day}/entities` lists. */
export function getEntityDaysCsv(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const day = dayOf(req.params.day, `Path parameter 'day'`);
    const { filter, sort } = dayQueryOf<EntityDayFilter, EntityDaySort>(
      req,
      'worst',
    );
    await sendTable({
      res,
      name: `well-architected-entities-${day}`,
      readPage: cursor =>
        listVisibleEntityDays({
          context,
          credentials,
          day,
          filter,
          sort,
          limit: PAGE,
          cursor,
        }),
      render: (rows, continued) => renderEntityDaysCsv(day, rows, continued),
    });
  };
}
