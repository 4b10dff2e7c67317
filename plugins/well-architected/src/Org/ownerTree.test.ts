/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { owners } from '../__testUtils__/fixtures/org';
import { OwnerColumn, ownerRows } from './ownerTree';

const all = new Set(owners.map(o => o.ownerRef));
const rows = (column: OwnerColumn, direction: 'asc' | 'desc', expanded = all) =>
  ownerRows({ owners, expanded, column, direction }).map(
    ({ owner, depth }) => `${'-'.repeat(depth)}${owner.title}`,
  );

describe('ownerRows', () => {
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
    expect(rows('owner', 'asc', new Set())).toEqual([
      'Commerce',
      'Team Data',
      'Team Platform',
    ]);
  });

  it('keeps a group whose parent is not listed', () => {
    const orphans = owners.filter(o => o.title !== 'Commerce');
    const listed = ownerRows({
      owners: orphans,
      expanded: all,
      column: 'owner',
      direction: 'asc',
    });
    expect(listed).toHaveLength(4);
    expect(listed.every(row => row.depth === 0)).toBe(true);
  });
});
