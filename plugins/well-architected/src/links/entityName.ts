/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Name to show for an entity ref: without the default namespace, and without
 * the kind where the place already tells it.
 */
export function entityName(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  return namespace === 'default' ? name : `${namespace}/${name}`;
}

/**
 * Name to show among entities of all kinds: with the kind of what is no
 * component, as a system and its API are often called the same.
 */
export function entityTitle(entity: {
  entityRef: string;
  title?: string;
}): string {
  const { kind } = parseEntityRef(entity.entityRef);
  const name = entity.title ?? entityName(entity.entityRef);
  return kind === 'component' ? name : `${name} (${kind})`;
}
