/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetricQuery } from 'backstage-plugin-well-architected-node';

/** Limit of GetMetricData, by the API reference of CloudWatch. */
const QUERIES_PER_CALL = 500;
const DAY_MS = 24 * 3600 * 1000;

/** Queries that one call asks for. */
export interface MetricBatch {
  start: Date;
  end: Date;
  queries: MetricQuery[];
}

/**
 * Batches of queries with the same window. The window ends with the last
 * complete period, because a sum over half an hour is not an hourly sum.
 */
export function metricBatches(
  queries: MetricQuery[],
  now: Date,
): MetricBatch[] {
  const windows = new Map<string, MetricQuery[]>();
  for (const query of queries) {
    const window = `${query.days} ${query.periodSeconds}`;
    const alike = windows.get(window) ?? [];
    alike.push(query);
    windows.set(window, alike);
  }
  return [...windows.values()].flatMap(alike => {
    const [{ days, periodSeconds }] = alike;
    const periodMs = periodSeconds * 1000;
    const end = new Date(Math.floor(now.getTime() / periodMs) * periodMs);
    const start = new Date(end.getTime() - days * DAY_MS);
    const count = Math.ceil(alike.length / QUERIES_PER_CALL);
    return Array.from({ length: count }, (_, i) => ({
      start,
      end,
      queries: alike.slice(i * QUERIES_PER_CALL, (i + 1) * QUERIES_PER_CALL),
    }));
  });
}
