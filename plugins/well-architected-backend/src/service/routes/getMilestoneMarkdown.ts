/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadMilestone } from '../../milestones/loadMilestone';
import { renderMilestone } from '../../milestones/renderMilestone';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/milestones/{milestoneId}/report.md` */
export function getMilestoneMarkdown(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, req, res }) => {
      const { milestoneId } = req.params;
      const milestone = await loadMilestone({
        ...context,
        entityRef,
        milestoneId,
      });
      res.type('text/markdown').send(renderMilestone(milestone));
    },
  });
}
