/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntitySort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { ReadRows, readUnchanged } from '../../reading/readUnchanged';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import { Visible } from '../authorize/watchCatalog';
import { listShownEntities } from '../read/listVisibleEntities';
import { ApiContext } from '../types';
import { pageOf } from './pageOf';
import { callerOf } from './callerOf';
import { sendVisible } from './sendVisible';

/** `GET /entities` */
export function listEntities(context: ApiContext): RequestHandler {
  const { knex, catalog } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const criteria = await readCriteria({ context, credentials });
    const { sort = 'worst', ...filter } = req.query as EntityFilter & {
      sort?: EntitySort;
    };
    const page = pageOf(req);
    const visible: Visible = refs =>
      visibleRefs({ catalog, credentials, refs });
    const list = (read: ReadRows, shown: Visible) =>
      listShownEntities({
        ...page,
        context,
        criteria,
        filter,
        sort,
        read,
        visible: shown,
      });
    if (sort === 'evaluatedAt') {
      // an order that changes without a new version
      res.json(await list(await readUnchanged(knex), visible));
      return;
    }
    await sendVisible({
      context,
      res,
      question: ['entities', criteria, filter, sort, page],
      visible,
      load: async (read, shown) => {
        const answer = await list(read, shown);
        return { answer, evaluations: answer.items };
      },
    });
  };
}
