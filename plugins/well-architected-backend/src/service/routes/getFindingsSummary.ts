/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { loadFindingsSummary } from '../../findings/loadFindingsSummary';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';

/** `GET /findings/summary` */
export function getFindingsSummary(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { query } = await findingQueryOf({ context, req, sort: 'age' });
    res.json(await loadFindingsSummary(query));
  };
}
