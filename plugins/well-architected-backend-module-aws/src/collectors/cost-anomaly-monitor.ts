/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Cost anomaly monitors with who is told and what they found in 30 days.
 *
 * Calls: ce:GetAnomalyMonitors (paged); for the detail
 * `subscriptions` ce:GetAnomalySubscriptions; for the detail
 * `anomalies` ce:GetAnomalies of the last 30 days.
 * IAM: ce:GetAnomalyMonitors, ce:GetAnomalySubscriptions, ce:GetAnomalies.
 * Global, read once per account from us-east-1. A member account sees its own
 * monitors only, not those of the payer.
 * Cost of a run: three calls per account, more only with more than 100
 * anomalies. AWS bills requests to Cost Explorer.
 */
import {
  AnomalySubscription,
  CostExplorerClient,
  paginateGetAnomalies,
  paginateGetAnomalyMonitors,
  paginateGetAnomalySubscriptions,
} from '@aws-sdk/client-cost-explorer';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const DAYS = 30;
const DAY_MS = 86_400_000;

const anomalySchema = z.object({
  id: z.string(),
  /** Date, as Cost Explorer tells it. */
  start: z.string(),
  /** What it is about, such as the name of the service. */
  dimension: z.string(),
  impactUsd: z.number(),
  /** `YES`, `NO`, `PLANNED_ACTIVITY`; absent while nobody looked. */
  feedback: z.string().optional(),
});
type Anomaly = z.infer<typeof anomalySchema>;

export default defineCollector({
  id: 'cost-anomaly-monitor',
  type: 'AWS::CE::AnomalyMonitor',
  noun: { one: 'cost anomaly monitor', many: 'cost anomaly monitors' },
  scope: 'global',
  list: { 'ce:GetAnomalyMonitors': 'ce:GetAnomalyMonitors' },
  details: {
    subscriptions: {
      'ce:GetAnomalySubscriptions': 'ce:GetAnomalySubscriptions',
    },
    anomalies: { 'ce:GetAnomalies': 'ce:GetAnomalies' },
  },
  schema: z.object({
    /** `DIMENSIONAL` or `CUSTOM`. */
    kind: z.string(),
    /** Those that watch this monitor; `subscribers` are counted, not kept. */
    subscriptions: readable(
      z.array(
        z.object({
          name: z.string(),
          frequency: z.string(),
          subscribers: z.number(),
        }),
      ),
    ),
    /** Of this monitor in the last 30 days. */
    anomalies: readable(z.array(anomalySchema)),
  }),
  sample: {
    id: 'aws-services',
    arn: 'arn:aws:ce::111122223333:anomalymonitor/0a1b2c3d-0000-4000-8000-000000000002',
    data: {
      kind: 'DIMENSIONAL',
      subscriptions: [{ name: 'daily', frequency: 'DAILY', subscribers: 1 }],
      anomalies: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CostExplorerClient);
    const monitors = [];
    for await (const page of paginateGetAnomalyMonitors({ client }, {})) {
      monitors.push(...(page.AnomalyMonitors ?? []));
    }
    if (monitors.length === 0) {
      return;
    }
    const subscriptions = await ctx.detail('subscriptions', () =>
      readSubscriptions(client),
    );
    const anomalies = await ctx.detail('anomalies', () =>
      readAnomalies(client, new Date(ctx.now)),
    );
    for (const monitor of monitors) {
      const arn = monitor.MonitorArn ?? '';
      yield {
        id: monitor.MonitorName ?? arn,
        arn,
        data: {
          kind: monitor.MonitorType ?? '',
          subscriptions: isUnread(subscriptions)
            ? subscriptions
            : subscriptions
                .filter(one => one.MonitorArnList?.includes(arn))
                .map(one => ({
                  name: one.SubscriptionName ?? '',
                  frequency: one.Frequency ?? '',
                  subscribers: one.Subscribers?.length ?? 0,
                })),
          anomalies: isUnread(anomalies) ? anomalies : anomalies.get(arn) ?? [],
        },
      };
    }
  },
});

async function readSubscriptions(client: CostExplorerClient) {
  const found: AnomalySubscription[] = [];
  for await (const page of paginateGetAnomalySubscriptions({ client }, {})) {
    found.push(...(page.AnomalySubscriptions ?? []));
  }
  return found;
}

async function readAnomalies(client: CostExplorerClient, now: Date) {
  const byMonitor = new Map<string, Anomaly[]>();
  const start = new Date(now.getTime() - DAYS * DAY_MS);
  for await (const page of paginateGetAnomalies(
    { client },
    {
      DateInterval: {
        StartDate: start.toISOString().slice(0, 10),
        EndDate: now.toISOString().slice(0, 10),
      },
      MaxResults: 100,
    },
  )) {
    for (const anomaly of page.Anomalies ?? []) {
      const arn = anomaly.MonitorArn ?? '';
      const list = byMonitor.get(arn) ?? [];
      list.push({
        id: anomaly.AnomalyId ?? '',
        start: anomaly.AnomalyStartDate ?? '',
        dimension: anomaly.DimensionValue ?? '',
        impactUsd: anomaly.Impact?.TotalImpact ?? 0,
        ...(anomaly.Feedback ? { feedback: anomaly.Feedback } : {}),
      });
      byMonitor.set(arn, list);
    }
  }
  return byMonitor;
}
