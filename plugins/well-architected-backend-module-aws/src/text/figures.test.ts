/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { count, figure, outOf, percent, some, verb } from './figures';

it('words figures for people', () => {
  expect(percent(0.063)).toBe('6 %');
  expect(percent(0.004)).toBe('0.4 %');
  expect(percent(0)).toBe('0 %');
  expect(figure(1400)).toBe('1 400');
  expect(figure(1234567.891, 1)).toBe('1 234 567.9');
  expect(count(1, 'function')).toBe('1 function');
  expect(count(3, 'query', 'queries')).toBe('3 queries');
  expect(outOf(1, 1, 'bucket')).toBe('1 of 1 bucket');
  expect(outOf(1, 3, 'bucket')).toBe('1 of 3 buckets');
  expect(outOf(1200, 3000, 'query', 'queries')).toBe('1 200 of 3 000 queries');
  expect([0, 1, 2].map(n => verb(n, 'is', 'are'))).toEqual([
    'are',
    'is',
    'are',
  ]);
  expect(some(['a', 'b'])).toBe('a, b');
  expect(some(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});
