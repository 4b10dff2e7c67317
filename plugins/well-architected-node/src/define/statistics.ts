/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Sum of the values; 0 for none. @public */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Arithmetic mean; NaN for no values, so it never passes a threshold. @public */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : sum(values) / values.length;
}

/** Largest value; NaN for no values. @public */
export function maximum(values: readonly number[]): number {
  return values.length === 0
    ? NaN
    : values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/**
 * Puts the value that sorting would put at `rank` there, the smaller ones
 * before it, without sorting either side (quickselect): linear on average where
 * sorting is not, which counts for some thousand values of each metric.
 */
function select(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1];
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < pivot) {
        left += 1;
      }
      while (values[right] > pivot) {
        right -= 1;
      }
      if (left <= right) {
        const value = values[left];
        values[left] = values[right];
        values[right] = value;
        left += 1;
        right -= 1;
      }
    }
    if (rank <= right) {
      high = right;
    } else if (rank >= left) {
      low = left;
    } else {
      break;
    }
  }
  return values[rank];
}

/**
 * Percentile by the nearest-rank method; NaN for no values, and where one of
 * them is no number.
 *
 * @param share - between 0 and 1, such as 0.95
 * @public
 */
export function percentile(values: readonly number[], share: number): number {
  const count = values.length;
  const copy = new Float64Array(values);
  if (count === 0 || copy.includes(NaN)) {
    return NaN;
  }
  const rank = Math.min(count, Math.max(1, Math.ceil(share * count)));
  return select(copy, rank - 1);
}
