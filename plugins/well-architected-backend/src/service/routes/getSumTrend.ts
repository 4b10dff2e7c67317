/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { entityRefOf } from '../entityRefOf';
import { loadSumTrend } from '../read/loadSumTrend';
import { SumSubject } from '../read/trendSubject';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { periodOf } from './periodOf';
import { sendUnchanged } from './sendUnchanged';

type QueryRefs = { owner?: string[]; childGroups?: boolean };

function subjectOf(
  type: SumSubject['type'],
  params: Record<string, string>,
  { owner, childGroups = true }: QueryRefs,
): SumSubject {
  if (type !== 'org') {
    return { type, refs: [entityRefOf(params)], childGroups };
  }
  return owner?.length
    ? {
        type: 'owner',
        refs: owner.map(ref => ref.toLocaleLowerCase('en-US')),
        childGroups,
      }
    : { type };
}

/**
 * `GET /owners/{kind}/{namespace}/{name}/trend`, the same of systems and
 * domains, and `GET /overview/trend`
 */
export const getSumTrend =
  (type: SumSubject['type']) =>
  (context: ApiContext): RequestHandler => {
    const { knex, now } = context;
    return async (req, res) => {
      const credentials = await callerOf(context, req);
      const criteria = await readCriteria({ context, credentials });
      const subject = subjectOf(type, req.params, req.query as QueryRefs);
      const period = periodOf(req, now());
      await sendUnchanged({
        context,
        res,
        question: ['trend', criteria, subject, period],
        load: async read => ({
          answer: await loadSumTrend({ knex, read, criteria, subject, period }),
          shown: undefined,
        }),
      });
    };
  };
