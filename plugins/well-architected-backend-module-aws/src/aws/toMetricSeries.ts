/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetricDataResult } from '@aws-sdk/client-cloudwatch';
import { MetricSeries, Readable } from 'backstage-plugin-well-architected-node';

/**
 * The pages of one metric as a series in the order of time. What CloudWatch did
 * not give completely is not a series but the reason.
 */
export function toMetricSeries(
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
