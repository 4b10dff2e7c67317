/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedRefreshPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { requestRefresh } from '../write/requestRefresh';
import { ApiContext } from '../types';
import { audited } from './audited';
import { onEntity } from './onEntity';

/** `POST /entities/{kind}/{namespace}/{name}/refresh` */
export function refreshEntity(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedRefreshPermission],
    handle: async ({ entityRef, credentials, req, res }) => {
      const answer = await audited({
        context,
        req,
        eventId: 'entity-refresh',
        meta: { entityRef },
        action: () => requestRefresh({ context, credentials, entityRef }),
      });
      res.status(202).json(answer);
    },
  });
}
