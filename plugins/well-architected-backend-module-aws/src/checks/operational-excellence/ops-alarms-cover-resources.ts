/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The resources that matter have alarms.
 *
 * Why: without alarms users find the failures, and time to detect grows.
 * How we look: a metric alarm, also one with metric math, whose dimensions name
 * the resource. Four of five resources are enough, but every production API, load
 * balancer and database needs one. Resources younger than a day are left out.
 * What we cannot see: whether the alarm watches the right metric, and alarms of
 * other products.
 */
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  ConcludeContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { alarmDimensions, dimensionOf } from '../../cloudwatch/alarmDimensions';
import apigatewayRestApi from '../../collectors/apigateway-rest-api';
import apigatewayv2Api from '../../collectors/apigatewayv2-api';
import autoscalingGroup from '../../collectors/autoscaling-group';
import cloudwatchAlarm from '../../collectors/cloudwatch-alarm';
import dynamodbTable from '../../collectors/dynamodb-table';
import ecsService from '../../collectors/ecs-service';
import elbv2LoadBalancer from '../../collectors/elbv2-load-balancer';
import lambdaFunction from '../../collectors/lambda-function';
import rdsInstance from '../../collectors/rds-instance';
import sqsQueue from '../../collectors/sqs-queue';
import { isNew } from '../../support/age';
import { count, outOf, percent, some, verb } from '../../text/figures';

/** Each of these needs an alarm in production. */
const CRITICAL: string[] = [
  elbv2LoadBalancer,
  rdsInstance,
  dynamodbTable,
  apigatewayRestApi,
  apigatewayv2Api,
].map(c => c.type);

function isProduction(
  observation: Observation,
  context: ConcludeContext,
): boolean {
  const { environment, subject } = observation;
  return (
    (environment ??
      context.environmentOf(subject.accountId) ??
      'production') === 'production'
  );
}

const alarmOn = (
  id: string,
  dimensions: Record<string, string>,
  region = 'eu-west-1',
) =>
  cloudwatchAlarm.sample({
    id,
    region,
    data: {
      metrics: [
        { namespace: 'AWS/X', name: 'Errors', stat: 'Sum', dimensions },
      ],
    },
  });

/** Functions of which only the first ones have an alarm. */
const functions = (watched: number, silent: number) => [
  ...Array.from({ length: watched + silent }, (_, i) =>
    lambdaFunction.sample({ id: `fn-${i}` }),
  ),
  ...Array.from({ length: watched }, (_, i) =>
    alarmOn(`alarm-${i}`, { FunctionName: `fn-${i}` }),
  ),
];

