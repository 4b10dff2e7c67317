/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  OwnerSummary,
  PillarId,
} from 'backstage-plugin-well-architected-common';

/** One row of the owners' table. */
export interface OwnerRow {
  owner: OwnerSummary;
  depth: number;
  hasChildren: boolean;
}

/** A column by which owners are sorted. */
export type OwnerColumn =
  | 'owner'
  | 'entities'
  | 'score'
  | 'high'
  | 'medium'
  | 'change'
  | PillarId;

function keyOf(owner: OwnerSummary, column: OwnerColumn): number | string {
  switch (column) {
    case 'owner':
      return (owner.title ?? owner.ownerRef).toLocaleLowerCase('en-US');
    case 'entities':
      return owner.entities;
    case 'score':
      return owner.low;
    case 'high':
      return owner.counts.high;
    case 'medium':
      return owner.counts.medium;
    case 'change':
      return owner.change30d ?? 0;
    default:
      return owner.pillars[column].low;
  }
}

function compareKeys(a: number | string, b: number | string): number {
  return typeof a === 'string' && typeof b === 'string'
    ? a.localeCompare(b)
    : Number(a) - Number(b);
}

/**
 * Rows of the table: groups with their child groups beneath them where they
 * are unfolded, siblings sorted. A group whose parent is not in the list
 * stands at the top.
 */
export function ownerRows(options: {
  owners: OwnerSummary[];
  expanded: ReadonlySet<string>;
  column: OwnerColumn;
  direction: 'asc' | 'desc';
}): OwnerRow[] {
  const { owners, expanded, column, direction } = options;
  const known = new Set(owners.map(owner => owner.ownerRef));
  const byParent = new Map<string | undefined, OwnerSummary[]>();
  for (const owner of owners) {
    const { parentRef } = owner;
    const parent = parentRef && known.has(parentRef) ? parentRef : undefined;
    byParent.set(parent, [...(byParent.get(parent) ?? []), owner]);
  }
  const sign = direction === 'desc' ? -1 : 1;
  const listed = (parent: string | undefined, depth: number): OwnerRow[] =>
    [...(byParent.get(parent) ?? [])]
      .sort(
        (a, b) =>
          sign * compareKeys(keyOf(a, column), keyOf(b, column)) ||
          a.ownerRef.localeCompare(b.ownerRef),
      )
      .flatMap(owner => [
        { owner, depth, hasChildren: byParent.has(owner.ownerRef) },
        ...(expanded.has(owner.ownerRef)
          ? listed(owner.ownerRef, depth + 1)
          : []),
      ]);
  return listed(undefined, 0);
}
