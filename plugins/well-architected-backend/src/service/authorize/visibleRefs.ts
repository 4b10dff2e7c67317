/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunked } from '../../database/chunked';

/** The catalog is asked for this many entities at a time. */
const PER_CALL = 100;

/** Which of these entities the catalog shows to the caller. */
export async function visibleRefs(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  refs: string[];
}): Promise<Set<string>> {
  const { catalog, credentials, refs } = options;
  const pages = await Promise.all(
    chunked([...new Set(refs)], PER_CALL).map(async entityRefs => {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind'] },
        { credentials },
      );
      return entityRefs.filter((_, index) => items[index]);
    }),
  );
  return new Set(pages.flat());
}
