/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WaiverFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { renderWaiversCsv } from '../../waivers/renderWaiversCsv';
import { listVisibleWaivers } from '../read/listVisibleWaivers';
import { sendTable } from '../sendTable';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

const PAGE = 500;

/** `GET /waivers.csv`: what `GET /waivers` lists, all of it. */
export function getWaiversCsv(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    await sendTable({
      res,
      name: 'well-architected-waivers',
      readPage: cursor =>
        listVisibleWaivers({
          context,
          credentials,
          filter: req.query as WaiverFilter,
          limit: PAGE,
          cursor,
          uncounted: true,
        }),
      render: renderWaiversCsv,
    });
  };
}
