/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The slow requests of users are watched, not the average.
 *
 * Why: averages hide slow users.
 * How we look: for every API and internet-facing Application Load Balancer an
 * alarm on its latency with a percentile of 90 or more, or with anomaly detection.
 * What we cannot see yet: function URLs and CloudFront distributions as entrances,
 * and alarms of other products.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { alarmDimensions, dimensionOf } from '../../cloudwatch/alarmDimensions';
import apigatewayRestApi from '../../collectors/apigateway-rest-api';
import apigatewayv2Api from '../../collectors/apigatewayv2-api';
import cloudwatchAlarm from '../../collectors/cloudwatch-alarm';
import elbv2LoadBalancer from '../../collectors/elbv2-load-balancer';

const LATENCY =
  /^(TargetResponseTime|Latency|IntegrationLatency|Duration|OriginLatency)$/;

/** `p99`, and `tm99` or `wm99` which trim above it. */
const isHighPercentile = (stat: string) => {
  const match = /^(?:p|tm|wm)(\d+(?:\.\d+)?)$/i.exec(stat);
  return match !== null && Number(match[1]) >= 90;
};

const latency = (dimensions: Record<string, string>, stat: string) =>
  cloudwatchAlarm.sample({
    id: 'orders-latency',
    data: {
      metrics: [
        { namespace: 'AWS/ApiGateway', name: 'Latency', stat, dimensions },
      ],
    },
  });

export default defineCheck({
  id: 'perf-latency-alarms',
  pillar: 'performance-efficiency',
  title: 'User-facing latency percentiles are watched',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF05-BP01', 'PERF05-BP02', 'PERF05-BP07'],
  seedRefs: ['PERF-C8'],
  impact: 'Averages hide slow users.',
  issue: f => `The slow requests of ${f.names} are not watched`,
  recommendation: f =>
    `Alarm on p95 or p99 of the latency of ${f.names} in Amazon CloudWatch.`,
  steps: f => [`Create alarm for ${f.names}`, 'Set threshold from SLO'],
  successCriteria: () => ['One per entrance'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'percentile alarms as usual' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_establish_key_performance_indicators.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html',
  ],
  on: [
    apigatewayRestApi.with(),
    apigatewayv2Api.with(),
    elbv2LoadBalancer.with(),
  ],
  uses: [cloudwatchAlarm.with()],
  evaluate(resource, context) {
    const { name, region } = resource;
    if (
      'scheme' in resource.data &&
      (resource.data.scheme !== 'internet-facing' ||
        resource.data.kind !== 'application')
    ) {
      return notApplicable(
        `Load balancer ${name} is no entrance of users with a latency of its own`,
      );
    }
    const alarms =
      context
        .index(cloudwatchAlarm, alarmDimensions, { region })
        .get(dimensionOf(resource) ?? '') ?? [];
    const onLatency = alarms.filter(alarm =>
      alarm.data.metrics.some(m => LATENCY.test(m.name)),
    );
    const good = onLatency.find(
      alarm =>
        alarm.data.anomalyDetection ||
        alarm.data.metrics.some(
          m => LATENCY.test(m.name) && isHighPercentile(m.stat),
        ),
    );
    if (good) {
      return pass(`Alarm ${good.name} watches the slow requests of ${name}`, {
        alarm: good.name,
      });
    }
    const stats = onLatency.flatMap(alarm =>
      alarm.data.metrics.map(m => m.stat),
    );
    return fail(
      stats.length > 0
        ? `The latency of ${name} is only watched as ${[...new Set(stats)].join(
            ', ',
          )}`
        : `No alarm watches the latency of ${name}`,
      { stats },
    );
  },
  examples: [
    {
      name: 'p99 of a REST API',
      resources: [
        apigatewayRestApi.sample(),
        latency({ ApiName: 'orders' }, 'p99'),
      ],
      expect: {
        state: 'pass',
        says: ['orders-latency watches the slow requests of orders'],
      },
    },
    {
      name: 'p90 is enough',
      resources: [
        apigatewayRestApi.sample(),
        latency({ ApiName: 'orders' }, 'p90'),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'p89 is not',
      resources: [
        apigatewayRestApi.sample(),
        latency({ ApiName: 'orders' }, 'p89'),
      ],
      expect: { state: 'fail', says: ['p89'] },
    },
    {
      name: 'only the average',
      resources: [
        apigatewayRestApi.sample(),
        latency({ ApiName: 'orders' }, 'Average'),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['orders', 'Average'] },
    },
    {
      name: 'no alarm',
      resources: [elbv2LoadBalancer.sample()],
      expect: {
        state: 'fail',
        says: ['No alarm watches the latency of orders'],
      },
    },
    {
      name: 'anomaly detection on a load balancer',
      resources: [
        elbv2LoadBalancer.sample(),
        cloudwatchAlarm.sample({
          id: 'band',
          data: {
            anomalyDetection: true,
            metrics: [
              {
                namespace: 'AWS/ApplicationELB',
                name: 'TargetResponseTime',
                stat: 'Average',
                dimensions: { LoadBalancer: 'app/orders/50dc6c495c0c9188' },
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'only an internal load balancer',
      resources: [elbv2LoadBalancer.sample({ data: { scheme: 'internal' } })],
      expect: { state: 'not-applicable' },
    },
    { name: 'no entrance', expect: { state: 'not-applicable', says: ['0 '] } },
    {
      name: 'not allowed to read alarms',
      resources: [apigatewayRestApi.sample()],
      problems: [
        {
          collector: cloudwatchAlarm,
          status: 'denied',
          missingAction: 'cloudwatch:DescribeAlarms',
        },
      ],
      expect: { state: 'unknown', missingAction: 'cloudwatch:DescribeAlarms' },
    },
  ],
});
