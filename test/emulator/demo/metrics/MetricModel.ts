/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Value of a metric at a moment: for rates and levels the value itself, for
 * counts how many an hour.
 */
export type Generator = (at: Date) => number;

/** The same value all the time. */
export const steady =
  (value: number): Generator =>
  () =>
    value;

/**
 * Low at night, high in the evening, as shops are.
 *
 * @param peak - value at the busiest hour
 * @param base - value at the quietest hour
 */
export const daily =
  (options: { base: number; peak: number }): Generator =>
  at => {
    const hour = at.getUTCHours() + at.getUTCMinutes() / 60;
    const wave = (1 - Math.cos(((hour - 5) / 24) * 2 * Math.PI)) / 2;
    return options.base + (options.peak - options.base) * wave ** 3;
  };

/**
 * Quiet, with one burst a day: the worst case for reserved capacity.
 *
 * @param hour - UTC hour of the burst
 */
export const burst =
  (options: { base: number; peak: number; hour: number }): Generator =>
  at =>
    at.getUTCHours() === options.hour ? options.peak : options.base;

/** Only during working hours of working days. */
export const officeHours =
  (value: number): Generator =>
  at => {
    const day = at.getUTCDay();
    const hour = at.getUTCHours();
    return day >= 1 && day <= 5 && hour >= 7 && hour < 18 ? value : 0;
  };

const HOUR = 3_600_000;

/**
 * One data point: what the statistic makes of the hours of its period.
 */
export function dataPoint(options: {
  generator: Generator;
  stat: string;
  start: Date;
  periodSeconds: number;
}): number {
  const { generator, stat, start, periodSeconds } = options;
  const hours = Math.max(1, Math.round((periodSeconds * 1000) / HOUR));
  const values = Array.from({ length: hours }, (_, i) =>
    generator(new Date(start.getTime() + i * HOUR)),
  );
  const total = values.reduce((a, b) => a + b, 0);
  switch (stat) {
    case 'Sum':
    case 'SampleCount':
      return total * Math.min(1, (periodSeconds * 1000) / HOUR);
    case 'Average':
      return total / hours;
    case 'Minimum':
      return Math.min(...values);
    default:
      return Math.max(...values);
  }
}

/**
 * What CloudWatch would have measured. A metric is found by any dimension
 * value and its name, with or without a statistic.
 */
export class MetricModel {
  private readonly generators = new Map<string, Generator>();

  /** Registers a metric that everything has unless it has its own. */
  addDefault(name: string, generator: Generator): this {
    this.generators.set(`*|${name}`, generator);
    return this;
  }

  /** Registers metrics of the thing that this dimension value names. */
  add(dimensionValue: string, metrics: Record<string, Generator>): this {
    for (const [name, generator] of Object.entries(metrics)) {
      this.generators.set(`${dimensionValue}|${name}`, generator);
    }
    return this;
  }

  /**
   * The generator for a query, the most exact first: name with statistic, then
   * the name alone; undefined when nothing was ever measured.
   */
  find(query: {
    name: string;
    stat: string;
    dimensions: string[];
  }): Generator | undefined {
    const { name, stat, dimensions } = query;
    return [...dimensions, '*']
      .flatMap(value => [`${value}|${name}:${stat}`, `${value}|${name}`])
      .map(key => this.generators.get(key))
      .find(generator => generator !== undefined);
  }
}
