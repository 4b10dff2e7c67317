/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A group that often stands at its maximum has nothing left for the next peak.
 *
 * How we look: the share of quarters of an hour in the last 14 days in which the
 * desired capacity of an Auto Scaling group reached its maximum of today, or the
 * running tasks of an ECS service the maximum of its scalable target (ECS tells
 * them by the number of CPU samples, one per task and minute).
 * What we cannot see: groups without group metrics, maxima that were changed
 * within the 14 days, and whether the quotas of the account allow more.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import {
  ec2Dimensions,
  ecsDimensions,
} from '../../cloudwatch/computeDimensions';
import group from '../../collectors/autoscaling-group';
import service from '../../collectors/ecs-service';
import target from '../../collectors/scalable-target';
import { count, percent, verb } from '../../text/figures';

const PERIOD_SECONDS = 900;
const PERIODS_PER_DAY = 86_400 / PERIOD_SECONDS;
const QUARTERLY = {
  periodSeconds: PERIOD_SECONDS,
  days: 14,
  // less than three days tell nothing
  minPoints: 3 * PERIODS_PER_DAY,
};
const SAMPLES_PER_TASK = PERIOD_SECONDS / 60;
type Target = ReturnType<typeof target.sample>;
const byResourceId = (found: Target) =>
  `${found.region}/${found.data.resourceId}`;

function judge(
  ctx: AssessContext,
  judged: { label: string; limit: number; unit: string; values: number[] },
): Verdict {
  const { label, limit, unit } = judged;
  const days = ctx.number('lookbackDays');
  const values = judged.values.slice(-days * PERIODS_PER_DAY);
  const share = values.filter(value => value >= limit).length / values.length;
  const message = `${label} stood at its maximum of ${count(
    limit,
    unit,
  )} for ${percent(share)} of the last ${count(days, 'day')}`;
  const evidence = { maximum: limit, shareAtLimit: share };
  return share < ctx.number('maxShareAtLimit')
    ? pass(message, evidence)
    : fail(message, evidence);
}

/** 14 days of which `atLimit` of 1344 quarters are at four. */
const quarters = (atLimit: number, unit = 1) =>
  Array.from(
    { length: 14 * PERIODS_PER_DAY },
    (_, i) => (i < atLimit ? 4 : 2) * unit,
  );
const SERVICE = service.sample().id;
const serviceTarget = target.sample({
  data: {
    namespace: 'ecs',
    resourceId: 'service/main/orders',
    dimension: 'ecs:service:DesiredCount',
    minimum: 2,
    maximum: 4,
  },
});

export default defineCheck({
  id: 'rel-auto-scaling-headroom',
  pillar: 'reliability',
  title: 'Scaling limits leave headroom',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL07-BP03', 'REL01-BP06'],
  seedRefs: ['REL-C3'],
  parameters: { lookbackDays: 14, maxShareAtLimit: 0.05 },
  impact: 'The next peak cannot be absorbed.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'stands at its',
      'stand at their',
    )} maximum too often`,
  recommendation: f =>
    `Raise the maximum of ${
      f.names
    } in Amazon EC2 Auto Scaling or Application Auto Scaling, or take a larger type, after checking quotas: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Look at the graph of ${f.names}`,
    'Raise max',
    'Check quota (see rel-quotas-headroom)',
  ],
  successCriteria: () => ['Below 5 % at max'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'higher ceiling, use budgets' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_adapt_to_changes_proactive_adapt_auto.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
  ],
  on: [group.with(), service.with()],
  uses: [target.with()],
  metrics: {
    desired: {
      ...QUARTERLY,
      namespace: 'AWS/AutoScaling',
      name: 'GroupDesiredCapacity',
      stat: 'Maximum',
      dimensions: ec2Dimensions,
    },
    taskSamples: {
      ...QUARTERLY,
      namespace: 'AWS/ECS',
      name: 'CPUUtilization',
      stat: 'SampleCount',
      dimensions: ecsDimensions,
    },
  },
  evaluate(resource, ctx) {
    const { name, region } = resource;
    if (resource.type === 'AWS::AutoScaling::AutoScalingGroup') {
      const { minSize, maxSize } = resource.data;
      return minSize >= maxSize
        ? notApplicable(
            `Auto Scaling group ${name} has a fixed size of ${maxSize}, judged by rel-auto-scaling-configured`,
          )
        : judge(ctx, {
            label: `Auto Scaling group ${name}`,
            limit: maxSize,
            unit: 'instance',
            values: ctx.metric('desired', resource).values,
          });
    }
    const [scaling] =
      ctx
        .index(target, byResourceId)
        .get(`${region}/service/${resource.data.cluster}/${name}`) ?? [];
    if (!scaling || scaling.data.minimum >= scaling.data.maximum) {
      return notApplicable(
        `ECS service ${name} does not scale, judged by rel-auto-scaling-configured`,
      );
    }
    return judge(ctx, {
      label: `ECS service ${name}`,
      limit: scaling.data.maximum,
      unit: 'task',
      values: ctx
        .metric('taskSamples', resource)
        .values.map(samples => Math.round(samples / SAMPLES_PER_TASK)),
    });
  },
  examples: [
    {
      name: 'below 5 % of the time at the maximum',
      resources: [group.sample()],
      metrics: { desired: { orders: quarters(67) } },
      expect: { state: 'pass', says: ['maximum of 4 instances for 5 %'] },
    },
    {
      name: 'just above 5 %',
      resources: [group.sample()],
      metrics: { desired: { orders: quarters(68) } },
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'exactly the limit is too much',
      resources: [group.sample()],
      metrics: { desired: { orders: quarters(672) } },
      parameters: { maxShareAtLimit: 0.5 },
      expect: { state: 'fail', says: ['50 %'] },
    },
    {
      name: 'at the maximum on the day before the days that are looked at',
      resources: [group.sample()],
      metrics: { desired: { orders: quarters(96).sort((a, b) => b - a) } },
      parameters: { lookbackDays: 13 },
      expect: { state: 'pass', says: ['0 % of the last 13 days'] },
    },
    {
      name: 'a service at the maximum of its target',
      resources: [service.sample(), serviceTarget],
      metrics: { taskSamples: { [SERVICE]: quarters(1344, SAMPLES_PER_TASK) } },
      expect: {
        state: 'fail',
        says: ['ECS service orders', '4 tasks', '100 %'],
      },
    },
    {
      name: 'a service below it',
      resources: [service.sample(), serviceTarget],
      metrics: { taskSamples: { [SERVICE]: quarters(0, SAMPLES_PER_TASK) } },
      expect: { state: 'pass', says: ['0 %'] },
    },
    {
      name: 'a fixed size and a service that does not scale',
      resources: [group.sample({ data: { minSize: 4 } }), service.sample()],
      expect: {
        state: 'not-applicable',
        says: ['fixed size of 4', 'not scale'],
      },
    },
    {
      name: 'less than three days of data',
      resources: [group.sample()],
      metrics: { desired: { orders: quarters(0).slice(0, 287) } },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'three days of data',
      resources: [group.sample()],
      metrics: { desired: { orders: quarters(0).slice(0, 288) } },
      expect: { state: 'pass' },
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
