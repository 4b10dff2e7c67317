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

/** Limit of GetMetricData, by the API reference of CloudWatch. */
const QUERIES_PER_CALL = 500;
const CALLS_AT_ONCE = 2;
const DAY_MS = 24 * 3600 * 1000;

interface Batch {
  start: Date;
  end: Date;
  queries: MetricQuery[];
}

/**
 * Batches of queries with the same window. The window ends with the last
 * complete period, because a sum over half an hour is not an hourly sum.
 */
function batchesOf(queries: MetricQuery[], now: Date): Batch[] {
  const windows = new Map<string, MetricQuery[]>();
  for (const query of queries) {
    const window = `${query.days} ${query.periodSeconds}`;
    windows.set(window, [...(windows.get(window) ?? []), query]);
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

/** Points in the order of time; pages of one series may overlap in neither. */
function toSeries(
  pages: MetricDataResult[],
  periodSeconds: number,
): Readable<MetricSeries> {
  const last = pages[pages.length - 1];
  if (last?.StatusCode === 'Forbidden') {
    return {
      unread: {
        reason: 'ACCESS_DENIED',
        action: 'cloudwatch:GetMetricData',
        message: 'CloudWatch forbids this metric to the role',
      },
    };
  }
  if (last?.StatusCode && last.StatusCode !== 'Complete') {
    return {
      unread: {
        reason: 'API_ERROR',
        message: `CloudWatch gave the metric incompletely (${last.StatusCode})`,
      },
    };
  }
  const points = pages.flatMap(page =>
    (page.Timestamps ?? []).map(
      (time, i) => [time.getTime(), page.Values?.[i] ?? NaN] as const,
    ),
  );
  points.sort(([a], [b]) => a - b);
  return {
    timestamps: points.map(([time]) => new Date(time).toISOString()),
    values: points.map(([, value]) => value),
    periodSeconds,
  };
}

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

  const readBatch = async (batch: Batch) => {
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
      found[query.key] = toSeries(results, query.periodSeconds);
    });
  };

  const limit = limiter(CALLS_AT_ONCE);
  const read = async (batch: Batch) => {
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
    batchesOf(queries, new Date(options.now)).map(batch =>
      limit(() => read(batch)),
    ),
  );
  return found;
}
