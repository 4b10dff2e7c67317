/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { tableTraffic, utilisation } from './tableTraffic';

const series = (values: number[], from = 0) => ({
  values,
  timestamps: values.map((_, i) => `2026-11-0${i + from + 1}`),
  periodSeconds: 3600,
});

it('joins reads and writes of the same hour', () => {
  const traffic = tableTraffic({
    reads: series([3600, 7200]),
    writes: series([3600], 1),
  });
  expect(traffic).toEqual({
    hours: 2,
    readsPerSecond: 1.5,
    writesPerSecond: 0.5,
    // (2 + 5) against an average of (1 + 7) / 2
    peakToAverage: 7 / 4,
  });
  expect(utilisation(traffic, { reads: 15, writes: 5 })).toBe(0.1);
});

it('takes an idle table for steady and unused', () => {
  const traffic = tableTraffic({ reads: series([0, 0]), writes: series([]) });
  expect(traffic.peakToAverage).toBe(1);
  expect(utilisation(traffic, { reads: 5, writes: 5 })).toBe(0);
  expect(utilisation(traffic, { reads: 0, writes: 0 })).toBe(0);
});
