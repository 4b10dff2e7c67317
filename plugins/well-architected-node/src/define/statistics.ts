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
 * Percentile by the nearest-rank method; NaN for no values.
 *
 * @param share - between 0 and 1, such as 0.95
 * @public
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) {
    return NaN;
  }
  const sorted = Float64Array.from(values).sort();
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
}
