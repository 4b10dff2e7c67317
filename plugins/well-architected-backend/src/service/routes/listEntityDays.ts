/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityDayFilter,
  EntityDaySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { listVisibleEntityDays } from '../read/listVisibleEntityDays';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { dayOf } from './dayOf';
import { dayQueryOf } from './dayQueryOf';
import { pageOf } from './pageOf';

/** `GET /days/{day}/entities` */
export function listEntityDays(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { filter, sort } = dayQueryOf<EntityDayFilter, EntityDaySort>(
      req,
      'worst',
    );
    res.json(
      await listVisibleEntityDays({
        context,
        credentials,
        day: dayOf(req.params.day, `Path parameter 'day'`),
        filter,
        sort,
        ...pageOf(req),
      }),
    );
  };
}
