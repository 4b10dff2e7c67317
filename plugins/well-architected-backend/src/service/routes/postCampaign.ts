/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { createCampaign } from '../../campaigns/saveCampaign';
import { authorizeManager } from '../authorize/authorizeManager';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `POST /campaigns` */
export function postCampaign(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await authorizeManager({ context, req });
    const campaign = await audited({
      context,
      req,
      eventId: 'campaign-create',
      meta: { name: req.body.name },
      action: () =>
        createCampaign({
          context,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.status(201).json(campaign);
  };
}
