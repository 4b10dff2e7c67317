/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listFindings as loadFindings } from '../../findings/listFindings';
import { daysBefore } from '../../findings/conditions';
import { keepVisible } from '../authorize/keepVisible';
import { visibleRefs } from '../authorize/visibleRefs';
import { Visible } from '../authorize/watchCatalog';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';
import { pageOf } from './pageOf';
import { sendVisible } from './sendVisible';

/**
 * `GET /findings`: what the permissions allow is decided in SQL; of the page,
 * what the catalog hides from the caller is left out.
 */
export function listFindings(context: ApiContext): RequestHandler {
  const { catalog } = context;
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
    await sendVisible({
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
      visible,
      load: async (read, shown) => {
        const { page, moments } = await loadFindings({
          ...query,
          ...asked,
          read,
        });
        return {
          answer: await keepVisible({ page, visible: shown }),
          evaluations: moments,
        };
      },
    });
  };
}
