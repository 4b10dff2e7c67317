/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Capacity that does not follow demand is too small at the peak, when it matters
 * most, and too big at night.
 *
 * How we look: Auto Scaling groups need room between minimum and maximum and a
 * dynamic or predictive policy; ECS services and provisioned DynamoDB tables need
 * scalable targets with room and a policy. Lambda functions and on-demand tables
 * pass, because they scale by service.
 * What we cannot see: indexes of tables, EKS node groups, read replicas of Aurora,
 * and singletons, which are for a waiver.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import table from '../../collectors/dynamodb-table';
import service from '../../collectors/ecs-service';
import lambda from '../../collectors/lambda-function';
import target from '../../collectors/scalable-target';

type Target = ReturnType<typeof target.sample>;
const byResourceId = (found: Target) =>
  `${found.region}/${found.data.resourceId}`;

/** Policies that follow a measured or predicted load. */
const DYNAMIC = [
  'TargetTrackingScaling',
  'StepScaling',
  'SimpleScaling',
  'PredictiveScaling',
];

function judgeGroup(found: ReturnType<typeof group.sample>): Verdict {
  const { minSize, maxSize } = found.data;
  const label = `Auto Scaling group ${found.name}`;
  const evidence = { minSize, maxSize };
  if (minSize >= maxSize) {
    return fail(`${label} has a fixed size of ${maxSize}`, evidence);
  }
  const policies = known(found.data.policies).filter(
    policy => policy.enabled && DYNAMIC.includes(policy.kind),
  );
  return policies.length > 0
    ? pass(
        `${label} scales from ${minSize} to ${maxSize} by policy ${policies[0].name} (${policies[0].kind})`,
        evidence,
      )
    : fail(
        `${label} may have ${minSize} to ${maxSize} instances but no scaling policy`,
        evidence,
      );
}

/** Judges what application auto scaling does for one resource. */
function judgeTargets(options: {
  context: AssessContext;
  label: string;
  region: string;
  resourceId: string;
  /** What has to scale, such as `ReadCapacityUnits`. */
  dimensions: string[];
}): Verdict {
  const { context, label, region, resourceId, dimensions } = options;
  const targets =
    context.index(target, byResourceId).get(`${region}/${resourceId}`) ?? [];
  const missing = dimensions.filter(
    dimension =>
      !targets.some(
        ({ data }) =>
          data.dimension.endsWith(`:${dimension}`) &&
          data.minimum < data.maximum &&
          known(data.policies).length > 0,
      ),
  );
  const evidence = { dimensions, missing };
  return missing.length === 0
    ? pass(`${label} scales ${dimensions.join(' and ')} by policy`, evidence)
    : fail(
        `${label} has no scaling of ${missing.join(' and ')}: ${
          targets.length === 0
            ? 'no scalable target'
            : 'no policy, or minimum equals maximum'
        }`,
        evidence,
      );
}

