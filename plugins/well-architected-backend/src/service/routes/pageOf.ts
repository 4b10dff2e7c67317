/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Request } from 'express';

const DEFAULT_LIMIT = 100;

/** The page that a request asks for; the document has checked its bounds. */
export function pageOf(req: Request): { limit: number; cursor?: string } {
  const { limit, cursor } = req.query;
  return {
    limit: limit === undefined ? DEFAULT_LIMIT : Number(limit),
    ...(typeof cursor === 'string' ? { cursor } : {}),
  };
}
