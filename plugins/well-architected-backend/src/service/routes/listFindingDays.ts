/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingDayFilter,
  FindingDaySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { listVisibleFindingDays } from '../read/listVisibleFindingDays';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { dayOf } from './dayOf';
import { dayQueryOf } from './dayQueryOf';
import { pageOf } from './pageOf';

/** `GET /days/{day}/findings` */
export function listFindingDays(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    res.json(
      await listVisibleFindingDays({
        context,
        credentials,
        day: dayOf(req.params.day, `Path parameter 'day'`),
        ...dayQueryOf<FindingDayFilter, FindingDaySort>(req, 'risk'),
        ...pageOf(req),
      }),
    );
  };
}
