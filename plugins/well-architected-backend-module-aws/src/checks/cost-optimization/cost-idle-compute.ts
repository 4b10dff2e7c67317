/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A running machine that does nothing costs as much as one that works.
 *
 * How we look: instances and Auto Scaling groups (in place of their instances)
 * whose CPU stayed below 5 % and whose network traffic stayed below 5 MB on each
 * of the last 14 days. The estimate is the list price of running all month; above
 * the limit of major waste (500 USD in sum) the finding is HIGH. ECS services are
 * idle below 5 % CPU without a request to their target group or, without one,
 * with less traffic than that by Container Insights; SageMaker endpoints without
 * an invocation in 14 days.
 * What we cannot see: recommendations of Compute Optimizer, and the traffic of
 * services with neither of the two, which are unknown when their CPU is low.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  sum,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import {
  ec2Dimensions,
  ecsDimensions,
} from '../../cloudwatch/computeDimensions';
import {
  sagemakerInvocations,
  sumOfInvocations,
  VARIANTS_READ,
} from '../../cloudwatch/sagemakerInvocations';
import group from '../../collectors/autoscaling-group';
import instance from '../../collectors/ec2-instance';
import service from '../../collectors/ecs-service';
import endpoint from '../../collectors/sagemaker-endpoint';
import { hasMark } from '../../ec2/hasMark';
import { judgedAsGroup } from '../../ec2/inGroup';
import { judgeService } from '../../idle/judgeService';
import { DAYS, IDLE_BYTES, IDLE_CPU } from '../../idle/limits';
import { estimateText, formatUsd, monthlyPrice, waste } from '../../pricing';
import { daysSince } from '../../time/age';
import { count, figure, verb } from '../../text/figures';

const DAILY = { periodSeconds: 86_400, days: DAYS, minPoints: DAYS };
type Server =
  | ReturnType<typeof group.sample>
  | ReturnType<typeof instance.sample>;
type Endpoint = ReturnType<typeof endpoint.sample>;

const typesOf = (r: Server) =>
  r.type === 'AWS::AutoScaling::AutoScalingGroup'
    ? r.data.instances.map(i => i.instanceType)
    : [r.data.instanceType];

const daily = (value: number) => Array.from({ length: DAYS }, () => value);
const SERVICE = service.sample().id;
const BIG = 'i-0f00dfeed000000c5';
const SMALL = 'i-0f00dfeed0000000t';
const idle = (...ids: string[]) => ({
  cpu: Object.fromEntries(ids.map(id => [id, daily(4)])),
  networkIn: Object.fromEntries(ids.map(id => [id, daily(1_000_000)])),
  networkOut: Object.fromEntries(ids.map(id => [id, daily(1_000_000)])),
});
const big = instance.sample({
  id: BIG,
  region: 'us-east-1',
  data: { instanceType: 'c5.4xlarge' },
});
const small = (region: string, instanceType: string) =>
  instance.sample({ id: SMALL, region, data: { instanceType } });

function judgeServer(resource: Server, ctx: AssessContext): Verdict {
  const { name, createdAt, region } = resource;
  const isInstance = resource.type === 'AWS::EC2::Instance';
  const asGroup = isInstance && judgedAsGroup(resource);
  if (asGroup) {
    return asGroup;
  }
  const types = typesOf(resource);
  if (isInstance ? resource.data.state !== 'running' : types.length === 0) {
    return notApplicable(`${name} does not run`);
  }
  if (daysSince(createdAt, ctx.now) < DAYS) {
    return notApplicable(`${name} is younger than ${DAYS} days`);
  }
  const cpu = ctx.metric('cpu', resource).values;
  const out = ctx.metric('networkOut', resource).values;
  const bytes = ctx
    .metric('networkIn', resource)
    .values.map((value, day) => (value + (out[day] ?? 0)) / types.length);
  const peakCpu = Math.max(...cpu);
  const peakBytes = Math.max(...bytes);
  const evidence = { peakCpu, peakBytesPerDay: peakBytes };
  const label = `${name} (${types.join(', ')}): at most ${figure(
    peakCpu,
    1,
  )} % CPU and ${figure(
    peakBytes / 1e6,
    1,
  )} MB of traffic a day in ${DAYS} days`;
  if (peakCpu >= IDLE_CPU || peakBytes >= IDLE_BYTES) {
    return pass(label, evidence);
  }
  const prices = types.map(type =>
    monthlyPrice({ kind: 'instance', type }, region),
  );
  const cost = prices.every(p => p !== undefined) ? sum(prices) : undefined;
  return fail(`${label}${estimateText(cost)}`, evidence, waste(cost));
}

