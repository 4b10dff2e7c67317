/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { describeCheck } from '../../findings/describeCheck';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/** `GET /checks/{checkId}` */
export function getCheck(context: ApiContext): RequestHandler {
  const { registry, now } = context;
  return async (req, res) => {
    await callerOf(context, req);
    res.json(
      describeCheck({ registry, checkId: req.params.checkId, now: now() }),
    );
  };
}
