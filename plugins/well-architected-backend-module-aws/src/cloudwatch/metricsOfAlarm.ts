/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Dimension, MetricAlarm } from '@aws-sdk/client-cloudwatch';

/** One metric that an alarm looks at. */
export interface AlarmMetric {
  namespace: string;
  name: string;
  /** `Average`, `p99` … */
  stat: string;
  dimensions: Record<string, string>;
}

const toRecord = (dimensions: Dimension[] = []) =>
  Object.fromEntries(
    dimensions.map(({ Name = '', Value = '' }) => [Name, Value]),
  );

/** The metrics of an alarm, also those inside metric math. */
export function metricsOfAlarm(alarm: MetricAlarm): AlarmMetric[] {
  const direct = alarm.MetricName
    ? [
        {
          namespace: alarm.Namespace ?? '',
          name: alarm.MetricName,
          stat: alarm.ExtendedStatistic ?? alarm.Statistic ?? '',
          dimensions: toRecord(alarm.Dimensions),
        },
      ]
    : [];
  const inMath = (alarm.Metrics ?? []).flatMap(({ MetricStat }) =>
    MetricStat
      ? [
          {
            namespace: MetricStat.Metric?.Namespace ?? '',
            name: MetricStat.Metric?.MetricName ?? '',
            stat: MetricStat.Stat ?? '',
            dimensions: toRecord(MetricStat.Metric?.Dimensions),
          },
        ]
      : [],
  );
  return [...direct, ...inMath];
}
