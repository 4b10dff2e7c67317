/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { owners } from '../__testUtils__/fixtures/org';
import { HeatColumn, heatRows } from './heatRows';

const parts = owners.map(({ ownerRef, ...owner }) => ({
  ...owner,
  ref: ownerRef,
}));
const all = new Set(parts.map(part => part.ref));
const rows = (column: HeatColumn, direction: 'asc' | 'desc', expanded = all) =>
  heatRows({ parts, expanded, column, direction }).map(
    ({ part, depth }) => `${'-'.repeat(depth)}${part.title}`,
  );

describe('heatRows', () => {
  it('puts child groups beneath their parent, siblings sorted', () => {
    expect(rows('score', 'asc')).toEqual([
      'Commerce',
      '-Team Orders',
      '-Team Payments',
      'Team Data',
      'Team Platform',
    ]);
    expect(rows('high', 'desc')).toEqual([
      'Commerce',
      '-Team Payments',
      '-Team Orders',
      'Team Data',
      'Team Platform',
    ]);
  });

  it('leaves out what is folded', () => {
    expect(rows('name', 'asc', new Set())).toEqual([
      'Commerce',
      'Team Data',
      'Team Platform',
    ]);
  });

  it('keeps a group whose parent is not listed', () => {
    const orphans = parts.filter(o => o.title !== 'Commerce');
    const listed = heatRows({
      parts: orphans,
      expanded: all,
      column: 'name',
      direction: 'asc',
    });
    expect(listed).toHaveLength(4);
    expect(listed.every(row => row.depth === 0)).toBe(true);
  });

  it('lets parts be unfolded whose children are not there yet', () => {
    const [row] = heatRows({
      parts: parts.slice(3, 4),
      expanded: new Set(),
      column: 'name',
      direction: 'asc',
      mayHaveChildren: () => true,
    });
    expect(row.hasChildren).toBe(true);
  });
});
