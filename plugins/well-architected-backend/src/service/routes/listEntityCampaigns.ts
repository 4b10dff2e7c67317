/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadEntityCampaigns } from '../../campaigns/loadEntityCampaigns';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/campaigns` */
export function listEntityCampaigns(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, res }) => {
      res.json(await loadEntityCampaigns({ context, entityRef }));
    },
  });
}
