/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readHealth } from '../../installation/readHealth';
import { ApiContext } from '../types';
import { forAdministrators } from './forAdministrators';

/** `GET /installation` */
export function getInstallation(context: ApiContext): RequestHandler {
  return forAdministrators(context, () =>
    readHealth({
      ...context,
      sources: context.installation,
      now: context.now(),
    }),
  );
}
