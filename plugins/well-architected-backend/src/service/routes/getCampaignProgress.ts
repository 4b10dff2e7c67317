/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { loadProgress } from '../../campaigns/loadProgress';
import { readCriteria } from '../authorize/readCriteria';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/** `GET /campaigns/{campaignId}/progress` */
export function getCampaignProgress(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { owner } = req.query;
    res.json(
      await loadProgress({
        ...context,
        campaignId: req.params.campaignId,
        criteria: await readCriteria({ context, credentials }),
        ...(typeof owner === 'string' ? { owner } : {}),
        ...pageOf(req),
      }),
    );
  };
}
