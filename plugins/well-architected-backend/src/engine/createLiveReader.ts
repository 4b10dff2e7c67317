/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { InventorySources, readAccount } from '../collect/readAccount';
import { readScopes } from '../collect/readScopes';
import { resourcesInScope } from '../collect/resourcesInScope';
import { ReadInventory } from '../collect/runAccount';
import { Registry } from '../registry/createRegistry';

/** Reads accounts as they are now, with metrics of what is in scopes. */
export function createLiveReader(options: {
  knex: Knex;
  sources: InventorySources;
  registry: Registry;
}): ReadInventory {
  const { knex, sources, registry } = options;
  return async request => {
    const { accountId, regions } = request;
    const scopes = await readScopes({ knex, accountId });
    return readAccount({
      ...request,
      sources,
      inScope: resources =>
        resourcesInScope({ resources, scopes, configuredRegions: regions }),
      collectors: registry.collectors,
      checks: registry.enabled,
    });
  };
}