export default defineCheck({
  id: 'ops-alarms-cover-resources',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability', 'performance-efficiency'],
  title: 'Critical resources have alarms',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['OPS08-BP04', 'REL06-BP03', 'REL11-BP01', 'REL06-BP01'],
  seedRefs: ['OPS-C4', 'ISSUE-OPS-2', 'ANTI-4'],
  parameters: { minCoverage: 0.8 },
  impact: 'Failures are found by users; time to detect grows.',
  issue: f =>
    `${outOf(f.failed, f.total, 'resource')} ${verb(
      f.failed,
      'has',
      'have',
    )} no alarm: ${f.names}`,
  recommendation: f =>
    `Create Amazon CloudWatch alarms for ${f.names} on errors, throttles, latency p99, queue age, CPU, storage; Resilience Hub can propose them.`,
  steps: f => [
    `Take the list of uncovered resources: ${f.names}`,
    'Use the recommended-alarm templates in CloudWatch',
    'Route to SNS or the on-call product',
    'Add the alarms to IaC',
  ],
  successCriteria: () => [
    'Coverage 80 % or more',
    'Every customer-facing component covered',
  ],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'about 0.10 USD per standard alarm and month',
    },
    {
      pillar: 'operational-excellence',
      text: 'noisy alarms cause fatigue, tune them',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_create_alerts.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  ],
  equivalents: {
    serviceScreener: [
      'lambda.lambdaNoCloudWatchAlarms',
      'apigateway.CloudWatchAlarms',
      'sqs.QueueMonitoring',
      'opensearch.CloudWatchAlarms',
      'stepfunctions.sfnNoCloudWatchAlarm',
    ],
    configRules: ['CLOUDWATCH_ALARM_RESOURCE_CHECK'],
  },
  on: [
    lambdaFunction.with(),
    elbv2LoadBalancer.with(),
    rdsInstance.with(),
    dynamodbTable.with(),
    sqsQueue.with(),
    ecsService.with(),
    apigatewayRestApi.with(),
    apigatewayv2Api.with(),
    autoscalingGroup.with(),
  ],
  uses: [cloudwatchAlarm.with()],
  evaluate(resource, context) {
    const { name, region } = resource;
    if (isNew(resource, context.now)) {
      return notApplicable(`${name} is younger than 24 h`);
    }
    const alarms = context.index(cloudwatchAlarm, alarmDimensions, { region });
    const own = [
      ...(alarms.get(dimensionOf(resource) ?? '') ?? []),
      ...(resource.type === 'AWS::RDS::DBInstance' && resource.data.clusterId
        ? alarms.get(`DBClusterIdentifier=${resource.data.clusterId}`) ?? []
        : []),
    ].map(alarm => alarm.name);
    const critical = CRITICAL.includes(resource.type);
    return own.length > 0
      ? pass(
          `${name} is watched by ${count(own.length, 'alarm')}: ${some(own)}`,
          { alarms: own.slice(0, 10), critical },
        )
      : fail(`No alarm watches ${name}`, { alarms: [], critical });
  },
  conclude(context) {
    const of = (status: string) =>
      context.observations.filter(o => o.status === status);
    const [covered, uncovered, unread] = [
      of('pass'),
      of('fail'),
      of('unknown'),
    ];
    const exposed = uncovered.filter(
      o => o.evidence.critical === true && isProduction(o, context),
    );
    const judged = covered.length + uncovered.length;
    if (judged === 0 || (unread.length > 0 && exposed.length === 0)) {
      return unread.length > 0
        ? unknown(unread[0].reason ?? 'NOT_COLLECTED', unread[0].message, {
            missingAction: unread[0].missingAction,
          })
        : context.usual();
    }
    const share = covered.length / judged;
    const evidence = {
      covered: covered.length,
      judged,
      exposed: exposed.map(o => o.subject.name),
    };
    const sentence = `${percent(share)} of ${count(judged, 'resource')} ${verb(
      judged,
      'has',
      'have',
    )} an alarm`;
    if (share >= context.number('minCoverage') && exposed.length === 0) {
      return pass(
        `${sentence}: ${some(
          covered.map(o => o.message),
          2,
        )}`,
        evidence,
      );
    }
    return fail(
      exposed.length > 0
        ? `${sentence}; without one are production APIs, load balancers or databases: ${some(
            exposed.map(o => o.subject.name),
          )}`
        : `${sentence}, ${percent(
            context.number('minCoverage'),
          )} are needed; without one: ${some(
            uncovered.map(o => o.subject.name),
          )}`,
      evidence,
    );
  },
  examples: [
    {
      name: 'the function has an alarm',
      resources: [lambdaFunction.sample(), cloudwatchAlarm.sample()],
      expect: { state: 'pass', says: ['orders-errors', '100 %'] },
    },
    {
      name: 'four of five functions have one',
      resources: functions(4, 1),
      expect: { state: 'pass', says: ['80 %'] },
    },
    {
      name: '19 of 24 functions have one',
      resources: functions(19, 5),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['79 %'] },
    },
    {
      name: 'three of four functions have one',
      resources: functions(3, 1),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['75 %', 'fn-3'] },
    },
    {
      name: 'a production database without an alarm',
      resources: [...functions(9, 0), rdsInstance.sample()],
      expect: { state: 'fail', says: ['90 %', 'orders-db'] },
    },
    {
      name: 'the same database in development',
      environment: 'development',
      resources: [...functions(9, 0), rdsInstance.sample()],
      expect: { state: 'pass', says: ['90 %'] },
    },
    {
      name: 'an alarm on the API by name and one on the load balancer',
      resources: [
        apigatewayRestApi.sample(),
        alarmOn('a', { ApiName: 'orders' }),
        elbv2LoadBalancer.sample(),
        alarmOn('b', { LoadBalancer: 'app/orders/50dc6c495c0c9188' }),
      ],
      expect: { state: 'pass', says: ['100 %'] },
    },
    {
      name: 'an alarm in another Region does not count',
      resources: [
        dynamodbTable.sample(),
        alarmOn('a', { TableName: 'orders' }, 'eu-central-1'),
      ],
      expect: { state: 'fail', says: ['orders'] },
    },
    {
      name: 'only a table that is an hour old',
      resources: [
        dynamodbTable.sample({ createdAt: '2026-11-16T05:00:00.000Z' }),
      ],
      expect: { state: 'not-applicable', says: ['younger than 24 h'] },
    },
    {
      name: 'nothing to watch',
      expect: { state: 'not-applicable', says: ['0 Lambda functions'] },
    },
    {
      name: 'not allowed to read alarms',
      resources: [lambdaFunction.sample()],
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
