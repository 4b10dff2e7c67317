/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { loadCampaign } from '../../campaigns/loadCampaigns';
import { readCriteria } from '../authorize/readCriteria';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/** `GET /campaigns/{campaignId}`, for everybody who may read anything. */
export function getCampaign(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    await readCriteria({ context, credentials });
    const { campaignId } = req.params;
    res.json(await loadCampaign({ context, campaignId }));
  };
}
