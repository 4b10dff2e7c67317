/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { loadOf } from './metrics';

it('tells the load and the share of reads', () => {
  expect(
    loadOf({ cpu: [10, 20, 70], reads: [80, 80], writes: [20, 20] }),
  ).toEqual({ cpuP95: 70, readShare: 0.8 });
});

it('an idle database is not read-heavy', () => {
  expect(loadOf({ cpu: [1], reads: [0], writes: [0] }).readShare).toBe(0);
});
