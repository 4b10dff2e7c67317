/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { listCampaigns as loadPage } from '../../campaigns/loadCampaigns';
import { readCriteria } from '../authorize/readCriteria';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/** `GET /campaigns`, for everybody who may read anything. */
export function listCampaigns(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    await readCriteria({ context, credentials });
    res.json(
      await loadPage({
        context,
        filter: req.query as CampaignFilter,
        ...pageOf(req),
      }),
    );
  };
}
