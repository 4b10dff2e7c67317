/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, Inventory, Resource } from '../define';
import { AccountConnection, MetricQuery } from './connection';
import { metricQuery, metricRegion } from './metricKey';

/** Queries by Region, each asked for once however many checks need it. */
function neededQueries(options: {
  checks: Check[];
  resources: Resource[];
  inScope: (resource: Resource) => boolean;
}): Map<string, Map<string, MetricQuery>> {
  const byRegion = new Map<string, Map<string, MetricQuery>>();
  const byType = new Map<string, Resource[]>();
  for (const resource of options.resources.filter(options.inScope)) {
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
          const region = metricRegion(resource);
          const queries = byRegion.get(region) ?? new Map();
          queries.set(query.key, query);
          byRegion.set(region, queries);
        }
      }
    }
  }
  return byRegion;
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
  inScope: (resource: Resource) => boolean;
  now: string;
  signal: AbortSignal;
}): Promise<Inventory['metrics']> {
  const { connection, now, signal } = options;
  const metrics: Inventory['metrics'] = {};
  const regions = [...neededQueries(options)];
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
