/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * There is a dashboard on which the team sees the workload.
 *
 * Why: nobody sees degradation until customers complain.
 * How we look: a CloudWatch dashboard of a linked account shows one of the
 * workload's resources (in a metric, an alarm or a log query) or bears the name of
 * the entity; or the entity links a Grafana, Datadog or New Relic dashboard with
 * the usual annotation.
 * What we cannot see: whether the dashboard is any good, and dashboards of other
 * products that nobody linked.
 */
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
} from 'backstage-plugin-well-architected-node';
import apigatewayRestApi from '../../collectors/apigateway-rest-api';
import apigatewayv2Api from '../../collectors/apigatewayv2-api';
import autoscalingGroup from '../../collectors/autoscaling-group';
import cloudwatchDashboard from '../../collectors/cloudwatch-dashboard';
import dynamodbTable from '../../collectors/dynamodb-table';
import ec2Instance from '../../collectors/ec2-instance';
import ecsService from '../../collectors/ecs-service';
import elbv2LoadBalancer from '../../collectors/elbv2-load-balancer';
import lambdaFunction from '../../collectors/lambda-function';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import s3Bucket from '../../collectors/s3-bucket';
import sqsQueue from '../../collectors/sqs-queue';

const DASHBOARD_ANNOTATIONS = [
  'grafana/dashboard-selector',
  'grafana/overview-dashboard',
  'datadoghq.com/dashboard-url',
  'newrelic.com/dashboard-guid',
];
/** Names kept as evidence; the nearest to the name of the resource first. */
const NAMES_KEPT = 20;

const dashboards = cloudwatchDashboard.with('content');
type Dashboard = ResourceOf<typeof dashboards>;

