/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingDayFilter,
  FindingDaySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { renderFindingDaysCsv } from '../../findings/renderFindingDaysCsv';
import { listVisibleFindingDays } from '../read/listVisibleFindingDays';
import { sendTable } from '../sendTable';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { dayOf } from './dayOf';
import { dayQueryOf } from './dayQueryOf';

const PAGE = 500;

/** `GET /days/{day}/findings.csv`: what `GET /days/{day}/findings` lists. */
export function getFindingDaysCsv(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const day = dayOf(req.params.day, `Path parameter 'day'`);
    const asked = dayQueryOf<FindingDayFilter, FindingDaySort>(req, 'risk');
    await sendTable({
      res,
      name: `well-architected-findings-${day}`,
      readPage: cursor =>
        listVisibleFindingDays({
          context,
          credentials,
          day,
          ...asked,
          limit: PAGE,
          cursor,
          uncounted: true,
        }),
      render: (rows, continued) => renderFindingDaysCsv(day, rows, continued),
    });
  };
}
