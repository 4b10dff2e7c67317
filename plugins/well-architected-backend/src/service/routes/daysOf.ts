/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Request } from 'express';

const DEFAULT_DAYS = 90;

/** Length of a trend; the document has checked its bounds. */
export const daysOf = (req: Request): number =>
  req.query.days === undefined ? DEFAULT_DAYS : Number(req.query.days);