function judgeEndpoint(found: Endpoint, ctx: AssessContext): Verdict {
  const label = `Endpoint ${found.name}`;
  const variants = known(found.data.variants);
  const off =
    found.data.status !== 'InService' || variants.every(v => v.serverless);
  if (off || daysSince(found.createdAt, ctx.now) < DAYS) {
    return notApplicable(
      `${label} ${
        off ? 'runs on no instance' : `is younger than ${DAYS} days`
      }`,
    );
  }
  const invocations = sumOfInvocations(ctx, found, variants.length);
  const says = `${label} had ${count(
    invocations,
    'invocation',
  )} in ${DAYS} days`;
  if (invocations > 0) {
    return pass(says, { invocations });
  }
  return variants.length > VARIANTS_READ
    ? unknown('NOT_COLLECTED', `${says} in its first variants`)
    : fail(`${says}${estimateText(undefined)}`, { invocations });
}

export default defineCheck({
  id: 'cost-idle-compute',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'No idle compute is running',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP01', 'COST06-BP02', 'SUS02-BP03', 'SUS03-BP02'],
  seedRefs: ['COST-C6', 'COST-T1', 'ANTI-6', 'SUS-C2', 'SUS-C3'],
  parameters: { majorWasteUsd: 500 },
  impact: 'Money and energy for nothing.',
  issue: f =>
    `${f.names} ${verb(f.failed, 'is', 'are')} idle${
      f.monthlyWasteUsd === undefined
        ? ''
        : ` (about ${formatUsd(f.monthlyWasteUsd)} USD a month)`
    }`,
  recommendation: f =>
    `Stop or terminate ${
      f.names
    } in Amazon EC2, Amazon ECS or Amazon SageMaker; schedule; move to Lambda or Fargate${estimateText(
      f.monthlyWasteUsd,
    )}.`,
  steps: f => [
    `Ask the owner of ${f.names}`,
    'Snapshot and stop',
    'Terminate after 14 days',
  ],
  successCriteria: () => ['No idle hit'],
  tradeOffs: [
    { pillar: 'reliability', text: 'make sure it is not a warm standby' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_track.html',
  ],
  equivalents: {
    serviceScreener: ['ec2.EC2LowUtilization', 'ec2.EC2Active'],
    trustedAdvisor: ['Qch7DwouX1', 'c1z7kmr00n'],
  },
  on: [
    instance.with(),
    group.with(),
    service.with(),
    endpoint.with('variants'),
  ],
  metrics: {
    cpu: {
      ...DAILY,
      namespace: 'AWS/EC2',
      name: 'CPUUtilization',
      stat: 'Maximum',
      dimensions: ec2Dimensions,
    },
    networkIn: {
      ...DAILY,
      namespace: 'AWS/EC2',
      name: 'NetworkIn',
      stat: 'Sum',
      dimensions: ec2Dimensions,
    },
    networkOut: {
      ...DAILY,
      namespace: 'AWS/EC2',
      name: 'NetworkOut',
      stat: 'Sum',
      dimensions: ec2Dimensions,
    },
    serviceCpu: {
      ...DAILY,
      namespace: 'AWS/ECS',
      name: 'CPUUtilization',
      stat: 'Maximum',
      dimensions: ecsDimensions,
    },
    serviceRequests: {
      ...DAILY,
      // nothing is reported without a request
      minPoints: 0,
      namespace: 'AWS/ApplicationELB',
      name: 'RequestCountPerTarget',
      stat: 'Sum',
      dimensions: r =>
        r.type === 'AWS::ECS::Service' && r.data.targetGroupArns.length > 0
          ? { TargetGroup: r.data.targetGroupArns[0].split(':').pop() ?? '' }
          : undefined,
    },
    serviceReceived: {
      ...DAILY,
      namespace: 'ECS/ContainerInsights',
      name: 'NetworkRxBytes',
      stat: 'Average',
      dimensions: ecsDimensions,
    },
    serviceSent: {
      ...DAILY,
      namespace: 'ECS/ContainerInsights',
      name: 'NetworkTxBytes',
      stat: 'Average',
      dimensions: ecsDimensions,
    },
    ...sagemakerInvocations(DAYS),
  },
  evaluate(resource, ctx) {
    if (hasMark(resource, ['dr-standby'])) {
      return notApplicable(`${resource.name} is a declared standby`);
    }
    switch (resource.type) {
      case 'AWS::ECS::Service':
        return judgeService(resource, ctx);
      case 'AWS::SageMaker::Endpoint':
        return judgeEndpoint(resource, ctx);
      default:
        return judgeServer(resource, ctx);
    }
  },
  examples: [
    {
      name: 'a busy instance',
      resources: [instance.sample({ id: SMALL })],
      metrics: { ...idle(SMALL), cpu: { [SMALL]: daily(40) } },
      expect: { state: 'pass', says: ['40 % CPU'] },
    },
    {
      name: 'exactly 5 % on one day is not idle',
      resources: [instance.sample({ id: SMALL })],
      metrics: { ...idle(SMALL), cpu: { [SMALL]: [...daily(1).slice(1), 5] } },
      expect: { state: 'pass' },
    },
    {
      name: 'exactly 5 MB on one day is not idle',
      resources: [instance.sample({ id: SMALL })],
      metrics: { ...idle(SMALL), networkIn: { [SMALL]: daily(4_000_000) } },
      expect: { state: 'pass', says: ['5 MB'] },
    },
    {
      name: 'idle at 499 USD a month',
      resources: [big, small('us-east-1', 't4g.nano')],
      metrics: idle(BIG, SMALL),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        monthlyWasteUsd: 0.68 * 730 + 0.0042 * 730,
        says: ['about 496 USD', 'about 3.07 USD'],
      },
    },
    {
      name: 'idle at 501 USD a month, which the engine raises to HIGH',
      resources: [big, small('eu-west-1', 't3.nano')],
      metrics: idle(BIG, SMALL),
      expect: {
        state: 'fail',
        monthlyWasteUsd: 0.68 * 730 + 0.0057 * 730,
        says: ['about 496 USD', 'about 4.16 USD'],
      },
    },
    {
      name: 'an idle group',
      resources: [group.sample({ id: 'batch' })],
      metrics: idle('batch'),
      expect: { state: 'fail', says: ['batch', 'm7g.large'] },
    },
    {
      name: 'a service that nobody calls',
      resources: [service.sample()],
      metrics: {
        serviceCpu: { [SERVICE]: daily(4.9) },
        serviceRequests: { [SERVICE]: [] },
      },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['ECS service orders', '4.9 % CPU', '0 requests'],
      },
    },
    {
      name: 'a service with requests, and one that computes',
      resources: [
        service.sample(),
        service.sample({ id: 'worker', data: { targetGroupArns: [] } }),
      ],
      metrics: {
        serviceCpu: { [SERVICE]: daily(1), worker: daily(5) },
        serviceRequests: { [SERVICE]: [1] },
      },
      expect: {
        state: 'pass',
        says: ['1 request per target', 'at most 5 % CPU'],
      },
    },
    {
      name: 'a worker with traffic by Container Insights, and one without',
      resources: ['busy', 'quiet'].map(id =>
        service.sample({ id, data: { targetGroupArns: [] } }),
      ),
      metrics: {
        serviceCpu: { busy: daily(1), quiet: daily(1) },
        serviceReceived: { busy: daily(50), quiet: daily(20) },
        serviceSent: { busy: daily(10), quiet: daily(20) },
      },
      expect: { state: 'fail', says: ['busy', 'at most 3.5 MB'] },
    },
    {
      name: 'a worker with little CPU whose traffic is not measured',
      resources: [
        service.sample({ id: 'worker', data: { targetGroupArns: [] } }),
      ],
      metrics: { serviceCpu: { worker: daily(1) } },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'an endpoint that nobody invokes',
      resources: [endpoint.sample()],
      metrics: { invocations0: { recommendations: [] } },
      expect: { state: 'fail', says: ['recommendations', '0 invocations'] },
    },
    {
      name: 'an endpoint that is invoked',
      resources: [endpoint.sample()],
      metrics: { invocations0: { recommendations: [3] } },
      expect: { state: 'pass', says: ['3 invocations'] },
    },
    {
      name: 'a new instance and a standby',
      resources: [
        instance.sample({ createdAt: '2026-11-10T00:00:00.000Z' }),
        instance.sample({ id: SMALL, tags: { 'dr-standby': 'true' } }),
      ],
      expect: { state: 'not-applicable', says: ['younger than 14', 'standby'] },
    },
    {
      name: 'not measured',
      resources: [instance.sample()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
