/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Hardware that idles uses nearly as much energy as hardware that works, and it
 * costs the same. Few well used machines beat many idle ones.
 *
 * How we look: average CPU of 14 days of instances, Auto Scaling groups (in place
 * of their instances), Fargate services and databases, weighted by their virtual
 * CPUs. Lambda functions pass: AWS provides just the capacity that is used.
 * What we cannot see: memory, and sizes whose name does not tell virtual CPUs.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  mean,
  notApplicable,
  pass,
  Resource,
  sum,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import {
  ec2Dimensions,
  ecsDimensions,
  rdsDimensions,
} from '../../cloudwatch/computeDimensions';
import group from '../../collectors/autoscaling-group';
import instance from '../../collectors/ec2-instance';
import service from '../../collectors/ecs-service';
import taskDefinition from '../../collectors/ecs-task-definition';
import lambda from '../../collectors/lambda-function';
import database from '../../collectors/rds-instance';
import { judgedAsGroup } from '../../ec2/inGroup';
import { vcpusOf } from '../../ec2/vcpusOf';
import { percent, some } from '../../text/figures';
/** Below this average the finding is MEDIUM instead of LOW. */
const VERY_LOW_CPU = 10;
const SERVERLESS = 'capacity is provisioned by the service';
/** Three days of hours are the least that says something. */
const FORTNIGHT = {
  stat: 'Average',
  periodSeconds: 3600,
  days: 14,
  minPoints: 72,
};
const cpu = (percentage: number, hours = 336) =>
  Array.from({ length: hours }, () => percentage);
const byId = (found: { id: string }) => found.id;

const percentText = (cpuPercent: number) => percent(cpuPercent / 100);

function gradeOf(average: number) {
  return { risk: average < VERY_LOW_CPU ? ('MEDIUM' as const) : undefined };
}

/** The verdict on one piece of compute, with what the whole needs of it. */
function judgeCpu(
  ctx: AssessContext,
  judged: {
    resource: Resource<string, unknown>;
    values: number[];
    vcpus: number | undefined;
  },
): Verdict {
  const { resource, values, vcpus } = judged;
  if (vcpus === undefined) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `The virtual CPUs of ${resource.name} are not known, so its CPU use has no weight`,
    );
  }
  const averageCpu = mean(values);
  const evidence = { averageCpu, vcpus };
  const message = `${resource.name}: average CPU ${percentText(
    averageCpu,
  )} of ${vcpus} vCPU in 14 days`;
  return averageCpu >= ctx.number('minAvgCpu')
    ? pass(message, evidence)
    : fail(message, evidence, gradeOf(averageCpu));
}

/** Sum of the virtual CPUs; undefined when one is not known. */
function total(vcpus: (number | undefined)[]): number | undefined {
  return vcpus.every(v => v !== undefined) ? sum(vcpus) : undefined;
}

