/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Graviton processors do the same work with up to 60 % less energy, and cost less.
 *
 * How we look: the share of arm64 among the virtual CPUs of running instances
 * whose family has a Graviton equivalent; half is enough. Windows, macOS and SQL
 * Server images and families without an equivalent (GPU and others) do not count.
 * What we cannot see: whether an application must run on x86. An attested reason
 * comes with a later version; until then use a waiver.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import { familyOf } from '../../ec2/familyOf';
import { GRAVITON_EQUIVALENT } from '../../ec2/graviton.data';
import { vcpusOf } from '../../ec2/vcpusOf';
import { percent, some } from '../../text/figures';

const X86_ONLY = /windows|sql|mac/i;
const x86 = { architecture: 'x86_64', instanceType: 'm7i.large' };

export default defineCheck({
  id: 'sus-graviton-compute',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization', 'performance-efficiency'],
  title: 'Graviton is used or was considered',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SUS05-BP02', 'COST05-BP05', 'PERF02-BP01'],
  seedRefs: ['SUS-C4', 'KA-SUS-5'],
  parameters: { minShare: 0.5, expiresDays: 365 },
  impact: 'More energy and cost per work.',
  issue: f => `${f.names} run on x86 (${f.message.split(' (')[0]})`,
  recommendation: f =>
    `Move ${
      f.names
    } to c7g, m7g, r7g, t4g or newer on Amazon EC2 (AWS Graviton): ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    'Build multi-arch images',
    `Test ${f.names} on the new type`,
    'Change the type',
  ],
  successCriteria: () => ['50 % arm64'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'multi-arch builds' },
    { pillar: 'performance-efficiency', text: 'test native libraries' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a3.html',
  ],
  equivalents: { serviceScreener: ['ec2.EC2Graviton'] },
  on: [instance.with()],
  evaluate({ name, data }) {
    const { state, architecture, instanceType, platform } = data;
    const vcpus = data.vcpus ?? vcpusOf(instanceType) ?? 0;
    const evidence = { architecture, instanceType, vcpus };
    const family = familyOf(instanceType);
    const equivalent = GRAVITON_EQUIVALENT[family?.letters ?? ''];
    if (state !== 'running') {
      return notApplicable(`Instance ${name} is ${state}`);
    }
    if (architecture === 'arm64') {
      return pass(`Instance ${name} (${instanceType}) runs on arm64`, evidence);
    }
    if (X86_ONLY.test(platform) || architecture.includes('mac')) {
      return notApplicable(`Instance ${name} runs ${platform}`);
    }
    return equivalent
      ? fail(
          `Instance ${name} (${instanceType}) runs on ${architecture}, ${equivalent} is the Graviton equivalent`,
          evidence,
        )
      : notApplicable(
          `Instance ${name}: ${instanceType} has no Graviton equivalent`,
        );
  },
  conclude(ctx) {
    const usual = ctx.usual();
    const judged = ctx.observations.filter(o => o.evidence.vcpus !== undefined);
    const unread = ctx.observations.some(o => o.status === 'unknown');
    if (judged.length === 0 || unread) {
      return usual;
    }
    const weigh = (list: typeof judged) =>
      sum(list.map(o => Number(o.evidence.vcpus)));
    const arm = judged.filter(o => o.status === 'pass');
    const share = weigh(arm) / weigh(judged);
    const evidence = { share, vcpus: weigh(judged) };
    const message = `${percent(share)} of ${weigh(
      judged,
    )} vCPU are arm64 (${some(
      judged.map(o => `${o.subject.name} ${o.evidence.instanceType}`),
    )})`;
    return share >= ctx.number('minShare')
      ? pass(message, evidence)
      : fail(message, evidence);
  },
  examples: [
    {
      name: 'all on Graviton',
      resources: [instance.sample()],
      expect: { state: 'pass', says: ['100 % of 2 vCPU'] },
    },
    {
      name: 'exactly half',
      resources: [
        instance.sample({ id: 'i-arm' }),
        instance.sample({ id: 'i-x86', data: x86 }),
      ],
      expect: { state: 'pass', says: ['50 % of 4 vCPU'] },
    },
    {
      name: 'a third',
      resources: [
        instance.sample({ id: 'i-arm' }),
        instance.sample({ id: 'i-x86', data: { ...x86, vcpus: 4 } }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['33 % of 6 vCPU', 'm8g is the Graviton equivalent'],
      },
    },
    {
      name: 'Windows, GPU and stopped instances',
      resources: [
        instance.sample({ id: 'i-1', data: { ...x86, platform: 'Windows' } }),
        instance.sample({
          id: 'i-2',
          data: { ...x86, instanceType: 'g5.xlarge' },
        }),
        instance.sample({ id: 'i-3', data: { ...x86, state: 'stopped' } }),
      ],
      expect: { state: 'not-applicable', says: ['Windows', 'g5.xlarge'] },
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
