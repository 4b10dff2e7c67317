/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AuditorService,
  HttpAuthService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { InstallationSources } from '../installation/types';
import { RefreshLimits } from '../refreshLimit/types';
import { Registry } from '../registry/createRegistry';

/** What a caller may ask the engine to do. */
export interface WorkRequests {
  /** Read an account; false when it is queued or running already. */
  collect(accountId: string): Promise<boolean>;
  /** Score an entity; false when it is queued already. */
  score(entityRef: string): Promise<boolean>;
}

/** What the routes work with. */
export interface ApiContext {
  knex: Knex;
  registry: Registry;
  /** Milliseconds; infinite for accounts that are recordings. */
  staleAfterMs: (accountId: string) => number;
  majorWasteUsd: number;
  work: WorkRequests;
  refreshLimits: RefreshLimits;
  /** What the running backend knows of itself. */
  installation: InstallationSources;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  auditor: AuditorService;
  catalog: CatalogService;
  now: () => Date;
}
