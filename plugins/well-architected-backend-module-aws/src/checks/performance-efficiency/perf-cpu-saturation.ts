/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Above 80 % CPU requests queue up and latency rises steeply; a burstable machine
 * without credits is throttled to a fraction of its speed.
 *
 * How we look: the 95th percentile of CPU in 14 days at five-minute resolution of
 * instances, Auto Scaling groups (in place of their instances), ECS services,
 * databases and caches (the CPU of the engine for Valkey and Redis OSS, which use
 * one core), and hours in which the credits of a burstable type were at zero.
 * What we cannot see: credits of the instances of a group.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  percentile,
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
import cache from '../../collectors/elasticache-cluster';
import database from '../../collectors/rds-instance';
import { hasMark } from '../../ec2/hasMark';
import { judgedAsGroup } from '../../ec2/inGroup';
import { figure, verb } from '../../text/figures';
/** Three days of five-minute values are the least that says something. */
const CPU = {
  name: 'CPUUtilization',
  stat: 'Average',
  periodSeconds: 300,
  days: 14,
  minPoints: 864,
};
const CREDITS = {
  name: 'CPUCreditBalance',
  stat: 'Maximum',
  periodSeconds: 3600,
  days: 14,
  minPoints: 72,
};
type Subject =
  | ReturnType<typeof group.sample>
  | ReturnType<typeof instance.sample>
  | ReturnType<typeof service.sample>
  | ReturnType<typeof database.sample>
  | ReturnType<typeof cache.sample>;

const isBurstable = (type: string) => /^(?:db\.|cache\.)?t\d/.test(type);
type CacheOnly = { type: string; id: string; data: object };
/** Dimensions of a cache whose engine is Memcached, or is not. */
const cacheDimensions = (resource: CacheOnly, memcached: boolean) =>
  resource.type === 'AWS::ElastiCache::CacheCluster' &&
  'engine' in resource.data &&
  (resource.data.engine === 'memcached') === memcached
    ? { CacheClusterId: resource.id }
    : undefined;
const values = (cpu: number, points = 1000) =>
  Array.from({ length: points }, () => cpu);
const ID = 'i-0f00dfeed00000001';

function judge(
  ctx: AssessContext,
  resource: Subject,
  names: { cpu: string; credits?: string },
): Verdict {
  const p95 = percentile(ctx.metric(names.cpu, resource).values, 0.95);
  const label = `${resource.name}: 95th percentile of CPU is ${figure(
    p95,
    1,
  )} % in 14 days`;
  const emptyHours = names.credits
    ? ctx.metric(names.credits, resource).values.filter(v => v <= 0).length
    : 0;
  const evidence = { p95Cpu: p95, hoursWithoutCredits: emptyHours };
  if (emptyHours > 0) {
    return fail(
      `${label}; it was without CPU credits for ${emptyHours} h`,
      evidence,
    );
  }
  return p95 <= ctx.number('p95Max')
    ? pass(label, evidence)
    : fail(`${label}, at most ${ctx.number('p95Max')} % is wanted`, evidence);
}

