/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Accelerators are the most energy- and cost-intensive machines of all.
 *
 * How we look: the GPU use that the CloudWatch agent reports (mean of 14 days, at
 * least 7 days measured) of running instances with an accelerator; endpoints of
 * SageMaker without an invocation in 7 days; notebook instances in service for
 * more than 72 hours. A GPU below 5 % is idle and graded higher, with the list
 * price as estimate.
 * What we cannot see: the use of Inferentia, Trainium and FPGAs, GPUs without the
 * agent metric, and more than three variants of an endpoint: those are unknown.
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
  sagemakerInvocations,
  sumOfInvocations,
  VARIANTS_READ,
} from '../../cloudwatch/sagemakerInvocations';
import instance from '../../collectors/ec2-instance';
import reportedMetric from '../../collectors/reported-metric';
import endpoint from '../../collectors/sagemaker-endpoint';
import notebook from '../../collectors/sagemaker-notebook-instance';
import { familyOf } from '../../ec2/familyOf';
import { estimateText, monthlyPrice, waste } from '../../pricing';
import { count, figure, verb } from '../../text/figures';
import { daysSince, hoursSince } from '../../time/age';

const ACCELERATED = ['p', 'g', 'gr', 'inf', 'trn', 'dl', 'vt', 'f'];
const WELL_USED = 30;
const IDLE = 5;
const MIN_DAYS = 7;
const ENDPOINT_DAYS = 7;
const NOTEBOOK_HOURS = 72;
const GPU_METRIC = 'nvidia_smi_utilization_gpu';
type Instance = ReturnType<typeof instance.sample>;
type Endpoint = ReturnType<typeof endpoint.sample>;
type Notebook = ReturnType<typeof notebook.sample>;
const byMetric = (found: ReturnType<typeof reportedMetric.sample>) =>
  found.data.metric;

function judgeInstance(found: Instance, ctx: AssessContext): Verdict {
  const { id, region, data } = found;
  const { instanceType, state } = data;
  const label = `Instance ${found.name} (${instanceType})`;
  if (!ACCELERATED.includes(familyOf(instanceType)?.letters ?? '')) {
    return notApplicable(`${label} has no accelerator`);
  }
  if (state !== 'running') {
    return notApplicable(`${label} is ${state}`);
  }
  const [metric] =
    ctx.index(reportedMetric, byMetric, { region }).get(GPU_METRIC) ?? [];
  const use = metric && known(metric.data.averages)[id];
  if (!use || use.days < MIN_DAYS) {
    return unknown(
      'NOT_ENOUGH_DATA',
      use
        ? `${label} reports its GPU use on ${count(
            use.days,
            'day',
          )}, ${MIN_DAYS} are needed`
        : `${label} reports no GPU metric (${GPU_METRIC} of the CloudWatch agent)`,
    );
  }
  const says = `${label} used ${figure(
    use.mean,
    1,
  )} % of its GPU on the average of 14 days`;
  const evidence = { averageGpu: use.mean, instanceType };
  if (use.mean >= WELL_USED) {
    return pass(says, evidence);
  }
  if (use.mean >= IDLE) {
    return fail(says, evidence, { risk: 'LOW' });
  }
  const price = monthlyPrice({ kind: 'instance', type: instanceType }, region);
  return fail(`${says}: it is idle${estimateText(price)}`, evidence, {
    risk: 'MEDIUM',
    ...waste(price),
  });
}

function judgeEndpoint(found: Endpoint, ctx: AssessContext): Verdict {
  const label = `Endpoint ${found.name}`;
  if (found.data.status !== 'InService') {
    return notApplicable(`${label} is ${found.data.status}`);
  }
  const variants = known(found.data.variants);
  if (variants.every(variant => variant.serverless)) {
    return notApplicable(`${label} is serverless and scales to zero`);
  }
  if (daysSince(found.createdAt, ctx.now) < ENDPOINT_DAYS) {
    return notApplicable(`${label} is younger than ${ENDPOINT_DAYS} days`);
  }
  const total = sumOfInvocations(ctx, found, variants.length);
  const types = variants.map(
    variant => `${variant.instances} × ${variant.instanceType ?? 'serverless'}`,
  );
  const says = `${label} (${types.join(', ')}) had ${count(
    total,
    'invocation',
  )} in ${ENDPOINT_DAYS} days`;
  if (total > 0) {
    return pass(says, { invocations: total });
  }
  return variants.length > VARIANTS_READ
    ? unknown('NOT_COLLECTED', `${says} in its first variants`)
    : fail(says, { invocations: total, types }, { risk: 'LOW' });
}

function judgeNotebook(found: Notebook, ctx: AssessContext): Verdict {
  const { status, instanceType, modifiedAt } = found.data;
  const label = `Notebook ${found.name} (${instanceType})`;
  if (status !== 'InService') {
    return pass(`${label} is ${status}`, { status });
  }
  const hours = hoursSince(modifiedAt, ctx.now);
  if (Number.isNaN(hours)) {
    return unknown('NOT_ENOUGH_DATA', `${label} does not tell since when`);
  }
  const since = modifiedAt?.slice(0, 10);
  const says = `${label} has been in service since ${since}`;
  return hours > NOTEBOOK_HOURS
    ? fail(says, { since: modifiedAt ?? null }, { risk: 'LOW' })
    : pass(says, { since: modifiedAt ?? null });
}

