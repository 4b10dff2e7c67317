/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { harmlessIn } from '../text/harmless';
import { untilAborted } from '../work/untilAborted';

const PAGE = 500;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'metadata.links',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.domain',
  'spec.dependsOn',
  'spec.parent',
  'spec.profile.displayName',
  'relations',
];

/**
 * All entities of some kinds, page by page, with the plugin's own credentials:
 * this is background work that nobody asked for.
 */
export async function* readCatalogPages(options: {
  catalog: CatalogService;
  auth: AuthService;
  kinds: string[];
  signal: AbortSignal;
}): AsyncGenerator<Entity[], void> {
  const { catalog, auth, kinds, signal } = options;
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const credentials = await auth.getOwnServiceCredentials();
    const page = await untilAborted(
      catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE, fields: FIELDS }
          : {
              filter: { kind: kinds },
              limit: PAGE,
              fields: FIELDS,
              orderFields: [{ field: 'metadata.uid', order: 'asc' }],
              totalItems: 'exclude',
            },
        { credentials },
      ),
      signal,
    );
    yield harmlessIn(page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
}
