/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetricSpec, Resource } from '../define';
import { MetricQuery } from './connection';

const GLOBAL_METRICS_REGION = 'us-east-1';

/** Region whose CloudWatch holds the metrics of this resource. @public */
export function metricRegion(resource: Pick<Resource, 'region'>): string {
  return resource.region === 'global' ? GLOBAL_METRICS_REGION : resource.region;
}

/**
 * The query for one metric of one resource, or undefined when the metric makes
 * no sense for it. Equal queries of different checks have equal keys.
 *
 * @public
 */
export function metricQuery(
  spec: MetricSpec,
  resource: Resource,
): MetricQuery | undefined {
  const dimensions = spec.dimensions(resource);
  if (!dimensions) {
    return undefined;
  }
  const { namespace, name, stat, periodSeconds, days } = spec;
  const sorted = Object.entries(dimensions).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const key = [
    metricRegion(resource),
    namespace,
    name,
    stat,
    periodSeconds,
    days,
    ...sorted.map(([k, v]) => `${k}=${v}`),
  ].join('|');
  return { key, namespace, name, stat, periodSeconds, days, dimensions };
}
