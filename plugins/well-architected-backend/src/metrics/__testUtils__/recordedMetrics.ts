/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  MetricAttributes,
  MetricOptions,
  MetricsService,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';

export interface Measured {
  name: string;
  value: number;
  attributes: MetricAttributes;
}

/** A metrics service that remembers what it was told. */
export function recordedMetrics() {
  const created = new Map<string, { kind: string } & MetricOptions>();
  const measured: Measured[] = [];
  const callbacks = new Map<string, Set<MetricsServiceObservableCallback>>();
  const record = (kind: string) => (name: string, options?: MetricOptions) => {
    created.set(name, { kind, ...options });
    const note = (value: number, attributes: MetricAttributes = {}) => {
      measured.push({ name, value, attributes });
    };
    return { add: note, record: note };
  };
  const service: MetricsService = metricsServiceMock.mock({
    createCounter: record('counter'),
    createHistogram: record('histogram'),
    createObservableGauge: (name, options) => {
      created.set(name, { kind: 'gauge', ...options });
      const known = new Set<MetricsServiceObservableCallback>();
      callbacks.set(name, known);
      return {
        addCallback: callback =>
          known.add(callback as MetricsServiceObservableCallback),
        removeCallback: callback =>
          known.delete(callback as MetricsServiceObservableCallback),
      };
    },
  });
  return {
    service,
    created,
    /** Everything that was told about a metric so far. */
    of: (name: string) => measured.filter(m => m.name === name),
    /** Values of a gauge, as a collection of metrics would read them. */
    async collect(name: string): Promise<Omit<Measured, 'name'>[]> {
      const values: Omit<Measured, 'name'>[] = [];
      for (const callback of callbacks.get(name) ?? []) {
        await callback({
          observe: (value, attributes = {}) => {
            values.push({ value, attributes });
          },
        });
      }
      return values;
    },
  };
}
