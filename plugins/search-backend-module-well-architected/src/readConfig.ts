/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.wellArchitected';
const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 10 },
};

export interface CollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Path of the page of an entity, with `:namespace`, `:kind` and `:name`. */
  entityPath: string;
  /** Path of the organisation's page. */
  pagePath: string;
}

/**
 * Reads what is configured. The page of an entity is where the catalog's own
 * results lead to.
 *
 * @throws InputError naming the key.
 */
export function readConfig(config: Config): CollatorConfig {
  const schedule = config.getOptionalConfig(`${KEY}.schedule`);
  const pathOf = (key: string, path: string) =>
    (config.getOptionalString(key) ?? path).replace(/\/+$/, '');
  const paths = {
    entityPath: pathOf(
      'search.collators.catalog.locationTemplate',
      '/catalog/:namespace/:kind/:name',
    ),
    pagePath: pathOf(`${KEY}.pagePath`, '/well-architected'),
  };
  if (!schedule) {
    return { ...paths, schedule: SCHEDULE };
  }
  try {
    return {
      ...paths,
      schedule: readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule),
    };
  } catch (error) {
    throw new InputError(`${KEY}.schedule: ${error}`);
  }
}
