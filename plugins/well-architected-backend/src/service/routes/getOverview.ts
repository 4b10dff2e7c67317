/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { visibleRefs } from '../authorize/visibleRefs';
import {
  isStillVisible,
  Looked,
  watchCatalog,
} from '../authorize/watchCatalog';
import { Evaluation, isEvaluatedAt } from '../read/isEvaluatedAt';
import { dayBefore } from '../read/changeDays';
import { loadOverview } from '../read/loadOverview';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { sendUnchanged } from './sendUnchanged';

interface Shown {
  looked: Looked;
  newest: Evaluation[];
}

/** `GET /overview` */
export function getOverview(context: ApiContext): RequestHandler {
  const { knex, registry, catalog, now } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const criteria = await readCriteria({ context, credentials });
    const within = req.query as EntityFilter;
    const moment = now();
    const visible = (refs: string[]) =>
      visibleRefs({ catalog, credentials, refs });
    await sendUnchanged({
      context,
      res,
      question: ['overview', criteria, within, dayBefore(moment, 0)],
      isCurrent: async ({ looked, newest }: Shown) =>
        (await isEvaluatedAt(knex, newest)) &&
        (await isStillVisible(looked, visible)),
      load: async read => {
        const watched = watchCatalog(visible);
        const answer = await loadOverview({
          knex,
          read,
          registry,
          criteria,
          within,
          now: moment,
          visible: watched.visible,
        });
        return {
          answer,
          shown: {
            looked: watched.looked,
            newest: answer.newest.map(
              ({ entityRef, evaluatedAt, evidence }) => ({
                entityRef,
                evaluatedAt,
                evidence,
              }),
            ),
          },
        };
      },
    });
  };
}
