/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import PromiseRouter from 'express-promise-router';
import { Request, RequestHandler, Router } from 'express';
import { spec } from '../schema/openapi/generated/router';
import { specOfPath } from './specOfPath';

/** Where the document itself is answered. */
const DOCUMENT = '/openapi.json';

/** Has this once a validator has found the operation that it is of. */
type Validated = Request & { openapi?: unknown };

/** Made at the first request. */
function lazily(make: () => Router): RequestHandler {
  let made: Router | undefined;
  return (req, res, next) => {
    made ??= make();
    made(req, res, next);
  };
}

/**
 * Checks requests against the OpenAPI document, and answers the document. Each
 * path has a validator of its own, made at its first request: one for all of
 * them compiles the pattern of every path anew for each request.
 *
 * @param options.validateResponses - check the answers too, for tests
 */
export function validateRequests(options: {
  validateResponses: boolean;
}): Router {
  const validator = (document: typeof spec) =>
    createValidatedOpenApiRouter(document, {
      validatorOptions: {
        ...options,
        // who may call is decided by Backstage, before and in the routes
        validateSecurity: false,
        // the document is checked when it is built
        validateApiSpec: false,
      },
    });
  const router: Router = PromiseRouter();
  router.use((req, _res, next) => {
    // only what is said here counts
    delete (req as Validated).openapi;
    next();
  });
  router.get(
    DOCUMENT,
    lazily(() => validator(spec)),
  );
  for (const path of Object.keys(spec.paths ?? {})) {
    const validate = lazily(() => validator(specOfPath(spec, path)));
    router.all(path.replace(/\{(\w+)\}/g, ':$1'), (req, res, next) => {
      // a path that has no such method leaves the request to the next one
      if ((req as Validated).openapi) {
        next();
      } else {
        validate(req, res, next);
      }
    });
  }
  return router;
}
