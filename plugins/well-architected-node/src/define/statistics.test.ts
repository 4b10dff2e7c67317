/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { percentile } from './statistics';

/** Reproducible values between 0 and 1. */
function valuesOf(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  });
}

/** As the method is defined, the slow way. */
function bySorting(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
}

describe('percentile', () => {
  it.each([
    ['any order', (i: number) => valuesOf(i + 1, 1 + ((i * 37) % 400))],
    ['rising', (i: number) => Array.from({ length: i + 1 }, (_, n) => n)],
    ['falling', (i: number) => Array.from({ length: i + 1 }, (_, n) => -n)],
    [
      'many equal ones',
      (i: number) => valuesOf(i + 1, 90).map(v => Math.floor(v * 3)),
    ],
    ['two', (i: number) => [i, 5]],
  ])('is the nearest rank of values in %s', (_, valuesAt) => {
    for (let i = 0; i < 60; i += 1) {
      const values = valuesAt(i);
      for (const share of [0, 0.01, 0.5, 0.9, 0.95, 0.999, 1]) {
        expect(percentile(values, share)).toBe(bySorting(values, share));
      }
    }
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('passes no threshold for no values, or for what is no number', () => {
    expect(percentile([], 0.5)).toBeNaN();
    expect(percentile([1, NaN, 2], 0.5)).toBeNaN();
  });
});
