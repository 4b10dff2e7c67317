/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  maximum,
  mean,
  MetricSeries,
} from 'backstage-plugin-well-architected-node';

/** Units that a table consumed in one hour. */
interface Hour {
  reads: number;
  writes: number;
}

/** Traffic of a table over a window of hours. */
export interface TableTraffic {
  /** Hours with data points. */
  hours: number;
  /** Average units a second over the hours with data. */
  readsPerSecond: number;
  writesPerSecond: number;
  /** Busiest hour over the average hour; 1 for an idle table. */
  peakToAverage: number;
}

const SECONDS = 3600;
/** A write unit costs five times a read unit, in every Region. */
const WRITE_WEIGHT = 5;

const weightOf = ({ reads, writes }: Hour) => reads + WRITE_WEIGHT * writes;

function join(reads: MetricSeries, writes: MetricSeries): Hour[] {
  const hours = new Map<string, Hour>();
  const add = (series: MetricSeries, kind: keyof Hour) =>
    series.timestamps.forEach((at, i) => {
      const hour = hours.get(at) ?? { reads: 0, writes: 0 };
      hours.set(at, { ...hour, [kind]: series.values[i] });
    });
  add(reads, 'reads');
  add(writes, 'writes');
  return [...hours.values()];
}

/**
 * Traffic from the hourly sums of consumed read and write units. An hour in
 * which only one of the two was reported counts with 0 of the other.
 */
export function tableTraffic(options: {
  reads: MetricSeries;
  writes: MetricSeries;
}): TableTraffic {
  const hours = join(options.reads, options.writes);
  const average = mean(hours.map(weightOf));
  return {
    hours: hours.length,
    readsPerSecond: mean(hours.map(h => h.reads)) / SECONDS,
    writesPerSecond: mean(hours.map(h => h.writes)) / SECONDS,
    peakToAverage: average > 0 ? maximum(hours.map(weightOf)) / average : 1,
  };
}

/** Share of the provisioned units that is used, weighted by their price. */
export function utilisation(
  traffic: TableTraffic,
  provisioned: { reads: number; writes: number },
): number {
  const used = {
    reads: traffic.readsPerSecond,
    writes: traffic.writesPerSecond,
  };
  const available = weightOf(provisioned);
  return available > 0 ? weightOf(used) / available : 0;
}
