/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PartSummary,
  PillarId,
} from 'backstage-plugin-well-architected-common';

/** One row of a heat map. */
export interface HeatRow {
  part: PartSummary;
  depth: number;
  hasChildren: boolean;
}

/** A column by which parts are sorted. */
export type HeatColumn =
  | 'name'
  | 'entities'
  | 'score'
  | 'high'
  | 'medium'
  | 'change'
  | PillarId;

function keyOf(part: PartSummary, column: HeatColumn): number | string {
  switch (column) {
    case 'name':
      return (part.title ?? part.ref).toLocaleLowerCase('en-US');
    case 'entities':
      return part.entities;
    case 'score':
      return part.low;
    case 'high':
      return part.counts.high;
    case 'medium':
      return part.counts.medium;
    case 'change':
      return part.change30d ?? 0;
    default:
      return part.pillars[column].low;
  }
}

function compareKeys(a: number | string, b: number | string): number {
  return typeof a === 'string' && typeof b === 'string'
    ? a.localeCompare(b)
    : Number(a) - Number(b);
}

/**
 * Rows of a heat map: parts with those that belong to them beneath them where
 * they are unfolded, siblings sorted. A part whose parent is not in the list
 * stands at the top.
 *
 * @param options.mayHaveChildren - of parts whose children are not there yet
 */
export function heatRows(options: {
  parts: PartSummary[];
  expanded: ReadonlySet<string>;
  column: HeatColumn;
  direction: 'asc' | 'desc';
  mayHaveChildren?: (ref: string) => boolean;
}): HeatRow[] {
  const { parts, expanded, column, direction } = options;
  const { mayHaveChildren = () => false } = options;
  const known = new Set(parts.map(part => part.ref));
  const byParent = new Map<string | undefined, PartSummary[]>();
  for (const part of parts) {
    const { parentRef } = part;
    const parent = parentRef && known.has(parentRef) ? parentRef : undefined;
    byParent.set(parent, [...(byParent.get(parent) ?? []), part]);
  }
  const sign = direction === 'desc' ? -1 : 1;
  const listed = (parent: string | undefined, depth: number): HeatRow[] =>
    [...(byParent.get(parent) ?? [])]
      .sort(
        (a, b) =>
          sign * compareKeys(keyOf(a, column), keyOf(b, column)) ||
          a.ref.localeCompare(b.ref),
      )
      .flatMap(part => [
        {
          part,
          depth,
          hasChildren: byParent.has(part.ref) || mayHaveChildren(part.ref),
        },
        ...(expanded.has(part.ref) ? listed(part.ref, depth + 1) : []),
      ]);
  return listed(undefined, 0);
}
