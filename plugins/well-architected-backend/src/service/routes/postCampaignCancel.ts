/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { cancelCampaign } from '../../campaigns/saveCampaign';
import { authorizeManager } from '../authorize/authorizeManager';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `POST /campaigns/{campaignId}/cancel` */
export function postCampaignCancel(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await authorizeManager({ context, req });
    const { campaignId } = req.params;
    const { reason, version } = req.body;
    const campaign = await audited({
      context,
      req,
      eventId: 'campaign-cancel',
      meta: { campaignId },
      action: () =>
        cancelCampaign({
          context,
          campaignId,
          reason,
          version,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(campaign);
  };
}