/** Everything that a resource may be called on a dashboard. */
const mentionsOf = ({ data }: Dashboard) => {
  const { mentions, shows } = known(data.content);
  const words = mentions.flatMap(m => [m, ...m.split(/[\s'"`,|()=]+/)]);
  return [
    ...new Set([
      ...shows,
      ...words,
      ...words.flatMap(w => w.split('/').pop() ?? []),
    ]),
  ];
};

const wordsOf = (name: string) =>
  name.toLocaleLowerCase('en-US').split(/[^a-z0-9]+/);

function nearestNames(name: string, names: string[]): string[] {
  const own = wordsOf(name);
  const shared = (other: string) =>
    wordsOf(other).filter(word => own.includes(word)).length;
  return [...names].sort((a, b) => shared(b) - shared(a)).slice(0, NAMES_KEPT);
}

const sameName = (a: string, b: string) =>
  wordsOf(a).join('-') === wordsOf(b).join('-');

const namesIn = ({ evidence }: Observation): string[] =>
  Array.isArray(evidence.dashboards) ? evidence.dashboards.map(String) : [];

/**
 * Something unread may hide a dashboard of the workload, unless it is a kind of
 * resource in an account that has no dashboard at all.
 */
function couldHide(unread: Observation, all: Observation[]): boolean {
  const { accountId } = unread.subject;
  return !all.some(
    o => o.subject.accountId === accountId && o.evidence.dashboardCount === 0,
  );
}

function unknownOf(observations: Observation[]) {
  const [first] = observations.filter(o => o.status === 'unknown');
  return unknown(first.reason ?? 'NOT_COLLECTED', first.message, {
    missingAction: first.missingAction,
  });
}

const other = (id: string) =>
  cloudwatchDashboard.sample({
    id,
    parents: [],
    data: { content: { widgets: 1, mentions: ['billing-db'], shows: [] } },
  });

export default defineCheck({
  id: 'ops-dashboard-exists',
  pillar: 'operational-excellence',
  secondaryPillars: ['performance-efficiency', 'reliability'],
  title: 'Dashboards show the key metrics',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['OPS08-BP05', 'OPS10-BP06', 'OPS08-BP01'],
  seedRefs: ['OPS-C3', 'ISSUE-OPS-2', 'ANTI-4', 'RWE-OPS-2'],
  impact: 'Nobody sees degradation until customers complain.',
  issue: f => `No dashboard shows ${f.names}`,
  recommendation: f =>
    `Create one Amazon CloudWatch dashboard for ${f.entity.name} with traffic, errors, latency and saturation of ${f.names}.`,
  steps: f => [
    `Pick the four golden signals per component: ${f.names}`,
    'Define the dashboard in IaC',
    `Link it from the entity page of ${f.entity.name}`,
  ],
  successCriteria: () => [
    'Dashboard linked and in IaC',
    'Shows error rate and latency percentiles',
  ],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: '3 USD per custom dashboard and month beyond the free tier',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_create_dashboards.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html',
  ],
  equivalents: { serviceScreener: ['cloudwatch.missingCloudWatchDashboards'] },
  on: [
    dashboards,
    lambdaFunction.with(),
    apigatewayRestApi.with(),
    apigatewayv2Api.with(),
    elbv2LoadBalancer.with(),
    ecsService.with(),
    autoscalingGroup.with(),
    ec2Instance.with(),
    dynamodbTable.with(),
    rdsInstance.with(),
    rdsCluster.with(),
    sqsQueue.with(),
    s3Bucket.with(),
  ],
  uses: [dashboards],
  evaluate(resource, context) {
    if (resource.type === 'AWS::CloudWatch::Dashboard') {
      return notApplicable(
        `Dashboard ${resource.name} is no workload resource`,
        { dashboards: [resource.name] },
      );
    }
    const all = context.all(cloudwatchDashboard);
    const index = context.index(cloudwatchDashboard, mentionsOf);
    const shown = [resource.arn, resource.id, resource.name].flatMap(
      key => index.get(key ?? '') ?? [],
    );
    const names = [...new Set(shown.map(dashboard => dashboard.name))];
    if (names.length > 0) {
      return pass(
        `Dashboard ${names.slice(0, 3).join(', ')} shows ${resource.name}`,
        { dashboards: names.slice(0, NAMES_KEPT) },
      );
    }
    return fail(
      all.length === 0
        ? `There is no dashboard in account ${resource.accountId} that could show ${resource.name}`
        : `${
            all.length === 1
              ? 'The only dashboard'
              : `None of the ${all.length} dashboards`
          } in account ${resource.accountId} ${
            all.length === 1 ? 'does not show' : 'shows'
          } ${resource.name}`,
      {
        dashboardCount: all.length,
        dashboards: nearestNames(
          resource.name,
          all.map(d => d.name),
        ),
      },
    );
  },
  conclude(context) {
    const { entity, observations } = context;
    const link = DASHBOARD_ANNOTATIONS.find(key => entity.annotations[key]);
    if (link) {
      return pass(
        `${entity.name} links a dashboard with the annotation ${link}`,
        { annotation: link },
      );
    }
    if (entity.lifecycle === 'experimental') {
      return notApplicable(
        `${entity.name} is experimental: a dashboard is not asked for`,
      );
    }
    const named = observations
      .flatMap(namesIn)
      .find(name => sameName(name, entity.name));
    if (named) {
      return pass(`Dashboard ${named} bears the name of ${entity.name}`, {
        dashboard: named,
      });
    }
    const shown = observations.filter(o => o.status === 'pass');
    if (
      shown.length > 0 ||
      observations.some(
        o => o.status === 'unknown' && couldHide(o, observations),
      )
    ) {
      return shown.length > 0
        ? pass(shown[0].message, shown[0].evidence)
        : unknownOf(observations);
    }
    const workload = observations.filter(o => o.status === 'fail');
    return fail(
      `There is no dashboard in ${context.accounts
        .map(a => a.id)
        .join(', ')} that shows ${entity.name} or ${
        workload.length === 1
          ? 'its resource'
          : `one of its ${workload.length} resources`
      }`,
      { resources: workload.length, accounts: context.accounts.map(a => a.id) },
    );
  },
  examples: [
    {
      name: 'a dashboard shows the function',
      resources: [
        cloudwatchDashboard.sample({ id: 'team-view' }),
        lambdaFunction.sample(),
      ],
      expect: { state: 'pass', says: ['team-view shows orders-handler'] },
    },
    {
      name: 'a log query of a dashboard names the function',
      resources: [
        cloudwatchDashboard.sample({
          id: 'logs',
          data: {
            content: {
              widgets: 1,
              mentions: ["SOURCE '/aws/lambda/orders-handler' | limit 20"],
              shows: [],
            },
          },
        }),
        lambdaFunction.sample(),
      ],
      expect: { state: 'pass', says: ['logs shows orders-handler'] },
    },
    {
      name: 'a dashboard with the name of the entity',
      resources: [other('Orders-API'), lambdaFunction.sample()],
      expect: { state: 'pass', says: ['Orders-API bears the name'] },
    },
    {
      name: 'a Grafana dashboard is linked',
      resources: [lambdaFunction.sample()],
      entity: { annotations: { 'grafana/dashboard-selector': 'orders' } },
      expect: { state: 'pass', says: ['grafana/dashboard-selector'] },
    },
    {
      name: 'no dashboard at all',
      resources: [lambdaFunction.sample(), dynamodbTable.sample()],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['no dashboard', 'orders-handler'],
      },
    },
    {
      name: 'only dashboards of others',
      resources: [other('billing'), lambdaFunction.sample()],
      expect: {
        state: 'fail',
        says: ['no dashboard', 'The only dashboard'],
      },
    },
    {
      name: 'an experiment without a dashboard',
      resources: [lambdaFunction.sample()],
      entity: { lifecycle: 'experimental' },
      expect: { state: 'not-applicable', says: ['experimental'] },
    },
    {
      name: 'not allowed to read the dashboards',
      resources: [lambdaFunction.sample()],
      problems: [
        {
          collector: cloudwatchDashboard,
          status: 'denied',
          missingAction: 'cloudwatch:ListDashboards',
        },
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'cloudwatch:ListDashboards',
      },
    },
    {
      name: 'not allowed to open a dashboard',
      resources: [
        lambdaFunction.sample(),
        cloudwatchDashboard.sample({
          id: 'x',
          data: {
            content: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'cloudwatch:GetDashboard',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'cloudwatch:GetDashboard' },
    },
  ],
});
