/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Development and test machines that run at night and on weekends serve nobody:
 * 93 of 168 hours of a week are outside working hours.
 *
 * How we look: instances, Auto Scaling groups (judged in place of their
 * instances), EKS node groups (in place of their groups), ECS services and
 * databases of every environment that is declared and is not production. A
 * schedule (tag, scheduled action) or at most 75 hours with CPU measurements in the
 * last seven days passes.
 * What we cannot see: EventBridge schedules. One that works shows in the hours.
 * Databases of class db.serverless follow their load, paused or not; clusters are
 * judged by their instances.
 */
import {
  defineCheck,
  known,
  notApplicable,
  pass,
  sum,
  unknown,
} from 'backstage-plugin-well-architected-node';
import {
  ec2Dimensions,
  ecsDimensions,
  nodegroupDimensions,
  rdsDimensions,
} from '../../cloudwatch/computeDimensions';
import group from '../../collectors/autoscaling-group';
import instance from '../../collectors/ec2-instance';
import service from '../../collectors/ecs-service';
import nodegroup from '../../collectors/eks-nodegroup';
import cluster from '../../collectors/rds-cluster';
import database from '../../collectors/rds-instance';
import target from '../../collectors/scalable-target';
import { judgedAsGroup, judgedAsNodegroup } from '../../ec2/inGroup';
import {
  judgeGroupHours,
  judgeNodegroupHours,
} from '../../ec2/judgeGroupHours';
import { HOURS_OF_WEEK, judgeHours, monthlySum } from '../../ec2/runningHours';
import { count, verb } from '../../text/figures';

const SCHEDULE_TAGS = ['schedule', 'instance-scheduler', 'auto-stop'];
const WEEK = {
  stat: 'SampleCount',
  periodSeconds: 3600,
  days: 7,
  minPoints: 1,
};
const hours = (running: number) =>
  Array.from({ length: HOURS_OF_WEEK }, (_, hour) => (hour < running ? 12 : 0));
const development = { environment: 'development' };
const byResourceId = (found: ReturnType<typeof target.sample>) =>
  found.data.resourceId;

const scheduleTag = (resource: { tags: Record<string, string> }) =>
  Object.entries(resource.tags).find(
    ([key, value]) =>
      SCHEDULE_TAGS.includes(key.toLocaleLowerCase('en-US')) &&
      value.trim() !== '',
  );

