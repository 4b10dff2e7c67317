/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchClient,
  Metric,
  MetricDataQuery,
  paginateGetMetricData,
} from '@aws-sdk/client-cloudwatch';

/** Limit of GetMetricData, by the API reference of CloudWatch. */
const QUERIES_PER_CALL = 500;
const DAY_SECONDS = 86_400;

/**
 * Daily values of up to any number of metrics, over the last 14 whole days, in
 * the order of the metrics.
 *
 * For collectors: checks declare their metrics, but the dimensions of these
 * metrics are only known from a list of CloudWatch or of Service Quotas.
 *
 * @throws what the SDK throws, and an Error for incomplete series
 */
export async function dailyValues(options: {
  client: CloudWatchClient;
  metrics: { metric: Metric; stat: string }[];
  /** ISO 8601. */
  now: string;
  days?: number;
}): Promise<number[][]> {
  const { client, metrics, now, days = 14 } = options;
  const dayMs = DAY_SECONDS * 1000;
  const end = Math.floor(Date.parse(now) / dayMs) * dayMs;
  const found: number[][] = metrics.map(() => []);
  for (let start = 0; start < metrics.length; start += QUERIES_PER_CALL) {
    const queries: MetricDataQuery[] = metrics
      .slice(start, start + QUERIES_PER_CALL)
      .map(({ metric, stat }, i) => ({
        Id: `m${start + i}`,
        MetricStat: { Metric: metric, Period: DAY_SECONDS, Stat: stat },
      }));
    for await (const page of paginateGetMetricData(
      { client },
      {
        StartTime: new Date(end - days * dayMs),
        EndTime: new Date(end),
        MetricDataQueries: queries,
      },
    )) {
      for (const { Id, Values, StatusCode } of page.MetricDataResults ?? []) {
        if (StatusCode === 'Forbidden' || StatusCode === 'InternalError') {
          throw new Error(
            `CloudWatch gave a metric incompletely: ${StatusCode}`,
          );
        }
        found[Number(Id?.slice(1))]?.push(...(Values ?? []));
      }
    }
  }
  return found;
}
