/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  ActionItem,
  renderAction,
  renderPlan,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { renderAnnounced } from '../../report/renderAnnounced';
import { loadReport } from '../read/loadReport';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** The actions of these checks in plan order; all where none is named. */
function pick(options: {
  entityRef: string;
  actions: ActionItem[];
  checkIds: string[];
}): ActionItem[] {
  const { entityRef, actions, checkIds } = options;
  const missing = checkIds.find(id => !actions.some(a => a.checkId === id));
  if (missing !== undefined) {
    throw new NotFoundError(
      `Query parameter 'check' names a check without an open action for ${entityRef}: '${missing}'`,
    );
  }
  return actions.filter(({ checkId }) => checkIds.includes(checkId));
}

/** `GET /entities/{kind}/{namespace}/{name}/plan.md` */
export function getPlanMarkdown(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, req, res }) => {
      const checkIds = (req.query.check ?? []) as string[];
      const { report } = await loadReport({ context, entityRef });
      const actions = report.actionPlan;
      const text =
        checkIds.length === 0
          ? [renderPlan(actions), ...renderAnnounced(report.announced)].join(
              '\n',
            )
          : pick({ entityRef, actions, checkIds }).map(renderAction).join('\n');
      res.type('text/markdown').send(text);
    },
  });
}
