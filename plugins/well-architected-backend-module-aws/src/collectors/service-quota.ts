/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Quotas of AWS services that have a usage metric, and their use. One item per
 * service and Region holds all of them; quotas without a usage metric (or with
 * one of request rates) are only counted.
 *
 * Calls: service-quotas:ListServiceQuotas per service of the list below (100
 * quotas per page); detail `usage` cloudwatch:GetMetricData, 500 per call.
 * IAM: servicequotas:ListServiceQuotas, cloudwatch:GetMetricData. Regional.
 * Cost of a run: one call per 100 quotas of each service, and one or two for
 * the usage of all of them.
 */
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import {
  paginateListServiceQuotas,
  ServiceQuota,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { dailyValues } from '../cloudwatch/dailyValues';

/** Services with quotas that CloudWatch measures in the namespace AWS/Usage. */
const SERVICES = [
  'autoscaling',
  'cloudformation',
  'dynamodb',
  'ebs',
  'ec2',
  'elasticloadbalancing',
  'fargate',
  'lambda',
  'rds',
  'vpc',
] as const;

async function quotasOf(client: ServiceQuotasClient, ServiceCode: string) {
  const found: ServiceQuota[] = [];
  for await (const page of paginateListServiceQuotas(
    { client, pageSize: 100 },
    { ServiceCode },
  )) {
    found.push(...(page.Quotas ?? []));
  }
  return found;
}

/** A count of resources; request rates are sums and not comparable. */
const isMeasured = ({ UsageMetric, Value }: ServiceQuota) =>
  UsageMetric?.MetricName !== undefined &&
  UsageMetric.MetricStatisticRecommendation === 'Maximum' &&
  (Value ?? 0) > 0;

async function highestUse(options: {
  client: CloudWatchClient;
  quotas: ServiceQuota[];
  now: string;
}) {
  const { client, quotas, now } = options;
  const values = await dailyValues({
    client,
    now,
    metrics: quotas.map(({ UsageMetric }) => ({
      stat: 'Maximum',
      metric: {
        Namespace: UsageMetric?.MetricNamespace,
        MetricName: UsageMetric?.MetricName,
        Dimensions: Object.entries(UsageMetric?.MetricDimensions ?? {}).map(
          ([Name, Value]) => ({ Name, Value }),
        ),
      },
    })),
  });
  return new Map(
    quotas.flatMap((quota, i) =>
      values[i].length > 0 ? [[quota, Math.max(...values[i])] as const] : [],
    ),
  );
}

/** Services with their quotas. */
export default defineCollector({
  id: 'service-quota',
  type: 'AWS::ServiceQuotas::Service',
  noun: { one: 'service with quotas', many: 'services with quotas' },
  scope: 'regional',
  list: {
    'service-quotas:ListServiceQuotas': 'servicequotas:ListServiceQuotas',
  },
  details: {
    usage: { 'cloudwatch:GetMetricData': 'cloudwatch:GetMetricData' },
  },
  schema: z.object({
    /** Quotas with a usage metric. */
    quotas: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** The applied value, which may differ from the default. */
        value: z.number(),
        adjustable: z.boolean(),
      }),
    ),
    /** Quotas whose use CloudWatch does not measure. */
    notObservable: z.number(),
    /** Highest use of the last 14 days by quota code; without use no entry. */
    usage: readable(z.record(z.string(), z.number())),
  }),
  sample: {
    id: 'ec2',
    name: 'Amazon Elastic Compute Cloud (Amazon EC2)',
    data: {
      quotas: [
        {
          code: 'L-1216C47A',
          name: 'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances',
          value: 256,
          adjustable: true,
        },
      ],
      notObservable: 120,
      usage: { 'L-1216C47A': 48 },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ServiceQuotasClient);
    const services: { service: string; all: ServiceQuota[] }[] = [];
    const read = ctx.each(SERVICES, async service => ({
      service,
      all: await quotasOf(client, service),
    }));
    for await (const found of read) {
      services.push(found);
    }
    const usage = await ctx.detail('usage', () =>
      highestUse({
        client: ctx.client(CloudWatchClient),
        quotas: services.flatMap(({ all }) => all.filter(isMeasured)),
        now: ctx.now,
      }),
    );
    for (const { service, all } of services) {
      const measured = all.filter(isMeasured);
      yield {
        id: service,
        name: all[0]?.ServiceName ?? service,
        data: {
          quotas: measured.map(quota => ({
            code: quota.QuotaCode ?? '',
            name: quota.QuotaName ?? '',
            value: quota.Value ?? 0,
            adjustable: quota.Adjustable ?? false,
          })),
          notObservable: all.length - measured.length,
          usage: isUnread(usage)
            ? usage
            : Object.fromEntries(
                measured.flatMap(quota => {
                  const used = usage.get(quota);
                  return used === undefined
                    ? []
                    : [[quota.QuotaCode ?? '', used]];
                }),
              ),
        },
      };
    }
  },
});
