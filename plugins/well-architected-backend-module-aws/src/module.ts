/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  wellArchitectedAccountsExtensionPoint,
  wellArchitectedChecksExtensionPoint,
  wellArchitectedCollectorsExtensionPoint,
} from 'backstage-plugin-well-architected-node';
import { createConnector } from './aws/createConnector';
import { declaredActions } from './aws/declaredActions';
import { sharedListings } from './aws/shareCalls';
import { checks } from './checks/index.generated';
import { collectors } from './collectors/index.generated';

/**
 * Teaches the Well-Architected backend AWS: how accounts are reached, what is
 * read from them and what is checked.
 *
 * @public
 */
export const wellArchitectedModuleAws = createBackendModule({
  pluginId: 'well-architected',
  moduleId: 'aws',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        accounts: wellArchitectedAccountsExtensionPoint,
        checkRegistry: wellArchitectedChecksExtensionPoint,
        collectorRegistry: wellArchitectedCollectorsExtensionPoint,
      },
      async init({
        config,
        logger,
        accounts,
        checkRegistry,
        collectorRegistry,
      }) {
        const declared = declaredActions(collectors);
        accounts.setConnector(
          createConnector({
            config,
            declared,
            shared: sharedListings(collectors),
            onProblem: message => logger.warn(message),
          }),
        );
        collectorRegistry.addCollectors(...collectors);
        checkRegistry.addChecks(...checks);
      },
    });
  },
});
