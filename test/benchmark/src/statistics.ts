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

/** The line that fits best, by least squares, and how well it does. */
export function linearFit(
  xs: number[],
  ys: number[],
): { slope: number; intercept: number; rSquared: number } {
  const meanOf = (values: number[]) =>
    values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
  const sumOf = (term: (x: number, y: number) => number) =>
    xs.reduce((sum, x, i) => sum + term(x, ys[i]), 0);
  const slope =
    sumOf((x, y) => (x - meanX) * (y - meanY)) /
    sumOf(x => (x - meanX) * (x - meanX));
  const intercept = meanY - slope * meanX;
  const residual = sumOf((x, y) => (y - intercept - slope * x) ** 2);
  const total = sumOf((_, y) => (y - meanY) ** 2);
  return { slope, intercept, rSquared: 1 - residual / total };
}

/**
 * Milliseconds of processor time that this takes, those of all threads added
 * up: what else a machine does hardly changes it.
 */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
