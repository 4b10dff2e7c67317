/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchClient,
  MetricDataQuery,
  MetricDataResult,
  paginateGetMetricData,
} from '@aws-sdk/client-cloudwatch';
import limiter from 'p-limit';
import {
  MetricQuery,
  MetricSeries,
  Readable,
  ReadProblem,
} from 'backstage-plugin-well-architected-node';
import { MetricBatch, metricBatches } from './metricBatches';
import { toMetricSeries } from './toMetricSeries';

const CALLS_AT_ONCE = 2;

const toQuery = (query: MetricQuery, index: number): MetricDataQuery => ({
  Id: `m${index}`,
  ReturnData: true,
  MetricStat: {
    Metric: {
      Namespace: query.namespace,
      MetricName: query.name,
      Dimensions: Object.entries(query.dimensions).map(([Name, Value]) => ({
        Name,
        Value,
      })),
    },
    Period: query.periodSeconds,
    Stat: query.stat,
  },
});

/**
 * Reads metrics with GetMetricData: 500 per call, every page.
 *
 * @param options.now - ISO 8601 end of the window
 * @returns one entry per query. A metric without data is an empty series; a
 * batch that could not be read leaves the reason in each of its entries.
 * @throws only when aborted
 */
export async function readMetricData(options: {
  client: CloudWatchClient;
  queries: MetricQuery[];
  now: string;
  signal: AbortSignal;
  classify: (error: unknown) => ReadProblem;
}): Promise<Record<string, Readable<MetricSeries>>> {
  const { client, queries, signal, classify } = options;
  const found: Record<string, Readable<MetricSeries>> = {};

  const readBatch = async (batch: MetricBatch) => {
    const pages = new Map<string, MetricDataResult[]>();
    for await (const page of paginateGetMetricData(
      { client },
      {
        StartTime: batch.start,
        EndTime: batch.end,
        ScanBy: 'TimestampAscending',
        MetricDataQueries: batch.queries.map(toQuery),
      },
    )) {
      signal.throwIfAborted();
      for (const result of page.MetricDataResults ?? []) {
        const id = result.Id ?? '';
        pages.set(id, [...(pages.get(id) ?? []), result]);
      }
    }
    batch.queries.forEach((query, i) => {
      const results = pages.get(`m${i}`) ?? [];
      found[query.key] = toMetricSeries(results, query.periodSeconds);
    });
  };

  const limit = limiter(CALLS_AT_ONCE);
  const read = async (batch: MetricBatch) => {
    signal.throwIfAborted();
    try {
      await readBatch(batch);
    } catch (error) {
      signal.throwIfAborted();
      const { reason, action, message } = classify(error);
      for (const { key } of batch.queries) {
        found[key] = { unread: { reason, action, message } };
      }
    }
  };
  await Promise.all(
    metricBatches(queries, new Date(options.now)).map(batch =>
      limit(() => read(batch)),
    ),
  );
  return found;
}
