/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError, isError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';
import { TooManyRequestsError } from '../refreshLimit/TooManyRequestsError';
import { unknownBodyFields } from './unknownBodyFields';
import { wordValidationError } from './wordValidationError';

/** Class 22 of SQLSTATE: a value that its column cannot have. */
const isDataException = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  /^22[0-9A-Z]{3}$/.test(String(error.code));

/**
 * Words what is wrong with a request: what the validator found, when to try
 * again one that came too soon, and a cursor
 * with values that PostgreSQL cannot compare with those of the list. Where a
 * page begins is all that a caller gives to SQL without a form.
 */
export const wordErrors: ErrorRequestHandler = (error, req, res, next) => {
  if (isError(error) && error.name === 'InputError') {
    next(
      new InputError(
        wordValidationError(error.message, unknownBodyFields(req)),
      ),
    );
  } else if (isDataException(error) && req.query.cursor !== undefined) {
    next(
      new InputError(
        "Query parameter 'cursor' is not a nextCursor of this list",
      ),
    );
  } else {
    if (error instanceof TooManyRequestsError) {
      res.setHeader('Retry-After', String(error.retryAfterSeconds));
    }
    next(error);
  }
};
