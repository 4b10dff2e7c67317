/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** The value below which this share of the values lies. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.max(0, rank)];
}

export const median = (values: number[]): number => percentile(values, 0.5);

/** Three significant digits: more would pretend. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(3));

/** Milliseconds that this takes. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