export default defineCheck({
  id: 'sus-utilization-good',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Average utilization is good',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SUS05-BP01', 'SUS02-BP01', 'COST09-BP01'],
  seedRefs: ['SUS-C2', 'SUS-C8', 'COST-T6'],
  parameters: { minAvgCpu: 30 },
  impact: 'Idle hardware.',
  issue: f =>
    `Average CPU is ${percentText(Number(f.evidence.averageCpu))} (lowest: ${
      f.names
    })`,
  recommendation: f =>
    `Use fewer, smaller or shared machines for ${
      f.names
    }: smaller Amazon EC2 sizes, more sharing on ECS or EKS, scaling, serverless. The average is ${percentText(
      Number(f.evidence.averageCpu),
    )}, ${f.parameters.minAvgCpu} % is wanted.`,
  steps: f => [
    `List lowest first: ${f.failing
      .map(o => o.message)
      .slice(0, 3)
      .join('; ')}`,
    `Right-size ${f.names}`,
    'Consolidate on ECS or EKS',
  ],
  successCriteria: () => ['30 % or more'],
  tradeOffs: [
    { pillar: 'reliability', text: 'keep failover headroom' },
    { pillar: 'performance-efficiency', text: 'watch p95' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a2.html',
  ],
  on: [
    group.with(),
    instance.with(),
    service.with(),
    database.with(),
    lambda.with(),
  ],
  uses: [taskDefinition.with()],
  metrics: {
    ec2Cpu: {
      ...FORTNIGHT,
      namespace: 'AWS/EC2',
      name: 'CPUUtilization',
      dimensions: ec2Dimensions,
    },
    ecsCpu: {
      ...FORTNIGHT,
      namespace: 'AWS/ECS',
      name: 'CPUUtilization',
      dimensions: ecsDimensions,
    },
    rdsCpu: {
      ...FORTNIGHT,
      namespace: 'AWS/RDS',
      name: 'CPUUtilization',
      dimensions: rdsDimensions,
    },
  },
  evaluate(resource, ctx) {
    const { name } = resource;
    switch (resource.type) {
      case 'AWS::Lambda::Function':
        return pass(`${name}: ${SERVERLESS}`, { serverless: true });
      case 'AWS::AutoScaling::AutoScalingGroup': {
        const { instances } = resource.data;
        return instances.length === 0
          ? notApplicable(`Auto Scaling group ${name} has no instance`)
          : judgeCpu(ctx, {
              resource,
              values: ctx.metric('ec2Cpu', resource).values,
              vcpus: total(instances.map(i => vcpusOf(i.instanceType))),
            });
      }
      case 'AWS::ECS::Service': {
        const { taskDefinitionArn = '', runningCount } = resource.data;
        const definition = ctx
          .index(taskDefinition, byId)
          .get(taskDefinitionArn)?.[0];
        if (resource.data.launchType === 'EC2' || runningCount === 0) {
          return notApplicable(
            runningCount === 0
              ? `ECS service ${name} runs no task`
              : `ECS service ${name} runs on instances, which are judged`,
          );
        }
        return judgeCpu(ctx, {
          resource,
          values: ctx.metric('ecsCpu', resource).values,
          vcpus: definition?.data.vcpus && definition.data.vcpus * runningCount,
        });
      }
      case 'AWS::RDS::DBInstance':
        return resource.data.instanceClass === 'db.serverless'
          ? pass(`${name}: ${SERVERLESS}`, { serverless: true })
          : judgeCpu(ctx, {
              resource,
              values: ctx.metric('rdsCpu', resource).values,
              vcpus: vcpusOf(resource.data.instanceClass),
            });
      default: {
        const { state, vcpus, instanceType } = resource.data;
        if (state !== 'running') {
          return notApplicable(`Instance ${name} is ${state}`);
        }
        return (
          judgedAsGroup(resource) ??
          judgeCpu(ctx, {
            resource,
            values: ctx.metric('ec2Cpu', resource).values,
            vcpus: vcpus ?? vcpusOf(instanceType),
          })
        );
      }
    }
  },
  conclude(ctx) {
    const unread = ctx.observations.find(o => o.status === 'unknown');
    if (unread) {
      // An average over a part of the compute is no average of the workload.
      return unknown(unread.reason ?? 'NOT_ENOUGH_DATA', unread.message, {
        missingAction: unread.missingAction,
      });
    }
    const measured = ctx.observations
      .filter(o => typeof o.evidence.averageCpu === 'number')
      .map(({ subject, evidence }) => ({
        name: subject.name,
        cpu: Number(evidence.averageCpu),
        vcpus: Number(evidence.vcpus),
      }))
      .sort((a, b) => a.cpu - b.cpu);
    if (measured.length === 0) {
      return ctx.usual();
    }
    const vcpus = sum(measured.map(m => m.vcpus));
    const averageCpu = sum(measured.map(m => m.cpu * m.vcpus)) / vcpus;
    const serverless = ctx.observations.filter(o => o.evidence.serverless);
    const message = [
      `vCPU-weighted average CPU ${percentText(
        averageCpu,
      )} of ${vcpus} vCPU (${some(
        measured.map(m => `${m.name} ${percentText(m.cpu)}`),
      )})`,
      ...serverless.slice(0, 3).map(o => o.message),
    ].join('; ');
    const evidence = { averageCpu, vcpus };
    return averageCpu >= ctx.number('minAvgCpu')
      ? pass(message, evidence)
      : fail(message, evidence, gradeOf(averageCpu));
  },
  examples: [
    {
      name: 'a function and a group at 35 %',
      resources: [
        lambda.sample(),
        group.sample({ id: 'orders-dev' }),
        instance.sample({ data: { autoScalingGroup: 'orders-dev' } }),
      ],
      metrics: { ec2Cpu: { 'orders-dev': cpu(35) } },
      expect: {
        state: 'pass',
        says: [
          'orders-handler: capacity is provisioned by the service',
          'orders-dev 35 %',
        ],
      },
    },
    {
      name: 'exactly 30 % is good',
      resources: [instance.sample()],
      metrics: { ec2Cpu: { 'i-0f00dfeed00000001': cpu(30) } },
      expect: { state: 'pass' },
    },
    {
      name: '29 % is not',
      resources: [instance.sample()],
      metrics: { ec2Cpu: { 'i-0f00dfeed00000001': cpu(29) } },
      expect: { state: 'fail', risk: 'LOW', says: ['29 %'] },
    },
    {
      name: 'exactly 10 % is LOW',
      resources: [instance.sample()],
      metrics: { ec2Cpu: { 'i-0f00dfeed00000001': cpu(10) } },
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: '9 % is MEDIUM',
      resources: [database.sample()],
      metrics: { rdsCpu: { 'orders-db': cpu(9) } },
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'a big idle machine outweighs a small busy one',
      resources: [
        instance.sample({ id: 'i-busy', data: { vcpus: 2 } }),
        instance.sample({ id: 'i-idle', data: { vcpus: 16 } }),
      ],
      metrics: { ec2Cpu: { 'i-busy': cpu(90), 'i-idle': cpu(18) } },
      expect: { state: 'fail', risk: 'LOW', says: ['26 % of 18 vCPU'] },
    },
    {
      name: 'a Fargate service weighs as its tasks',
      resources: [
        service.sample(),
        taskDefinition.sample({ data: { vcpus: 0.5 } }),
      ],
      metrics: {
        ecsCpu: {
          'arn:aws:ecs:eu-west-1:111122223333:service/main/orders': cpu(45),
        },
      },
      expect: { state: 'pass', says: ['45 % of 1 vCPU'] },
    },
    {
      name: 'two days of data',
      resources: [instance.sample()],
      metrics: { ec2Cpu: { 'i-0f00dfeed00000001': cpu(50, 48) } },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'only stopped instances',
      resources: [instance.sample({ data: { state: 'stopped' } })],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'instances may not be listed',
      resources: [lambda.sample()],
      problems: [
        {
          collector: instance,
          status: 'denied',
          missingAction: 'ec2:DescribeInstances',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeInstances' },
    },
  ],
});
