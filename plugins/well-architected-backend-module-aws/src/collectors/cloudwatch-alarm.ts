/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * CloudWatch alarms, on metrics and composite.
 *
 * Calls: cloudwatch:DescribeAlarms (action of the same name), regional, one
 * call per 100 alarms. An alarm belongs to the resources that the dimensions of
 * its metrics name.
 */
import {
  CloudWatchClient,
  MetricAlarm,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { arnsOfDimensions } from '../arns/arnsOfDimensions';
import { metricsOfAlarm } from '../cloudwatch/metricsOfAlarm';

export default defineCollector({
  id: 'cloudwatch-alarm',
  type: 'AWS::CloudWatch::Alarm',
  noun: { one: 'CloudWatch alarm', many: 'CloudWatch alarms' },
  scope: 'regional',
  list: { 'cloudwatch:DescribeAlarms': 'cloudwatch:DescribeAlarms' },
  schema: z.object({
    kind: z.enum(['metric', 'composite']),
    /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
    state: z.string(),
    /** ISO 8601; since when the alarm is in this state. */
    stateSince: z.string().optional(),
    actionsEnabled: z.boolean(),
    /** ARNs that the ALARM state triggers. */
    alarmActions: z.array(z.string()),
    /** Metrics of the alarm, those inside metric math too. */
    metrics: z.array(
      z.object({
        namespace: z.string(),
        name: z.string(),
        /** `Average`, `p99` … */
        stat: z.string(),
        dimensions: z.record(z.string(), z.string()),
      }),
    ),
    /** It compares with an expected band instead of a number. */
    anomalyDetection: z.boolean(),
    threshold: z.number().optional(),
    treatMissingData: z.string().optional(),
    /** Rule of a composite alarm. */
    rule: z.string().optional(),
  }),
  sample: {
    id: 'orders-errors',
    arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-errors',
    parents: ['arn:aws:lambda:eu-west-1:111122223333:function:orders-handler'],
    data: {
      kind: 'metric',
      state: 'OK',
      stateSince: '2026-11-12T00:00:00.000Z',
      actionsEnabled: true,
      alarmActions: ['arn:aws:sns:eu-west-1:111122223333:team-orders'],
      metrics: [
        {
          namespace: 'AWS/Lambda',
          name: 'Errors',
          stat: 'Sum',
          dimensions: { FunctionName: 'orders-handler' },
        },
      ],
      anomalyDetection: false,
      threshold: 1,
      treatMissingData: 'notBreaching',
    },
  },
  async *collect(ctx) {
    const pages = paginateDescribeAlarms(
      { client: ctx.client(CloudWatchClient), pageSize: 100 },
      { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
    );
    for await (const page of pages) {
      for (const alarm of page.MetricAlarms ?? []) {
        const metrics = metricsOfAlarm(alarm);
        yield {
          ...identity(alarm),
          parents: [
            ...new Set(
              metrics.flatMap(({ namespace, dimensions }) =>
                arnsOfDimensions({ namespace, dimensions, place: ctx }),
              ),
            ),
          ],
          data: {
            ...common(alarm),
            kind: 'metric' as const,
            metrics,
            anomalyDetection: alarm.ThresholdMetricId !== undefined,
            threshold: alarm.Threshold,
            treatMissingData: alarm.TreatMissingData,
          },
        };
      }
      for (const alarm of page.CompositeAlarms ?? []) {
        yield {
          ...identity(alarm),
          data: {
            ...common(alarm),
            kind: 'composite' as const,
            metrics: [],
            anomalyDetection: false,
            rule: alarm.AlarmRule,
          },
        };
      }
    }
  },
});

type CommonPart = Pick<
  MetricAlarm,
  | 'AlarmName'
  | 'AlarmArn'
  | 'StateValue'
  | 'StateTransitionedTimestamp'
  | 'StateUpdatedTimestamp'
  | 'ActionsEnabled'
  | 'AlarmActions'
>;

function identity(alarm: CommonPart) {
  return { id: alarm.AlarmName ?? '', arn: alarm.AlarmArn };
}

function common(alarm: CommonPart) {
  const since = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp;
  return {
    state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
    stateSince: since?.toISOString(),
    actionsEnabled: alarm.ActionsEnabled === true,
    alarmActions: alarm.AlarmActions ?? [],
  };
}
