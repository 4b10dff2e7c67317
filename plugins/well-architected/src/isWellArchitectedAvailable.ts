/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';

/** Kinds of entities that can be reviewed, in lower case. */
export const REVIEWED_KINDS = [
  'component',
  'system',
  'api',
  'resource',
] as const;

/**
 * Whether the entity is of a kind that can be reviewed. It need not carry any
 * annotation: the tab of one that does not explains how to add it.
 *
 * @public
 */
export function isWellArchitectedAvailable(entity: Entity): boolean {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return (REVIEWED_KINDS as readonly string[]).includes(kind);
}
