/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadEntityTrend } from '../read/loadEntityTrend';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';
import { periodOf } from './periodOf';
import { sendUnchanged } from './sendUnchanged';

/** `GET /entities/{kind}/{namespace}/{name}/trend` */
export function getEntityTrend(context: ApiContext): RequestHandler {
  const { knex, now } = context;
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, req, res }) => {
      const period = periodOf(req, now());
      await sendUnchanged({
        context,
        res,
        question: ['entity-trend', entityRef, period],
        load: async read => ({
          answer: await loadEntityTrend({ knex, read, entityRef, period }),
          shown: undefined,
        }),
      });
    },
  });
}
