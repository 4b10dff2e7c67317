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
 * scalable targets with room and a policy. Lambda functions, on-demand tables and
 * serverless Aurora pass, because they scale by service. Aurora clusters with two
 * or more readers need a scalable target of them (one reader is there to fail
 * over). EKS node groups pass with Auto Mode, nodes of Karpenter, or the tag
 * `cluster-autoscaler` on the node group or its cluster.
 * What we cannot see: indexes of tables, what runs inside of an EKS cluster
 * (without one of those signs the node group is unknown), and singletons, which
 * are for a waiver.
 */
import {
  defineCheck,
  fail,
  known,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import table from '../../collectors/dynamodb-table';
import instance from '../../collectors/ec2-instance';
import service from '../../collectors/ecs-service';
import eksCluster from '../../collectors/eks-cluster';
import nodegroup from '../../collectors/eks-nodegroup';
import lambda from '../../collectors/lambda-function';
import dbCluster from '../../collectors/rds-cluster';
import target from '../../collectors/scalable-target';
import { judgedAsNodegroup } from '../../ec2/inGroup';
import { judgeNodegroup } from '../../scaling/judgeNodegroup';
import { judgeReaders } from '../../scaling/judgeReaders';
import { judgeTargets } from '../../scaling/judgeTargets';
import { count, verb } from '../../text/figures';

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
        `${label} may have ${minSize} to ${count(
          maxSize,
          'instance',
        )} but no scaling policy`,
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
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'keeps',
      'keep',
    )} a fixed capacity`,
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
    {
      pillar: 'cost-optimization',
      text: 'saves 30-50 % typically',
      costsNothing: true,
    },
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
  on: [
    group.with('policies'),
    service.with(),
    table.with(),
    lambda.with(),
    nodegroup.with(),
    dbCluster.with(),
  ],
  uses: [target.with('policies'), eksCluster.with(), instance.with()],
  evaluate(resource, ctx) {
    const { name, region } = resource;
    switch (resource.type) {
      case 'AWS::AutoScaling::AutoScalingGroup':
        return judgedAsNodegroup(resource) ?? judgeGroup(resource);
      case 'AWS::EKS::Nodegroup':
        return judgeNodegroup(resource, ctx);
      case 'AWS::RDS::DBCluster':
        return judgeReaders(resource, ctx);
      case 'AWS::Lambda::Function':
        return pass(`Function ${name} scales by service`);
      case 'AWS::DynamoDB::Table':
        return resource.data.billingMode === 'PAY_PER_REQUEST'
          ? pass(`Table ${name} is on demand and scales by service`)
          : judgeTargets({
              context: ctx,
              label: `Table ${name} (${
                resource.data.readUnits
              } read and ${count(
                resource.data.writeUnits,
                'write unit',
              )} provisioned)`,
              region,
              resourceId: `table/${name}`,
              dimensions: ['ReadCapacityUnits', 'WriteCapacityUnits'],
            });
      default:
        return judgeTargets({
          context: ctx,
          label: `ECS service ${name} (${count(
            resource.data.desiredCount,
            'task',
          )})`,
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
      name: 'node groups of Auto Mode, with a tag and beside Karpenter',
      resources: [
        eksCluster.sample({ id: 'auto', data: { autoMode: true } }),
        nodegroup.sample({ id: 'auto/a', data: { cluster: 'auto' } }),
        nodegroup.sample({
          id: 'orders/b',
          tags: { 'cluster-autoscaler': 'true' },
        }),
        nodegroup.sample({
          id: 'other/c',
          data: { cluster: 'other', minSize: 2, maxSize: 2 },
        }),
        instance.sample({
          tags: {
            'karpenter.sh/nodepool': 'default',
            'kubernetes.io/cluster/other': 'owned',
          },
        }),
        group.sample({
          tags: { 'eks:nodegroup-name': 'general' },
          data: { policies: [] },
        }),
      ],
      expect: { state: 'pass', says: ['Auto Mode', 'its tag', 'Karpenter'] },
    },
    {
      name: 'a node group of a fixed size',
      resources: [
        eksCluster.sample(),
        nodegroup.sample({ data: { minSize: 6 } }),
      ],
      expect: { state: 'fail', says: ['node group general', 'size of 6'] },
    },
    {
      name: 'a node group whose scaler cannot be seen',
      resources: [eksCluster.sample(), nodegroup.sample()],
      expect: { state: 'unknown', reason: 'NOT_COLLECTED', says: ['2 to 6'] },
    },
    {
      name: 'two readers of Aurora that do not scale',
      resources: [
        dbCluster.sample({
          data: {
            members: [
              { instanceId: 'a', writer: true },
              { instanceId: 'b', writer: false },
              { instanceId: 'c', writer: false },
            ],
          },
        }),
      ],
      expect: {
        state: 'fail',
        says: ['orders-cluster', '2 readers', 'ReadReplicaCount'],
      },
    },
    {
      name: 'two readers of Aurora that scale, and a serverless cluster',
      resources: [
        dbCluster.sample({
          data: {
            members: [
              { instanceId: 'a', writer: true },
              { instanceId: 'b', writer: false },
              { instanceId: 'c', writer: false },
            ],
          },
        }),
        dbCluster.sample({
          id: 'carts',
          data: { serverlessCapacity: { min: 0.5, max: 16 } },
        }),
        target.sample({
          data: {
            namespace: 'rds',
            resourceId: 'cluster:orders-cluster',
            dimension: 'rds:cluster:ReadReplicaCount',
          },
        }),
      ],
      expect: { state: 'pass', says: ['ReadReplicaCount', '0.5 to 16 ACU'] },
    },
    {
      name: 'one reader to fail over to, and DocumentDB',
      resources: [
        dbCluster.sample(),
        dbCluster.sample({ id: 'documents', data: { engine: 'docdb' } }),
      ],
      expect: { state: 'not-applicable', says: ['1 reader', 'docdb'] },
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
