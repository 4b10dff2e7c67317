/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A small server that mostly waits is paid for its waiting.
 *
 * How we look: running instances of at most 2 virtual CPUs outside a group whose
 * CPU was below 10 % on the average of the last 30 days. Instances marked as
 * batch, licensed or stateful (tags) do not count. The estimate is the list price
 * of the instance, the most that can be saved.
 * What we cannot see: whether the application could run as a function or a
 * container, and how long its requests take.
 */
import {
  defineCheck,
  fail,
  mean,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { ec2Dimensions } from '../../cloudwatch/computeDimensions';
import instance from '../../collectors/ec2-instance';
import { hasMark } from '../../ec2/hasMark';
import { judgedAsGroup } from '../../ec2/inGroup';
import { vcpusOf } from '../../ec2/vcpusOf';
import { estimateText, monthlyPrice, waste } from '../../pricing';
import { figure, outOf, verb } from '../../text/figures';
import { daysSince } from '../../time/age';

const DAYS = 30;
const MAX_VCPUS = 2;
const LOW_CPU = 10;
const EXEMPT = ['batch', 'licensed', 'stateful'];
const ID = instance.sample().id;
const cpu = (percent: number, days = DAYS) => ({
  cpu: { [ID]: Array.from({ length: days }, () => percent) },
});

export default defineCheck({
  id: 'cost-serverless-candidates',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability', 'performance-efficiency'],
  title: 'Small idle servers could be serverless',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['COST05-BP05', 'SUS05-BP03', 'PERF02-BP01'],
  seedRefs: ['COST-T7', 'SUS-C5'],
  impact: 'Paying for waiting.',
  issue: f =>
    `${f.names} (${outOf(f.failed, f.total, 'instance')}) ${verb(
      f.failed,
      'mostly waits',
      'mostly wait',
    )}${
      f.monthlyWasteUsd === undefined ? '' : estimateText(f.monthlyWasteUsd)
    }`,
  recommendation: f =>
    `Move ${f.names} to AWS Lambda, Fargate or App Runner${estimateText(
      f.monthlyWasteUsd,
    )}: ${f.failing[0]?.message ?? f.message}.`,
  steps: f => [
    `Check run time below 15 min of the requests to ${f.names}`,
    'Containerise',
    'Route traffic',
  ],
  successCriteria: () => ['Candidate migrated or accepted'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'cold starts' },
    { pillar: 'operational-excellence', text: 're-platforming effort' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_select_service_select_for_cost.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/welcome.html',
  ],
  on: [instance.with()],
  metrics: {
    cpu: {
      namespace: 'AWS/EC2',
      name: 'CPUUtilization',
      stat: 'Average',
      periodSeconds: 86_400,
      days: DAYS,
      minPoints: DAYS,
      dimensions: ec2Dimensions,
    },
  },
  evaluate(resource, ctx) {
    const { name, data, region, createdAt } = resource;
    const { instanceType, state } = data;
    const label = `Instance ${name} (${instanceType})`;
    const asGroup = judgedAsGroup(resource);
    if (asGroup) {
      return asGroup;
    }
    if (state !== 'running' || hasMark(resource, EXEMPT)) {
      return notApplicable(
        `${label} is ${
          state === 'running' ? `marked as ${EXEMPT.join(', ')}` : state
        }`,
      );
    }
    const vcpus = data.vcpus ?? vcpusOf(instanceType) ?? Infinity;
    if (vcpus > MAX_VCPUS) {
      return pass(`${label} has more than ${MAX_VCPUS} vCPU`, { instanceType });
    }
    if (daysSince(createdAt, ctx.now) < DAYS) {
      return notApplicable(`${label} is younger than ${DAYS} days`);
    }
    const average = mean(ctx.metric('cpu', resource).values);
    const says = `${label} used ${figure(
      average,
      1,
    )} % CPU on the average of ${DAYS} days`;
    const evidence = { averageCpu: average, instanceType, vcpus };
    if (average >= LOW_CPU) {
      return pass(says, evidence);
    }
    const price = monthlyPrice(
      { kind: 'instance', type: instanceType },
      region,
    );
    return fail(`${says}${estimateText(price)}`, evidence, waste(price));
  },
  examples: [
    {
      name: 'busy enough at 10 %',
      resources: [instance.sample()],
      metrics: cpu(10),
      expect: { state: 'pass', says: ['10 % CPU'] },
    },
    {
      name: 'just below 10 %',
      resources: [
        instance.sample({
          region: 'us-east-1',
          data: { instanceType: 't3.small', architecture: 'x86_64' },
        }),
      ],
      metrics: cpu(9.9),
      expect: {
        state: 'fail',
        risk: 'LOW',
        monthlyWasteUsd: 0.0208 * 730,
        says: ['9.9 %', 't3.small', 'about 15 USD'],
      },
    },
    {
      name: 'idle, but with 4 vCPU',
      resources: [
        instance.sample({ data: { instanceType: 'm7g.xlarge', vcpus: 4 } }),
      ],
      expect: { state: 'pass', says: ['more than 2 vCPU'] },
    },
    {
      name: 'stopped, in a group, marked, and new',
      resources: [
        instance.sample({ id: 'i-1', data: { state: 'stopped' } }),
        instance.sample({ id: 'i-2', data: { autoScalingGroup: 'orders' } }),
        instance.sample({ id: 'i-3', tags: { stateful: 'true' } }),
        instance.sample({ id: 'i-4', createdAt: '2026-10-18T06:00:00.000Z' }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['stopped', 'group orders', 'stateful', 'younger than 30 days'],
      },
    },
    {
      name: 'measured on 29 days only',
      resources: [instance.sample()],
      metrics: cpu(1, 29),
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'instances may not be read',
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
