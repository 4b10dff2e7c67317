/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Which resources report metrics that AWS does not measure by itself: memory,
 * disk and GPU use of instances (CloudWatch agent) and the node metrics of
 * Container Insights.
 *
 * Calls: cloudwatch:ListMetrics per metric of the list below; detail `averages`
 * cloudwatch:GetMetricData for the GPU metrics, 500 per call.
 * IAM: the same names. Regional. Only metrics with points in the last two weeks
 * are listed by CloudWatch.
 * Cost of a run: one call per metric and per 500 time series of it.
 */
import {
  CloudWatchClient,
  Metric,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { averageBySubject } from '../cloudwatch/averageBySubject';

/** Dimension that tells whose metric it is. */
const REPORTED = [
  ['CWAgent', 'mem_used_percent', 'InstanceId'],
  ['CWAgent', 'Memory % Committed Bytes In Use', 'InstanceId'],
  ['CWAgent', 'disk_used_percent', 'InstanceId'],
  ['CWAgent', 'LogicalDisk % Free Space', 'InstanceId'],
  ['CWAgent', 'nvidia_smi_utilization_gpu', 'InstanceId'],
  ['ContainerInsights', 'node_memory_utilization', 'ClusterName'],
] as const;
const GPU_METRIC = 'nvidia_smi_utilization_gpu';

async function seriesOf(
  client: CloudWatchClient,
  [Namespace, MetricName, dimension]: (typeof REPORTED)[number],
): Promise<Metric[]> {
  const found: Metric[] = [];
  for await (const page of paginateListMetrics(
    { client },
    { Namespace, MetricName, Dimensions: [{ Name: dimension }] },
  )) {
    found.push(...(page.Metrics ?? []));
  }
  return found;
}

/** Metrics that an agent reports. */
export default defineCollector({
  id: 'reported-metric',
  type: 'AWS::CloudWatch::ReportedMetric',
  noun: { one: 'agent metric', many: 'agent metrics' },
  scope: 'regional',
  list: { 'cloudwatch:ListMetrics': 'cloudwatch:ListMetrics' },
  details: {
    averages: { 'cloudwatch:GetMetricData': 'cloudwatch:GetMetricData' },
  },
  schema: z.object({
    namespace: z.string(),
    metric: z.string(),
    /** Ids of the instances or names of the clusters that report it. */
    subjects: z.array(z.string()),
    /**
     * Mean of the last 14 days by subject and the number of days with points;
     * empty but for GPU metrics.
     */
    averages: readable(
      z.record(z.string(), z.object({ mean: z.number(), days: z.number() })),
    ),
  }),
  sample: {
    id: 'CWAgent/mem_used_percent',
    data: {
      namespace: 'CWAgent',
      metric: 'mem_used_percent',
      subjects: ['i-0f00dfeed00000001'],
      averages: {},
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CloudWatchClient);
    yield* ctx.each(REPORTED, async reported => {
      const [namespace, metric, dimension] = reported;
      const series = (await seriesOf(client, reported)).flatMap(found => {
        const dimensions = found.Dimensions ?? [];
        const subject = dimensions.find(d => d.Name === dimension)?.Value;
        return subject ? [{ subject, metric: found }] : [];
      });
      return {
        id: `${namespace}/${metric}`,
        data: {
          namespace,
          metric,
          subjects: [...new Set(series.map(s => s.subject))].sort(),
          averages: await ctx.detail('averages', () =>
            averageBySubject({
              client,
              series: metric === GPU_METRIC ? series : [],
              now: ctx.now,
            }),
          ),
        },
      };
    });
  },
});
