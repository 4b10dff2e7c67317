/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Graviton processors do the same work with up to 60 % less energy, and cost less.
 *
 * How we look: the share of arm64 among the virtual CPUs of running instances,
 * Auto Scaling groups (in place of their instances) and EKS node groups (in place
 * of their groups) whose family has a Graviton equivalent; half is enough. Launch
 * templates count where nothing runs. Windows, macOS and SQL Server images and
 * families without an equivalent (GPU and others) do not count. The tag
 * `x86-required` with a reason as its value says that an owner needs x86.
 * What we cannot see: whether an application must run on x86. The owner of the
 * whole workload may attest it with a reason (365 days).
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  sum,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import instance from '../../collectors/ec2-instance';
import template from '../../collectors/ec2-launch-template';
import nodegroup from '../../collectors/eks-nodegroup';
import { familyOf } from '../../ec2/familyOf';
import { GRAVITON_EQUIVALENT } from '../../ec2/graviton.data';
import { judgedAsGroup, judgedAsNodegroup } from '../../ec2/inGroup';
import { isGraviton } from '../../ec2/isGraviton';
import { vcpusOf } from '../../ec2/vcpusOf';
import { percent, some, verb } from '../../text/figures';

const X86_ONLY = /windows|sql|mac/i;
const EXEMPTION_TAG = 'x86-required';
type Instance = ReturnType<typeof instance.sample>;
type Group = ReturnType<typeof group.sample>;
type Nodegroup = ReturnType<typeof nodegroup.sample>;
type Template = ReturnType<typeof template.sample>;
const byId = (found: { id: string }) => found.id;

/** One machine, or some of the same kind. */
interface Machines {
  label: string;
  type: string;
  arm: boolean;
  /** Operating system and what is licensed with it, where known. */
  platform?: string;
  /** Absent where nothing runs, as in a template. */
  vcpus?: number;
  /** Of a group of both kinds: those of its arm64 instances. */
  armVcpus?: number;
}

function judgeMachines(machines: Machines): Verdict {
  const { label, type, arm, platform = '', vcpus, armVcpus } = machines;
  const architecture = arm ? 'arm64' : 'x86_64';
  const evidence = {
    architecture,
    instanceType: type,
    ...(vcpus === undefined ? {} : { vcpus }),
    ...(armVcpus ? { armVcpus } : {}),
  };
  if (arm) {
    return pass(`${label} (${type}) runs on arm64`, evidence);
  }
  if (X86_ONLY.test(platform)) {
    return notApplicable(`${label} runs ${platform}`);
  }
  const equivalent = GRAVITON_EQUIVALENT[familyOf(type)?.letters ?? ''];
  return equivalent
    ? fail(
        `${label} (${type}) runs on ${architecture}, ${equivalent} is the Graviton equivalent`,
        evidence,
      )
    : notApplicable(`${label}: ${type} has no Graviton equivalent`);
}

const weightOf = (type: string, copies = 1) => (vcpusOf(type) ?? 0) * copies;

function judgeInstance({ name, data }: Instance): Verdict {
  const { state, architecture, instanceType, platform } = data;
  const label = `Instance ${name}`;
  return state === 'running'
    ? judgeMachines({
        label,
        type: instanceType,
        arm: architecture === 'arm64',
        platform: architecture.includes('mac') ? 'macOS' : platform,
        vcpus: data.vcpus ?? weightOf(instanceType),
      })
    : notApplicable(`${label} is ${state}`);
}

/** A group of both kinds is judged by its first x86 type and weighed by parts. */
function judgeGroup(found: Group, ctx: AssessContext): Verdict {
  const label = `Auto Scaling group ${found.name}`;
  const members = found.data.instances;
  const known = ctx.index(instance, byId, { region: found.region });
  const isArm = (member: (typeof members)[number]) => {
    const [seen] = known.get(member.id) ?? [];
    return seen
      ? seen.data.architecture === 'arm64'
      : isGraviton(member.instanceType);
  };
  const weigh = (list: typeof members) =>
    sum(list.map(member => weightOf(member.instanceType)));
  const main = members.find(member => !isArm(member)) ?? members[0];
  return main
    ? judgeMachines({
        label,
        type: main.instanceType,
        arm: isArm(main),
        platform: known.get(main.id)?.[0].data.platform,
        vcpus: weigh(members),
        armVcpus: weigh(members.filter(isArm)),
      })
    : notApplicable(`${label} has no instances`);
}

function judgeNodegroup(found: Nodegroup): Verdict {
  const { amiType, desiredSize, instanceTypes } = found.data;
  const label = `EKS node group ${found.name}`;
  const [type] = instanceTypes;
  if (!type || desiredSize === 0) {
    return notApplicable(
      `${label} ${
        type ? 'has no nodes' : 'takes its type from a launch template'
      }`,
    );
  }
  return judgeMachines({
    label,
    type,
    arm: amiType.includes('ARM_64') || isGraviton(type),
    platform: amiType.includes('WINDOWS') ? 'Windows' : undefined,
    vcpus: weightOf(type, desiredSize),
  });
}

