/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readWork } from '../../installation/readWork';
import { ApiContext } from '../types';
import { forAdministrators } from './forAdministrators';

/** `GET /installation/work` */
export function getInstallationWork(context: ApiContext): RequestHandler {
  return forAdministrators(context, () => readWork(context.installation));
}