export default defineCheck({
  id: 'sus-nonprod-not-24x7',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Non-production does not run around the clock',
  risk: 'MEDIUM',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: [
    'SUS02-BP01',
    'SUS02-BP05',
    'COST09-BP03',
    'COST04-BP04',
    'SUS06-BP04',
  ],
  seedRefs: ['RWE-SUS-2', 'SUS-C2', 'SUS-C3', 'KA-SUS-4'],
  parameters: { maxHoursPerWeek: 75, majorWasteUsd: 500 },
  impact: 'Two thirds of the running hours serve nobody.',
  issue: f =>
    `${f.names} (non-production, account ${f.accounts.join(', ')}) ${verb(
      f.failed,
      'runs',
      'run',
    )} around the clock`,
  recommendation: f =>
    `Let ${
      f.names
    } stop outside working hours with Instance Scheduler on AWS, scheduled scaling to zero, or ephemeral environments per branch. Today: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Tag environment on ${f.names}`,
    'Add the schedule tag',
    'Scale ECS and groups to 0 at night',
    `Check after a week that ${f.names} ran at most ${f.parameters.maxHoursPerWeek} h`,
  ],
  successCriteria: () => ['Running hours below 75 per week'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'wait for start in the morning' },
    { pillar: 'operational-excellence', text: 'exceptions for night tests' },
    {
      pillar: 'cost-optimization',
      text: 'saves up to 65 %',
      costsNothing: true,
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a2.html',
    'https://docs.aws.amazon.com/solutions/latest/instance-scheduler-on-aws/solution-overview.html',
  ],
  on: [
    group.with('schedules'),
    instance.with(),
    service.with(),
    database.with(),
    cluster.with(),
    nodegroup.with(),
  ],
  uses: [target.with('scheduledActions')],
  metrics: {
    ec2Hours: {
      ...WEEK,
      namespace: 'AWS/EC2',
      name: 'CPUUtilization',
      dimensions: resource =>
        nodegroupDimensions(resource) ?? ec2Dimensions(resource),
    },
    ecsHours: {
      ...WEEK,
      namespace: 'AWS/ECS',
      name: 'CPUUtilization',
      dimensions: ecsDimensions,
    },
    rdsHours: {
      ...WEEK,
      namespace: 'AWS/RDS',
      name: 'CPUUtilization',
      dimensions: rdsDimensions,
    },
  },
  evaluate(resource, ctx) {
    const { name, region } = resource;
    const judgedElsewhere =
      (resource.type === 'AWS::EC2::Instance' && judgedAsGroup(resource)) ||
      (resource.type === 'AWS::AutoScaling::AutoScalingGroup' &&
        judgedAsNodegroup(resource));
    if (judgedElsewhere) {
      return judgedElsewhere;
    }
    const environment = ctx.environmentOf(resource);
    if (environment === undefined) {
      return unknown(
        'CONTEXT_MISSING',
        `environment unknown: neither ${name} nor account ${resource.accountId} declares one`,
      );
    }
    if (environment === 'production') {
      return notApplicable(`${name} is production`);
    }
    const tag = scheduleTag(resource);
    if (tag) {
      return pass(`${name} has schedule ${tag[1]} by tag ${tag[0]}`);
    }
    switch (resource.type) {
      case 'AWS::AutoScaling::AutoScalingGroup':
        return judgeGroupHours(resource, ctx);
      case 'AWS::EKS::Nodegroup':
        return judgeNodegroupHours(resource, ctx);
      case 'AWS::RDS::DBCluster':
        return notApplicable(
          `Cluster ${name} is judged by its ${count(
            resource.data.members.length,
            'instance',
          )}`,
        );
      case 'AWS::ECS::Service': {
        const actions = (
          ctx
            .index(target, byResourceId)
            .get(`service/${resource.data.cluster}/${name}`) ?? []
        ).flatMap(found => known(found.data.scheduledActions));
        if (resource.data.desiredCount === 0 || actions.length > 0) {
          return pass(
            actions.length > 0
              ? `ECS service ${name} follows scheduled action ${actions[0]}`
              : `ECS service ${name} is scaled to zero`,
          );
        }
        return judgeHours(ctx, {
          resource,
          noun: 'ECS service',
          values: ctx.metric('ecsHours', resource).values,
        });
      }
      case 'AWS::EC2::Instance':
        return resource.data.state === 'running'
          ? judgeHours(ctx, {
              resource,
              noun: 'Instance',
              values: ctx.metric('ec2Hours', resource).values,
              monthlyUsd: monthlySum(region, [
                { kind: 'instance', type: resource.data.instanceType },
              ]),
            })
          : pass(`Instance ${name} is ${resource.data.state}`);
      default: {
        const { instanceClass, status } = resource.data;
        if (instanceClass === 'db.serverless') {
          return notApplicable(`Database ${name} scales with its load`);
        }
        return status === 'stopped'
          ? pass(`Database ${name} is stopped`)
          : judgeHours(ctx, {
              resource,
              noun: 'Database',
              values: ctx.metric('rdsHours', resource).values,
              monthlyUsd: monthlySum(region, [
                { kind: 'database', type: instanceClass },
              ]),
            });
      }
    }
  },
  conclude(ctx) {
    const verdict = ctx.usual();
    const total = sum(ctx.observations.map(o => o.monthlyWasteUsd ?? 0));
    return verdict.status === 'fail' && total > ctx.number('majorWasteUsd')
      ? { ...verdict, risk: 'HIGH' }
      : verdict;
  },
  examples: [
    {
      name: 'a development group that runs all week without a schedule',
      resources: [
        group.sample({
          id: 'orders-dev',
          accountId: '444455556666',
          tags: development,
        }),
      ],
      metrics: { ec2Hours: { 'orders-dev': hours(168) } },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: [
          'orders-dev',
          '168 of 168 h',
          'no schedule',
          'account 444455556666',
        ],
      },
    },
    {
      name: '76 hours are too many',
      resources: [instance.sample({ tags: development })],
      metrics: { ec2Hours: { 'i-0f00dfeed00000001': hours(76) } },
      expect: { state: 'fail', risk: 'MEDIUM', says: ['76 of 168 h'] },
    },
    {
      name: '75 hours are working hours',
      resources: [instance.sample({ tags: development })],
      metrics: { ec2Hours: { 'i-0f00dfeed00000001': hours(75) } },
      expect: { state: 'pass', says: ['75 of 168 h'] },
    },
    {
      name: 'off-hours above the limit of major waste',
      environment: 'staging',
      resources: [instance.sample({ data: { instanceType: 'm5.4xlarge' } })],
      metrics: { ec2Hours: { 'i-0f00dfeed00000001': hours(168) } },
      parameters: { majorWasteUsd: 345 },
      expect: { state: 'fail', risk: 'HIGH', says: ['about 346 USD a month'] },
    },
    {
      name: 'off-hours below the limit of major waste',
      environment: 'staging',
      resources: [instance.sample({ data: { instanceType: 'm5.4xlarge' } })],
      metrics: { ec2Hours: { 'i-0f00dfeed00000001': hours(168) } },
      parameters: { majorWasteUsd: 346 },
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'a group that is scaled to zero at night',
      environment: 'development',
      resources: [
        group.sample({
          data: {
            schedules: [
              { name: 'night', recurrence: '0 19 * * *', desiredCapacity: 0 },
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['night'] },
    },
    {
      name: 'a schedule tag, a stopped instance and a service at zero',
      environment: 'test',
      resources: [
        database.sample({ tags: { Schedule: 'office-hours' } }),
        instance.sample({ data: { state: 'stopped' } }),
        service.sample({ data: { desiredCount: 0 } }),
      ],
      expect: { state: 'pass', says: ['office-hours', 'is stopped', 'zero'] },
    },
    {
      name: 'a service and a database that run all week',
      environment: 'test',
      resources: [service.sample(), database.sample()],
      metrics: {
        ecsHours: {
          'arn:aws:ecs:eu-west-1:111122223333:service/main/orders': hours(168),
        },
        rdsHours: { 'orders-db': hours(168) },
      },
      expect: {
        state: 'fail',
        says: ['ECS service orders', 'Database orders-db'],
      },
    },
    {
      name: 'a node group that runs all week, its group is not judged twice',
      environment: 'test',
      resources: [
        nodegroup.sample({ data: { autoScalingGroups: ['eks-general'] } }),
        group.sample({
          id: 'eks-general',
          tags: { 'eks:nodegroup-name': 'general' },
        }),
        cluster.sample(),
      ],
      metrics: { ec2Hours: { 'orders/general': hours(168) } },
      expect: {
        state: 'fail',
        says: ['EKS node group general', '168 of 168 h', 'judged as EKS node'],
      },
    },
    {
      name: 'a node group that is scaled to zero at night',
      environment: 'test',
      resources: [
        nodegroup.sample({ data: { autoScalingGroups: ['eks-general'] } }),
        group.sample({
          id: 'eks-general',
          tags: { 'eks:nodegroup-name': 'general' },
          data: { schedules: [{ name: 'night', desiredCapacity: 0 }] },
        }),
      ],
      expect: { state: 'pass', says: ['node group general', 'night'] },
    },
    {
      name: 'production',
      resources: [instance.sample()],
      expect: { state: 'not-applicable', says: ['is production'] },
    },
    {
      name: 'a new machine with few hours',
      environment: 'development',
      resources: [instance.sample({ createdAt: '2026-11-14T06:00:00.000Z' })],
      metrics: { ec2Hours: { 'i-0f00dfeed00000001': hours(48) } },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'scheduled actions that may not be read',
      environment: 'development',
      resources: [
        group.sample({
          data: {
            schedules: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'autoscaling:DescribeScheduledActions',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'autoscaling:DescribeScheduledActions',
      },
    },
  ],
});
