/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { ApiContext } from '../types';

/** `GET /health` for everyone, without a figure. */
export function getHealth({ knex }: ApiContext): RequestHandler {
  return async (_req, res) => {
    await knex.raw('select 1');
    res.json({ status: 'ok' });
  };
}
