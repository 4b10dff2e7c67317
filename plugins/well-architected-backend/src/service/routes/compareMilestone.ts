/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadComparison } from '../../milestones/loadComparison';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/milestones/{milestoneId}/compare` */
export function compareMilestone(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, req, res }) => {
      const { milestoneId } = req.params;
      const against = String(req.query.with);
      res.json(
        await loadComparison({ context, entityRef, milestoneId, against }),
      );
    },
  });
}
