/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  wellArchitectedAccountsExtensionPoint,
  wellArchitectedChecksExtensionPoint,
  wellArchitectedCollectorsExtensionPoint,
} from 'backstage-plugin-well-architected-node';
import { engineChecks } from './checks';
import { readConfig } from './config/readConfig';
import { openDatabase } from './database/openDatabase';
import { createAnnouncer } from './engine/createAnnouncer';
import { Engine } from './engine/Engine';
import { scheduleSingletons } from './engine/scheduleSingletons';
import { warnAboutSetup } from './engine/warnAboutSetup';
import { EventOutbox } from './events/EventOutbox';
import { createMetrics } from './metrics/createMetrics';
import { observeState } from './metrics/observeState';
import { createInstallation } from './installation/createInstallation';
import { Recordings } from './recordings/Recordings';
import { createExtensionPoints } from './registry/createExtensionPoints';
import { createRegistry } from './registry/createRegistry';
import { readRules } from './rules/readRules';
import { mountApi } from './service/mountApi';
import { harmlessLogger } from './text/harmlessLogger';
import { createWorkQueue } from './work/createWorkQueue';

/**
 * The Well-Architected backend: reviews catalog entities against the six
 * pillars of the AWS Well-Architected Framework.
 *
 * @public
 */
export const wellArchitectedPlugin = createBackendPlugin({
  pluginId: 'well-architected',
  register(env) {
    const { extensions, checks, collectors, accounts } = createExtensionPoints({
      checks: engineChecks,
    });
    env.registerExtensionPoint(wellArchitectedChecksExtensionPoint, checks);
    env.registerExtensionPoint(
      wellArchitectedCollectorsExtensionPoint,
      collectors,
    );
    env.registerExtensionPoint(wellArchitectedAccountsExtensionPoint, accounts);

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metricsService: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(services) {
        const logger = harmlessLogger(services.logger);
        const deps = { ...services, logger };
        const config = readConfig(deps.config);
        checks.addChecks(...readRules({ config: deps.config, ...extensions }));
        const registry = createRegistry({
          ...extensions,
          config,
        });
        const knex = await openDatabase(deps);
        const recordings =
          config.recordings &&
          (await Recordings.open({
            knex,
            ...config.recordings,
            now: () => new Date(),
          }));
        warnAboutSetup({
          knex,
          config,
          logger,
          hasConnector:
            extensions.connector !== undefined || extensions.readers.length > 0,
        });
        const metrics = createMetrics(deps.metricsService);
        const queue = createWorkQueue({ knex, logger });
        const engine = new Engine({
          ...deps,
          knex,
          config,
          registry,
          sources: extensions,
          recordings,
          queue,
          metrics,
          announcer: createAnnouncer({
            ...deps,
            outbox: new EventOutbox({
              ...deps,
              knex,
              onAttempt: metrics.event,
            }),
          }),
        });

        const installation = createInstallation({
          ...deps,
          knex,
          registry,
          config,
          engine,
          queue,
        });
        mountApi({
          ...deps,
          isServing: config.api,
          appUrl: deps.config.getOptionalString('app.baseUrl'),
          knex,
          registry,
          staleAfterMs: engine.staleAfterMs,
          majorWasteUsd: config.majorWasteUsd,
          installation,
          refreshLimits: config.refresh,
          work: {
            collect: accountId => engine.requestCollect(accountId),
            score: entityRef => engine.requestScore(entityRef),
          },
        });

        if (config.worker) {
          await scheduleSingletons({ ...deps, engine, knex, config });
        }
        const stopObserving = observeState({
          knex,
          queue,
          logger,
          metrics: deps.metricsService,
          kinds: Object.values(engine.kinds),
          pressure: installation.pressure,
          staleAfterMs: engine.staleAfterMs,
        });
        deps.lifecycle.addStartupHook(() => engine.start());
        deps.lifecycle.addShutdownHook(async () => {
          stopObserving();
          await engine.stop();
        });
      },
    });
  },
});
