/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';
import { findHarm } from '../text/findHarm';

function refuse(place: string, value: unknown): void {
  const harm = findHarm(value);
  if (harm) {
    const field = harm.field ? `${place} '${harm.field}'` : place;
    throw new InputError(
      `${field} has a character that no text here has: ${harm.character}`,
    );
  }
}

/** The path as it was meant; what cannot be decoded is left to the router. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/**
 * Answers requests with control characters and the like with 400. They are
 * never needed, cannot all be stored, and are read as something else.
 */
export const refuseHarm: RequestHandler = (req, _res, next) => {
  refuse('The path', decoded(req.path));
  refuse('Query parameter', req.query);
  refuse('Body field', req.body);
  next();
};
