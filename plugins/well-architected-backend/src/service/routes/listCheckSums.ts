/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listCheckSums as loadSums } from '../../findings/listCheckSums';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';
import { pageOf } from './pageOf';

/** `GET /findings/by-check` */
export function listCheckSums(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { query } = await findingQueryOf({ context, req, sort: 'failing' });
    res.json(await loadSums({ ...query, ...pageOf(req) }));
  };
}