function judgeTemplate({ name, data }: Template): Verdict {
  const label = `Launch template ${name}`;
  return data.instanceType
    ? judgeMachines({
        label,
        type: data.instanceType,
        arm: isGraviton(data.instanceType),
      })
    : notApplicable(`${label} names no instance type`);
}

function judge(
  resource: Instance | Group | Nodegroup | Template,
  ctx: AssessContext,
): Verdict {
  switch (resource.type) {
    case 'AWS::EC2::Instance':
      return judgedAsGroup(resource) ?? judgeInstance(resource);
    case 'AWS::AutoScaling::AutoScalingGroup':
      return judgedAsNodegroup(resource) ?? judgeGroup(resource, ctx);
    case 'AWS::EKS::Nodegroup':
      return judgeNodegroup(resource);
    default:
      return judgeTemplate(resource);
  }
}

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
  attestation: {
    question: 'Must this workload run on x86?',
    yesMeans: 'It must; the reason is named.',
    noMeans: 'It could run on Graviton.',
    expiresDays: 365,
  },
  impact: 'More energy and cost per work.',
  issue: f =>
    `${f.names} ${verb(f.failed, 'runs', 'run')} on x86 (${
      f.message.split(' (')[0]
    })`,
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
  on: [instance.with(), group.with(), nodegroup.with(), template.with()],
  evaluate(resource, ctx) {
    const reason = resource.tags[EXEMPTION_TAG]?.trim();
    return reason
      ? notApplicable(`${resource.name} needs x86, says its tag: ${reason}`)
      : judge(resource, ctx);
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
    const onArm = judged.map(({ status, evidence: { vcpus, armVcpus } }) =>
      Number(status === 'pass' ? vcpus : armVcpus ?? 0),
    );
    const share = sum(onArm) / weigh(judged);
    const evidence = { share, vcpus: weigh(judged) };
    const message = `${percent(share)} of ${evidence.vcpus} vCPU ${verb(
      evidence.vcpus,
      'is',
      'are',
    )} arm64 (${some(
      judged.map(o => `${o.subject.name} ${o.evidence.instanceType}`),
    )})`;
    if (share >= ctx.number('minShare')) {
      return pass(message, evidence);
    }
    return ctx.attested?.value === 'yes'
      ? pass(`${ctx.attested.message} (${message})`, ctx.attested.evidence)
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
      name: 'just below half',
      resources: [
        instance.sample({ id: 'i-arm', data: { vcpus: 96 } }),
        instance.sample({ id: 'i-x86', data: { ...x86, vcpus: 96 } }),
        instance.sample({ id: 'i-small', data: x86 }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['49 % of 194 vCPU'] },
    },
    {
      name: 'none, and the owner attests that x86 is required',
      resources: [instance.sample({ id: 'i-x86', data: x86 })],
      answer: { value: 'yes', text: 'driver of a vendor' },
      expect: { state: 'pass', says: ['driver of a vendor', '0 % of 2 vCPU'] },
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
      name: 'a group and a node group count for their instances, once each',
      resources: [
        group.sample(),
        instance.sample({ data: { ...x86, autoScalingGroup: 'orders' } }),
        nodegroup.sample({
          data: { instanceTypes: ['m7i.xlarge'], amiType: 'CUSTOM' },
        }),
        group.sample({
          id: 'eks-general',
          tags: { 'eks:nodegroup-name': 'general' },
        }),
      ],
      expect: {
        state: 'fail',
        says: ['17 % of 12 vCPU', 'Auto Scaling group orders', 'm7i.xlarge'],
      },
    },
    {
      name: 'a group of both kinds is weighed by its parts',
      resources: [
        group.sample({
          data: {
            instances: ['m7g.xlarge', 'm7i.large'].map((instanceType, i) => ({
              id: `i-${i}`,
              zone: 'eu-west-1a',
              instanceType,
              lifecycle: 'InService',
            })),
          },
        }),
      ],
      expect: { state: 'pass', says: ['67 % of 6 vCPU'] },
    },
    {
      name: 'templates count where nothing runs',
      resources: [
        template.sample({ data: { instanceType: 'c6i.large' } }),
        template.sample({ id: 'lt-2', data: { instanceType: undefined } }),
      ],
      expect: { state: 'fail', says: ['Launch template', 'c8g', 'names no'] },
    },
    {
      name: 'templates do not weigh where something runs',
      resources: [
        instance.sample(),
        template.sample({ data: { instanceType: 'c6i.large' } }),
      ],
      expect: { state: 'pass', says: ['100 % of 2 vCPU'] },
    },
    {
      name: 'an owner who needs x86',
      resources: [
        instance.sample({
          tags: { 'x86-required': 'codec library without arm64' },
          data: x86,
        }),
      ],
      expect: { state: 'not-applicable', says: ['codec library'] },
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
