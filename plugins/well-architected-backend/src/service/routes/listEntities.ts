/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntitySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { listVisibleEntities } from '../read/listVisibleEntities';
import { ApiContext } from '../types';
import { pageOf } from './pageOf';
import { callerOf } from './callerOf';

/** `GET /entities` */
export function listEntities(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { sort = 'worst', ...filter } = req.query as EntityFilter & {
      sort?: EntitySort;
    };
    res.json(
      await listVisibleEntities({
        context,
        credentials,
        filter,
        sort,
        ...pageOf(req),
      }),
    );
  };
}
