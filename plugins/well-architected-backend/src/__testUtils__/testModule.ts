/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AccountReader,
  wellArchitectedAccountsExtensionPoint,
  wellArchitectedChecksExtensionPoint,
  wellArchitectedCollectorsExtensionPoint,
} from 'backstage-plugin-well-architected-node';
import { backupCheck, rootCheck, tables, tagged } from './testChecks';

/** A module of a backend that reads accounts so, with the test checks. */
export const testModule = (reader: AccountReader) =>
  createBackendModule({
    pluginId: 'well-architected',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: {
          accounts: wellArchitectedAccountsExtensionPoint,
          checks: wellArchitectedChecksExtensionPoint,
          collectors: wellArchitectedCollectorsExtensionPoint,
        },
        async init({ accounts, checks, collectors }) {
          accounts.addReader(reader);
          checks.addChecks(backupCheck, rootCheck);
          collectors.addCollectors(tables, tagged);
        },
      });
    },
  });
