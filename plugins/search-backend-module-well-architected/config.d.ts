/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** What the search finds about AWS Well-Architected reviews. */
      wellArchitected?: {
        /**
         * How often findings and checks are indexed: every 10 minutes, within
         * 15 minutes, where this is absent.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Path of the organisation's page in the portal; `/well-architected`
         * where this is absent.
         */
        pagePath?: string;
      };
    };
  };
}
