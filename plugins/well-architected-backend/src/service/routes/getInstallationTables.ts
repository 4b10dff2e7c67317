/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { readTables } from '../../installation/readTables';
import { ApiContext } from '../types';
import { forAdministrators } from './forAdministrators';

/** `GET /installation/tables` */
export function getInstallationTables(context: ApiContext): RequestHandler {
  return forAdministrators(context, () => readTables(context));
}
