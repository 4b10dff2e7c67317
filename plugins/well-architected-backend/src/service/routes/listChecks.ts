/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listChecks as readChecks } from '../read/listChecks';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/** `GET /checks` for everyone who is signed in: it tells of no entity. */
export function listChecks(context: ApiContext): RequestHandler {
  return async (req, res) => {
    await callerOf(context, req);
    res.json(readChecks({ registry: context.registry, now: context.now() }));
  };
}
