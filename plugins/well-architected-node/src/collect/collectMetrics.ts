/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, Inventory, MetricSeries, Readable, Resource } from '../define';
import { AccountConnection, MetricQuery } from './connection';
import { metricQuery, metricRegion } from './metricKey';

/** Every metric that the checks need for these resources, however often. */
function* neededMetrics(options: {
  checks: Check[];
  resources: Resource[];
}): Generator<{ resource: Resource; query: MetricQuery }> {
  const byType = new Map<string, Resource[]>();
  for (const resource of options.resources) {
    const list = byType.get(resource.type) ?? [];
    list.push(resource);
    byType.set(resource.type, list);
  }
  for (const check of options.checks) {
    if (check.kind !== 'resource') {
      continue;
    }
    const subjects = check.on.flatMap(n => byType.get(n.collector.type) ?? []);
    for (const spec of Object.values(check.metrics)) {
      for (const resource of subjects) {
        const query = metricQuery(spec, resource);
        if (query) {
          yield { resource, query };
        }
      }
    }
  }
}

const OUT_OF_SCOPE: Readable<MetricSeries> = {
  unread: {
    reason: 'NOT_COLLECTED',
    message:
      'Its metrics were not read, because it was in the scope of no entity when the account was read',
  },
};

/**
 * Plans which metrics are asked for: each once, by Region, and only those of
 * resources in scope. Those of the others are marked as not read, so that
 * nobody takes them for a metric without data. Pure.
 *
 * @internal
 */
export function planMetrics(options: {
  checks: Check[];
  resources: Resource[];
  inScope: ReadonlySet<Resource>;
}): {
  queries: Map<string, Map<string, MetricQuery>>;
  unread: Inventory['metrics'];
} {
  const queries = new Map<string, Map<string, MetricQuery>>();
  const unread: Inventory['metrics'] = {};
  for (const { resource, query } of neededMetrics(options)) {
    if (options.inScope.has(resource)) {
      const region = metricRegion(resource);
      const ofRegion = queries.get(region) ?? new Map<string, MetricQuery>();
      ofRegion.set(query.key, query);
      queries.set(region, ofRegion);
    } else {
      unread[query.key] = OUT_OF_SCOPE;
    }
  }
  return { queries, unread };
}

/**
 * Reads the metrics that the checks need for resources in scope.
 *
 * @internal
 */
export async function collectMetrics(options: {
  connection: AccountConnection;
  checks: Check[];
  resources: Resource[];
  inScope: ReadonlySet<Resource>;
  now: string;
  signal: AbortSignal;
}): Promise<Inventory['metrics']> {
  const { connection, now, signal } = options;
  const plan = planMetrics(options);
  const metrics: Inventory['metrics'] = { ...plan.unread };
  const regions = [...plan.queries];
  const read = async ([region, queries]: (typeof regions)[number]) => {
    try {
      const series = await connection.metricData({
        region,
        queries: [...queries.values()],
        now,
        signal,
      });
      Object.assign(metrics, series);
    } catch (error) {
      signal.throwIfAborted();
      const { reason, action, message } = connection.classify(error);
      const unread = { reason, action, message };
      for (const key of queries.keys()) {
        metrics[key] = { unread };
      }
    }
  };
  await Promise.all(regions.map(read));
  return metrics;
}
