/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listCheckSums } from '../../findings/listCheckSums';
import { renderCheckSumsCsv } from '../../findings/renderFindingsCsv';
import { readUnchanged } from '../../reading/readUnchanged';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';

/** More than any installation has checks: the table is read in one go. */
const ALL = 10_000;

/** `GET /findings/by-check.csv` */
export function getCheckSumsCsv(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { query } = await findingQueryOf({ context, req, sort: 'failing' });
    const { items } = await listCheckSums({
      ...query,
      read: await readUnchanged(context.knex),
      limit: ALL,
    });
    res
      .attachment('well-architected-checks.csv')
      .type('text/csv')
      .send(renderCheckSumsCsv(items));
  };
}
