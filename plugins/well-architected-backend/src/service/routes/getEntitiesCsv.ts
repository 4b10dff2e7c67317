/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntitySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { renderEntitiesCsv } from '../../report/renderEntitiesCsv';
import { listVisibleEntities } from '../read/listVisibleEntities';
import { sendTable } from '../sendTable';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

const PAGE = 500;

/** `GET /entities.csv`: what `GET /entities` lists, all of it. */
export function getEntitiesCsv(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { sort = 'worst', ...filter } = req.query as EntityFilter & {
      sort?: EntitySort;
    };
    await sendTable({
      res,
      name: 'well-architected-entities',
      readPage: cursor =>
        listVisibleEntities({
          context,
          credentials,
          filter,
          sort,
          limit: PAGE,
          cursor,
        }),
      render: renderEntitiesCsv,
    });
  };
}