export default defineCheck({
  id: 'perf-cpu-saturation',
  pillar: 'performance-efficiency',
  secondaryPillars: ['reliability'],
  title: 'Compute is not saturated',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['PERF02-BP03', 'PERF05-BP02', 'REL07-BP03'],
  seedRefs: ['PERF-C1', 'PERF-C8'],
  parameters: { p95Max: 80 },
  impact: 'Latency rises under load.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'is',
      'are',
    )} short of CPU`,
  recommendation: f =>
    `Scale ${
      f.names
    } out with Amazon EC2 Auto Scaling or more ElastiCache nodes, choose a larger type or fix the hot code path: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`Find the peak of ${f.names}`, 'Profile', 'Scale or resize'],
  successCriteria: () => ['p95 below 70 %'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'more capacity' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_collect_compute_related_metrics.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/working_with_metrics.html',
  ],
  equivalents: {
    serviceScreener: ['ec2.EC2HighUtilization', 'rds.BurstableInstance'],
    trustedAdvisor: ['ZRxQlPsb6c'],
  },
  on: [
    instance.with(),
    group.with(),
    service.with(),
    database.with(),
    cache.with(),
  ],
  metrics: {
    ec2Cpu: { ...CPU, namespace: 'AWS/EC2', dimensions: ec2Dimensions },
    ecsCpu: {
      ...CPU,
      namespace: 'AWS/ECS',
      dimensions: ecsDimensions,
    },
    rdsCpu: { ...CPU, namespace: 'AWS/RDS', dimensions: rdsDimensions },
    ec2Credits: {
      ...CREDITS,
      namespace: 'AWS/EC2',
      dimensions: r =>
        r.type === 'AWS::EC2::Instance' && isBurstable(r.data.instanceType)
          ? ec2Dimensions(r)
          : undefined,
    },
    cacheCpu: {
      ...CPU,
      namespace: 'AWS/ElastiCache',
      dimensions: r => cacheDimensions(r, true),
    },
    cacheEngineCpu: {
      ...CPU,
      namespace: 'AWS/ElastiCache',
      name: 'EngineCPUUtilization',
      dimensions: r => cacheDimensions(r, false),
    },
    cacheCredits: {
      ...CREDITS,
      namespace: 'AWS/ElastiCache',
      dimensions: r =>
        r.type === 'AWS::ElastiCache::CacheCluster' &&
        isBurstable(r.data.nodeType)
          ? { CacheClusterId: r.id }
          : undefined,
    },
    rdsCredits: {
      ...CREDITS,
      namespace: 'AWS/RDS',
      dimensions: r =>
        r.type === 'AWS::RDS::DBInstance' && isBurstable(r.data.instanceClass)
          ? rdsDimensions(r)
          : undefined,
    },
  },
  evaluate(resource, ctx) {
    const { name } = resource;
    if (hasMark(resource, ['batch'])) {
      return notApplicable(`${name} is marked as batch`);
    }
    switch (resource.type) {
      case 'AWS::EC2::Instance': {
        const { state, instanceType } = resource.data;
        if (state !== 'running') {
          return notApplicable(`Instance ${name} is ${state}`);
        }
        return (
          judgedAsGroup(resource) ??
          judge(ctx, resource, {
            cpu: 'ec2Cpu',
            credits: isBurstable(instanceType) ? 'ec2Credits' : undefined,
          })
        );
      }
      case 'AWS::AutoScaling::AutoScalingGroup':
        return resource.data.instances.length === 0
          ? notApplicable(`Auto Scaling group ${name} has no instance`)
          : judge(ctx, resource, { cpu: 'ec2Cpu' });
      case 'AWS::ECS::Service':
        return resource.data.runningCount === 0
          ? notApplicable(`ECS service ${name} runs no task`)
          : judge(ctx, resource, { cpu: 'ecsCpu' });
      case 'AWS::ElastiCache::CacheCluster': {
        const { engine, nodeType } = resource.data;
        return judge(ctx, resource, {
          cpu: engine === 'memcached' ? 'cacheCpu' : 'cacheEngineCpu',
          credits: isBurstable(nodeType) ? 'cacheCredits' : undefined,
        });
      }
      default:
        return judge(ctx, resource, {
          cpu: 'rdsCpu',
          credits: isBurstable(resource.data.instanceClass)
            ? 'rdsCredits'
            : undefined,
        });
    }
  },
  examples: [
    {
      name: 'exactly 80 %',
      resources: [instance.sample(), group.sample({ id: 'web' })],
      metrics: { ec2Cpu: { [ID]: values(80), web: values(50) } },
      expect: { state: 'pass', says: ['80 %'] },
    },
    {
      name: '81 %',
      resources: [instance.sample()],
      metrics: { ec2Cpu: { [ID]: values(81) } },
      expect: { state: 'fail', risk: 'MEDIUM', says: ['81 %'] },
    },
    {
      name: 'peaks in 4 % of the time do not count',
      resources: [database.sample()],
      metrics: {
        rdsCpu: { 'orders-db': [...values(50, 960), ...values(99, 40)] },
      },
      expect: { state: 'pass', says: ['50 %'] },
    },
    {
      name: 'an hour without credits',
      resources: [instance.sample({ data: { instanceType: 't3.micro' } })],
      metrics: {
        ec2Cpu: { [ID]: values(20) },
        ec2Credits: { [ID]: [...values(30, 335), 0] },
      },
      expect: { state: 'fail', says: ['without CPU credits for 1 h'] },
    },
    {
      name: 'a busy service',
      resources: [service.sample()],
      metrics: {
        ecsCpu: {
          'arn:aws:ecs:eu-west-1:111122223333:service/main/orders': values(95),
        },
      },
      expect: { state: 'fail', says: ['95 %'] },
    },
    {
      name: 'a cache at 80 % of its engine',
      resources: [cache.sample()],
      metrics: { cacheEngineCpu: { 'orders-cache-001': values(80) } },
      expect: { state: 'pass', says: ['orders-cache-001', '80 %'] },
    },
    {
      name: 'a cache at 81 % of its engine',
      resources: [cache.sample()],
      metrics: { cacheEngineCpu: { 'orders-cache-001': values(81) } },
      expect: { state: 'fail', says: ['orders-cache-001', '81 %'] },
    },
    {
      name: 'Memcached without credits',
      resources: [
        cache.sample({
          data: { engine: 'memcached', nodeType: 'cache.t4g.small' },
        }),
      ],
      metrics: {
        cacheCpu: { 'orders-cache-001': values(20) },
        cacheCredits: { 'orders-cache-001': [...values(30, 335), 0] },
      },
      expect: { state: 'fail', says: ['without CPU credits for 1 h'] },
    },
    {
      name: 'batch and stopped instances',
      resources: [
        instance.sample({ id: 'i-1', tags: { workload: 'batch' } }),
        instance.sample({ id: 'i-2', data: { state: 'stopped' } }),
      ],
      expect: { state: 'not-applicable', says: ['batch', 'stopped'] },
    },
    {
      name: 'two days of data',
      resources: [instance.sample()],
      metrics: { ec2Cpu: { [ID]: values(10, 576) } },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
