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

/** Kinds that reviewed entities belong to, in lower case. */
export const PORTFOLIO_KINDS = ['group', 'user', 'domain'] as const;

function isOneOf(kinds: readonly string[], { kind }: Entity): boolean {
  return kinds.includes(kind.toLocaleLowerCase('en-US'));
}

/**
 * Whether the entity is of a kind that can be reviewed. It need not carry any
 * annotation: the tab of one that does not explains how to add it.
 *
 * @public
 */
export function isWellArchitectedAvailable(entity: Entity): boolean {
  return isOneOf(REVIEWED_KINDS, entity);
}

/**
 * Whether the entity is a group, a user or a domain, whose tab sums what
 * belongs to it.
 *
 * @public
 */
export function isWellArchitectedPortfolio(entity: Entity): boolean {
  return isOneOf(PORTFOLIO_KINDS, entity);
}
