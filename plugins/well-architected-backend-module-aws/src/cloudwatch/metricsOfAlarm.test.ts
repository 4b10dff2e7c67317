/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { metricsOfAlarm } from './metricsOfAlarm';

it('reads the metric of a plain alarm', () => {
  expect(
    metricsOfAlarm({
      Namespace: 'AWS/Lambda',
      MetricName: 'Duration',
      ExtendedStatistic: 'p99',
      Dimensions: [{ Name: 'FunctionName', Value: 'orders' }],
    }),
  ).toEqual([
    {
      namespace: 'AWS/Lambda',
      name: 'Duration',
      stat: 'p99',
      dimensions: { FunctionName: 'orders' },
    },
  ]);
});

it('reads the metrics inside metric math and skips expressions', () => {
  const metrics = metricsOfAlarm({
    Metrics: [
      { Id: 'e', Expression: 'm1 / m2' },
      {
        Id: 'm1',
        MetricStat: {
          Metric: {
            Namespace: 'AWS/SQS',
            MetricName: 'ApproximateAgeOfOldestMessage',
            Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
          },
          Period: 60,
          Stat: 'Maximum',
        },
      },
    ],
  });
  expect(metrics).toEqual([
    {
      namespace: 'AWS/SQS',
      name: 'ApproximateAgeOfOldestMessage',
      stat: 'Maximum',
      dimensions: { QueueName: 'orders' },
    },
  ]);
});
