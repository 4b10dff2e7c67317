/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WaiverFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { listVisibleWaivers } from '../read/listVisibleWaivers';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/** `GET /waivers` */
export function listWaivers(context: ApiContext): RequestHandler {
  return async (req, res) => {
    res.json(
      await listVisibleWaivers({
        context,
        credentials: await callerOf(context, req),
        filter: req.query as WaiverFilter,
        ...pageOf(req),
      }),
    );
  };
}
