/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { toPageFilters } from './toPageFilters';

describe('toPageFilters', () => {
  it.each([
    [{}, {}],
    [
      { risk: ['HIGH' as const], text: 'api' },
      { risk: 'HIGH', text: 'api' },
    ],
    [{ risk: ['HIGH' as const, 'LOW' as const] }, {}],
    [
      { owner: ['group:default/a', 'group:default/b'], childGroups: true },
      { owner: 'group:default/a,group:default/b' },
    ],
    [
      { owner: ['group:default/a'], check: ['x', 'y'] },
      { owner: 'group:default/a', check: 'x,y', children: 'no' },
    ],
    [{ owner: [], childGroups: false }, {}],
  ])('turns %j into %j', (filter, expected) => {
    expect(toPageFilters(filter)).toEqual(expected);
  });
});
