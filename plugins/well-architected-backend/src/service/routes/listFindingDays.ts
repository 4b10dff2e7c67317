/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingDayFilter,
  FindingDaySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { Visible } from '../authorize/watchCatalog';
import { listShownFindingDays } from '../read/listVisibleFindingDays';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { dayOf } from './dayOf';
import { dayQueryOf } from './dayQueryOf';
import { pageOf } from './pageOf';
import { sendVisible } from './sendVisible';

/** `GET /days/{day}/findings` */
export function listFindingDays(context: ApiContext): RequestHandler {
  const { catalog } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const criteria = await readCriteria({ context, credentials });
    const asked = {
      day: dayOf(req.params.day, `Path parameter 'day'`),
      ...dayQueryOf<FindingDayFilter, FindingDaySort>(req, 'risk'),
      ...pageOf(req),
    };
    const visible: Visible = refs =>
      visibleRefs({ catalog, credentials, refs });
    const list = (shown: Visible) =>
      listShownFindingDays({ context, criteria, visible: shown, ...asked });
    if (asked.filter.campaign) {
      // campaigns are written without a new version
      res.json(await list(visible));
      return;
    }
    await sendVisible({
      context,
      res,
      question: ['finding-days', criteria, asked],
      visible,
      load: async (_, shown) => ({ answer: await list(shown) }),
    });
  };
}
