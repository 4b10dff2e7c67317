/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { wellArchitectedChecksExtensionPoint } from 'backstage-plugin-well-architected-node';
import costCenter from './checks/acme-cost-center-declared';
import weekendRetention from './checks/acme-queue-survives-weekend';

/**
 * Adds the checks of ACME to the Well-Architected backend.
 *
 * @public
 */
export const wellArchitectedModuleAcme = createBackendModule({
  pluginId: 'well-architected',
  moduleId: 'acme',
  register(reg) {
    reg.registerInit({
      deps: { checks: wellArchitectedChecksExtensionPoint },
      async init({ checks }) {
        checks.addChecks(costCenter, weekendRetention);
      },
    });
  },
});
