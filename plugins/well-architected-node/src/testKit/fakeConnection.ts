/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountConnection, ReadProblem } from '../collect';
import { MetricSeries, Readable } from '../define';

const DEFAULT_PROBLEM: ReadProblem = {
  kind: 'error',
  reason: 'API_ERROR',
  message: 'the call failed',
};

/**
 * A connection for tests of collectors and runners: no cloud, no SDK.
 *
 * `clients` are by class, and a class without one throws; `problems` tell what
 * thrown errors mean, by their `name`; `metrics` are series by metric key.
 *
 * @public
 */
export function fakeConnection(
  options: {
    accountId?: string;
    clients?: Map<unknown, unknown>;
    problems?: Record<string, Partial<ReadProblem>>;
    metrics?: Record<string, Readable<MetricSeries>>;
    apiCalls?: Record<string, number>;
  } = {},
): AccountConnection {
  return {
    accountId: options.accountId ?? '111122223333',
    client<C>(clientClass: unknown): C {
      const found = options.clients?.get(clientClass);
      if (!found) {
        throw new Error(`This test gives no ${String(clientClass)}`);
      }
      return found as C;
    },
    classify(error) {
      const name = error instanceof Error ? error.name : '';
      const message = error instanceof Error ? error.message : String(error);
      return {
        ...DEFAULT_PROBLEM,
        message,
        ...options.problems?.[name],
      };
    },
    apiCalls: () => options.apiCalls ?? {},
    metricData: async ({ queries }) =>
      Object.fromEntries(
        queries.flatMap(({ key }) => {
          const series = options.metrics?.[key];
          return series ? [[key, series]] : [];
        }),
      ),
    close: () => {},
  };
}