const ID = instance.sample().id;
const gpu = (instanceType = 'g5.xlarge') =>
  instance.sample({
    region: 'us-east-1',
    data: { instanceType, architecture: 'x86_64' },
  });
const use = (mean: number, days = 14) =>
  reportedMetric.sample({
    id: `CWAgent/${GPU_METRIC}`,
    region: 'us-east-1',
    data: {
      metric: GPU_METRIC,
      subjects: [ID],
      averages: { [ID]: { mean, days } },
    },
  });
const inService = (modifiedAt: string) =>
  notebook.sample({ data: { status: 'InService', modifiedAt } });

export default defineCheck({
  id: 'sus-accelerators-used',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization', 'performance-efficiency'],
  title: 'Accelerators are well used',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SUS05-BP04', 'PERF02-BP06'],
  seedRefs: ['KA-SUS-5', 'SUS-C2'],
  parameters: { majorWasteUsd: 500 },
  impact: 'The most energy- and cost-intensive hardware stands idle.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'is',
      'are',
    )} hardly used`,
  recommendation: f =>
    `Stop or share ${
      f.names
    }, use Spot, AWS Inferentia or Trainium, SageMaker managed Spot training: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    'Install the GPU metric',
    `Schedule stop of ${f.names}`,
    'Serverless or asynchronous inference',
  ],
  successCriteria: () => ['30 % or stopped'],
  tradeOffs: [{ pillar: 'performance-efficiency', text: 'start-up time' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a5.html',
  ],
  equivalents: { serviceScreener: ['sagemaker.TrainingSpotInstancesEnabled'] },
  on: [instance.with(), endpoint.with('variants'), notebook.with()],
  uses: [reportedMetric.with('averages')],
  metrics: sagemakerInvocations(ENDPOINT_DAYS),
  evaluate(subject, ctx) {
    switch (subject.type) {
      case 'AWS::EC2::Instance':
        return judgeInstance(subject, ctx);
      case 'AWS::SageMaker::Endpoint':
        return judgeEndpoint(subject, ctx);
      default:
        return judgeNotebook(subject, ctx);
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
      name: 'a busy GPU, endpoint and a stopped notebook',
      resources: [gpu(), use(30), endpoint.sample(), notebook.sample()],
      metrics: { invocations0: { recommendations: [0, 12] } },
      expect: {
        state: 'pass',
        says: ['30 % of its GPU', '12 invocations', 'Stopped'],
      },
    },
    {
      name: 'just below 30 %',
      resources: [gpu(), use(29.9)],
      expect: { state: 'fail', risk: 'LOW', says: ['29.9 %', 'g5.xlarge'] },
    },
    {
      name: '5 % is little, but not idle',
      resources: [gpu(), use(5)],
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: 'an idle GPU below the limit of major waste',
      resources: [gpu('g4dn.xlarge'), use(4.9)],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        monthlyWasteUsd: 0.526 * 730,
        says: ['idle', 'about 384 USD'],
      },
    },
    {
      name: 'an idle GPU above the limit of major waste',
      resources: [gpu(), use(0)],
      expect: { state: 'fail', risk: 'HIGH', says: ['about 734 USD'] },
    },
    {
      name: 'an endpoint that nobody invokes',
      resources: [endpoint.sample()],
      metrics: { invocations0: { recommendations: [] } },
      expect: { state: 'fail', risk: 'LOW', says: ['ml.g5.xlarge', '0 invoc'] },
    },
    {
      name: 'a notebook in service for 73 hours',
      resources: [inService('2026-11-13T05:00:00.000Z')],
      expect: { state: 'fail', risk: 'LOW', says: ['since 2026-11-13'] },
    },
    {
      name: 'a notebook in service for 72 hours',
      resources: [inService('2026-11-13T06:00:00.000Z')],
      expect: { state: 'pass' },
    },
    {
      name: 'no accelerator, a serverless and a new endpoint',
      resources: [
        instance.sample(),
        endpoint.sample({
          data: {
            variants: [{ name: 'All', instances: 0, serverless: true }],
          },
        }),
        endpoint.sample({
          id: 'new',
          createdAt: '2026-11-10T06:00:00.000Z',
        }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['no accelerator', 'serverless', 'younger than 7 days'],
      },
    },
    {
      name: 'a GPU without the agent metric',
      resources: [gpu()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA', says: ['no GPU'] },
    },
    {
      name: 'six days of GPU metrics are too few',
      resources: [gpu(), use(80, 6)],
      expect: { state: 'unknown', says: ['6 days'] },
    },
    {
      name: 'seven days are enough',
      resources: [gpu(), use(80, 7)],
      expect: { state: 'pass' },
    },
    {
      name: 'variants may not be read',
      resources: [
        endpoint.sample({
          data: {
            variants: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'sagemaker:DescribeEndpoint',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'sagemaker:DescribeEndpoint' },
    },
  ],
});
