/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { InProcessQueue } from './InProcessQueue';
import { PgBossQueue } from './PgBossQueue';
import { WorkQueue } from './types';

/** The queue that fits the database: shared on PostgreSQL, else in process. */
export function createWorkQueue(options: {
  knex: Knex;
  logger: LoggerService;
}): WorkQueue {
  return isPostgres(options.knex)
    ? new PgBossQueue(options)
    : new InProcessQueue(options);
}
