/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ServiceUnavailableError } from '@backstage/errors';
import { RequestHandler } from 'express';

/**
 * For replicas that only work: a request that reaches one was sent to the wrong
 * place. Whether it lives can be asked.
 */
export function refuseAllButHealth(): RequestHandler {
  return (request, _response, next) =>
    next(
      request.path === '/health'
        ? undefined
        : new ServiceUnavailableError(
            'This replica only works (wellArchitected.api: false); send requests to one that serves the API',
          ),
    );
}
