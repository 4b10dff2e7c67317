/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { stringifyEntityRef } from '@backstage/catalog-model';

/** The entity ref of a path, in lower case as everywhere in the database. */
export function entityRefOf(params: Record<string, string>): string {
  const { kind, namespace, name } = params;
  return stringifyEntityRef({ kind, namespace, name }).toLocaleLowerCase(
    'en-US',
  );
}
