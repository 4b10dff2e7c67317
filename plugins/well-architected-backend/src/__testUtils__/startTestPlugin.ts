/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { AccountReader } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import wellArchitectedPlugin from '../index';
import { testModule } from './testModule';

/**
 * A whole backend with the plugin and the test checks.
 *
 * @param options.features - the catalog, and services in place of the usual
 */
export const startTestPlugin = (options: {
  knex: Knex;
  reader: AccountReader;
  /** Configuration below `wellArchitected`. */
  wellArchitected: JsonObject;
  features: BackendFeature[];
}) =>
  startTestBackend({
    features: [
      wellArchitectedPlugin,
      testModule(options.reader),
      mockServices.rootConfig.factory({
        data: { wellArchitected: options.wellArchitected },
      }),
      mockServices.database.factory({ knex: options.knex }),
      ...options.features,
    ],
  });
