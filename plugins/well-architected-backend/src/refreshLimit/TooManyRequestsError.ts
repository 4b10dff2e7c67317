/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotAllowedError } from '@backstage/errors';

/**
 * A request came too soon after others. HTTP answers it with 429; its name
 * stays one that the framework knows, because tools of assistants are told the
 * words of such errors only.
 */
export class TooManyRequestsError extends NotAllowedError {
  readonly statusCode = 429;

  constructor(
    message: string,
    /** Whole seconds, at least one. */
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}
