/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { WellArchitectedConfig } from '../config/types';
import { isInMemory, isPostgres } from '../database/dialect';

/** Says at the start what somebody may not have meant. */
export function warnAboutSetup(options: {
  knex: Knex;
  config: WellArchitectedConfig;
  hasConnector: boolean;
  logger: LoggerService;
}): void {
  const { knex, config, hasConnector, logger } = options;
  if (isInMemory(knex)) {
    logger.warn(
      'The database is in memory: scores, trends and answers are lost when the backend stops. Set backend.database.connection to a directory to keep them.',
    );
  }
  if (!config.worker && !isPostgres(knex)) {
    logger.warn(
      'wellArchitected.worker is false and the database is not shared with other replicas: nothing will be read or scored.',
    );
  }
  if (config.accounts.length === 0 && !config.recordings) {
    logger.info(
      'No account is configured under wellArchitected.accounts: only checks on the catalog and answers of people will have results.',
    );
  } else if (!hasConnector && !config.recordings) {
    logger.warn(
      'No module that connects to AWS is installed: accounts cannot be read.',
    );
  }
}
