/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { updateCampaign } from '../../campaigns/saveCampaign';
import { authorizeManager } from '../authorize/authorizeManager';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `PUT /campaigns/{campaignId}` */
export function putCampaign(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await authorizeManager({ context, req });
    const { campaignId } = req.params;
    const campaign = await audited({
      context,
      req,
      eventId: 'campaign-update',
      meta: { campaignId, name: req.body.name },
      action: () =>
        updateCampaign({
          context,
          campaignId,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(campaign);
  };
}
