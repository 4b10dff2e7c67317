/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Check,
  Inventory,
  metricQuery,
  MetricSeries,
  MetricSpec,
  Resource,
} from 'backstage-plugin-well-architected-node';
import { registry } from './catalogue';
import { cellResources, singleResources, Turn } from './syntheticResources';

export const REGION = 'eu-west-1';
export const READ_AT = '2026-11-16T06:00:00.000Z';
const SHAPES = 4;

const series = new Map<string, MetricSeries>();

/** A day and night curve; equal ones are one object, as no check changes it. */
function seriesOf(spec: MetricSpec, shape: number): MetricSeries {
  const count = Math.ceil((spec.days * 86_400) / spec.periodSeconds);
  const key = `${count}|${spec.periodSeconds}|${shape}`;
  const known = series.get(key);
  if (known) {
    return known;
  }
  const end = Date.parse(READ_AT);
  const at = (i: number) => end - (count - i) * spec.periodSeconds * 1000;
  const times = Array.from({ length: count }, (_, i) => at(i));
  const made = {
    timestamps: times.map(time => new Date(time).toISOString()),
    values: times.map(
      time =>
        (shape + 1) * (12 + 10 * Math.sin((time / 86_400_000) * 2 * Math.PI)),
    ),
    periodSeconds: spec.periodSeconds,
  };
  series.set(key, made);
  return made;
}

const specsByType = new Map<string, MetricSpec[]>();
for (const check of registry.enabled as Check[]) {
  if (check.kind === 'resource') {
    for (const { collector } of check.on) {
      specsByType.set(collector.type, [
        ...(specsByType.get(collector.type) ?? []),
        ...Object.values(check.metrics),
      ]);
    }
  }
}

function metricsOf(resources: Resource[]): Inventory['metrics'] {
  const metrics: Inventory['metrics'] = {};
  resources.forEach((resource, i) => {
    for (const spec of specsByType.get(resource.type) ?? []) {
      const query = metricQuery(spec, resource);
      if (query) {
        metrics[query.key] = seriesOf(spec, i % SHAPES);
      }
    }
  });
  return metrics;
}

/**
 * An account as the collectors would read it, completely and without problems:
 * so many cells of resources, and what an account has once. Deterministic.
 */
export function syntheticAccount(options: {
  accountId: string;
  cells: number;
  /** None has changed by default. */
  turn?: Turn;
}): Inventory {
  const { accountId, cells, turn } = options;
  const resources = [
    ...singleResources(accountId),
    ...Array.from({ length: cells }, (_, cell) =>
      cellResources(accountId, cell, turn),
    ).flat(),
  ];
  const counts = new Map<string, number>();
  for (const { type } of resources) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return {
    version: 1,
    accountId,
    regions: [REGION],
    startedAt: READ_AT,
    finishedAt: READ_AT,
    apiCalls: {},
    collection: registry.collectors.map(collector => ({
      collector: collector.id,
      type: collector.type,
      region: collector.scope === 'global' ? 'global' : REGION,
      status: 'ok',
      count: counts.get(collector.type) ?? 0,
    })),
    resources,
    metrics: metricsOf(resources),
  };
}
