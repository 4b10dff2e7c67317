/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listFindings as loadFindings } from '../../findings/listFindings';
import { daysBefore } from '../../findings/conditions';
import { keepVisible } from '../authorize/keepVisible';
import { visibleRefs } from '../authorize/visibleRefs';
import {
  isStillVisible,
  Looked,
  Visible,
  watchCatalog,
} from '../authorize/watchCatalog';
import { Evaluation, isEvaluatedAt } from '../read/isEvaluatedAt';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';
import { pageOf } from './pageOf';
import { sendUnchanged } from './sendUnchanged';

interface Shown {
  looked: Looked;
  moments: Evaluation[];
}

/**
 * `GET /findings`: what the permissions allow is decided in SQL; of the page,
 * what the catalog hides from the caller is left out.
 */
export function listFindings(context: ApiContext): RequestHandler {
  const { knex, catalog } = context;
  return async (req, res) => {
    const { credentials, query } = await findingQueryOf({
      context,
      req,
      sort: 'age',
    });
    const { criteria, filter, sort, order, now } = query;
    const asked = pageOf(req);
    const visible: Visible = refs =>
      visibleRefs({ catalog, credentials, refs });
    await sendUnchanged({
      context,
      res,
      // what is overdue changes with the day, ages with the hour
      question: [
        'findings',
        criteria,
        filter,
        sort,
        order,
        asked,
        daysBefore(now, 0),
      ],
      isCurrent: async ({ looked, moments }: Shown) =>
        (await isEvaluatedAt(knex, moments)) &&
        (await isStillVisible(looked, visible)),
      load: async read => {
        const watched = watchCatalog(visible);
        const { page, moments } = await loadFindings({
          ...query,
          ...asked,
          read,
        });
        return {
          answer: await keepVisible({ page, visible: watched.visible }),
          shown: { looked: watched.looked, moments },
        };
      },
    });
  };
}
