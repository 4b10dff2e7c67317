/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory, Resource } from 'backstage-plugin-well-architected-node';

/**
 * A copy of an inventory in which some of what was read is different.
 *
 * @param options.resource - the changed resource, or undefined to remove it
 * @param options.metric - changed values of the series with this key
 * @param options.crashed - collectors that ended with an error: what they
 * would have found is not there
 */
export function changeInventory(
  inventory: Inventory,
  options: {
    resource?: (resource: Resource) => Resource | undefined;
    metric?: (key: string, values: number[]) => number[];
    crashed?: { id: string; type: string }[];
  },
): Inventory {
  const { resource = r => r, metric, crashed = [] } = options;
  const ids = new Set(crashed.map(({ id }) => id));
  const types = new Set(crashed.map(({ type }) => type));
  return {
    ...inventory,
    resources: inventory.resources
      .filter(({ type }) => !types.has(type))
      .flatMap(one => resource(one) ?? []),
    collection: inventory.collection.map(status =>
      ids.has(status.collector)
        ? { ...status, status: 'error', reason: 'it crashed', count: 0 }
        : status,
    ),
    metrics: Object.fromEntries(
      Object.entries(inventory.metrics).map(([key, series]) => [
        key,
        metric && 'values' in series
          ? { ...series, values: metric(key, series.values) }
          : series,
      ]),
    ),
  };
}