export default defineCheck({
  id: 'rel-auto-scaling-configured',
  pillar: 'reliability',
  secondaryPillars: [
    'performance-efficiency',
    'cost-optimization',
    'sustainability',
  ],
  title: 'Capacity follows demand',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: [
    'REL07-BP01',
    'REL07-BP03',
    'PERF02-BP05',
    'COST09-BP03',
    'SUS02-BP01',
  ],
  seedRefs: ['REL-C3', 'PERF-C6', 'COST-T6', 'SUS-C2'],
  impact: 'Overload at peaks, waste at night.',
  issue: f => `${f.names} (${f.failed} of ${f.total}) keep a fixed capacity`,
  recommendation: f =>
    `Give ${
      f.names
    } target tracking at 50 to 60 % CPU or requests per target with Amazon EC2 Auto Scaling or Application Auto Scaling (on-demand capacity for tables): ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Choose the metric that follows the load of ${f.names}`,
    'Set min and max from load test',
    'Add target tracking',
  ],
  successCriteria: () => [
    'Scaling activity seen in 30 days',
    'No sustained CPU above target',
  ],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'saves 30-50 % (seed table)' },
    { pillar: 'reliability', text: 'keep headroom for scale-out time' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_adapt_to_changes_autoscale_adapt.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html',
  ],
  equivalents: {
    prowler: ['dynamodb_table_autoscaling_enabled'],
    serviceScreener: [
      'ecs.ecsServiceAutoScalingConfigured',
      'ec2.ASGTargetTrackingPolicy',
      'dynamodb.autoScalingStatus',
      'eks.eksNoAutoscaling',
    ],
    configRules: ['DYNAMODB_AUTOSCALING_ENABLED'],
    securityHub: ['DynamoDB.1'],
    trustedAdvisor: ['c18d2gz136', '8CNsSllI5v'],
  },
  on: [group.with('policies'), service.with(), table.with(), lambda.with()],
  uses: [target.with('policies')],
  evaluate(resource, ctx) {
    const { name, region } = resource;
    switch (resource.type) {
      case 'AWS::AutoScaling::AutoScalingGroup':
        return judgeGroup(resource);
      case 'AWS::Lambda::Function':
        return pass(`Function ${name} scales by service`);
      case 'AWS::DynamoDB::Table':
        return resource.data.billingMode === 'PAY_PER_REQUEST'
          ? pass(`Table ${name} is on demand and scales by service`)
          : judgeTargets({
              context: ctx,
              label: `Table ${name} (${resource.data.readUnits} read and ${resource.data.writeUnits} write units provisioned)`,
              region,
              resourceId: `table/${name}`,
              dimensions: ['ReadCapacityUnits', 'WriteCapacityUnits'],
            });
      default:
        return judgeTargets({
          context: ctx,
          label: `ECS service ${name} (${resource.data.desiredCount} tasks)`,
          region,
          resourceId: `service/${resource.data.cluster}/${name}`,
          dimensions: ['DesiredCount'],
        });
    }
  },
  examples: [
    {
      name: 'serverless scales by service',
      resources: [lambda.sample(), table.sample()],
      expect: { state: 'pass', says: ['scales by service'] },
    },
    {
      name: 'a group with target tracking',
      resources: [group.sample()],
      expect: { state: 'pass', says: ['2 to 4', 'cpu-55'] },
    },
    {
      name: 'minimum equals maximum',
      resources: [group.sample({ data: { minSize: 4 } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['fixed size of 4'] },
    },
    {
      name: 'a policy that is switched off',
      resources: [
        group.sample({
          data: {
            policies: [
              { name: 'cpu', kind: 'TargetTrackingScaling', enabled: false },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['no scaling policy'] },
    },
    {
      name: 'a provisioned table that scales reads only',
      resources: [
        table.sample({ data: { billingMode: 'PROVISIONED', readUnits: 400 } }),
        target.sample(),
      ],
      expect: { state: 'fail', says: ['no scaling of WriteCapacityUnits'] },
    },
    {
      name: 'a provisioned table that scales both ways',
      resources: [
        table.sample({ data: { billingMode: 'PROVISIONED' } }),
        target.sample(),
        target.sample({
          id: 'write',
          data: { dimension: 'dynamodb:table:WriteCapacityUnits' },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a service with a scalable target',
      resources: [
        service.sample(),
        target.sample({
          data: {
            resourceId: 'service/main/orders',
            dimension: 'ecs:service:DesiredCount',
          },
        }),
      ],
      expect: { state: 'pass', says: ['DesiredCount'] },
    },
    {
      name: 'a service with a scalable target without room',
      resources: [
        service.sample(),
        target.sample({
          data: {
            resourceId: 'service/main/orders',
            dimension: 'ecs:service:DesiredCount',
            minimum: 2,
            maximum: 2,
          },
        }),
      ],
      expect: { state: 'fail', says: ['minimum equals maximum'] },
    },
    {
      name: 'nothing that scales',
      expect: { state: 'not-applicable', says: ['0 '] },
    },
    {
      name: 'scalable targets may not be read',
      resources: [service.sample()],
      problems: [
        {
          collector: target,
          status: 'denied',
          missingAction: 'application-autoscaling:DescribeScalableTargets',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'application-autoscaling:DescribeScalableTargets',
      },
    },
  ],
});
