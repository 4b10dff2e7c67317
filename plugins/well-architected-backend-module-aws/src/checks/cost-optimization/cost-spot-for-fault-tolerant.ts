/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Work that may be interrupted runs on Spot capacity for a fraction of the price.
 *
 * How we look: Auto Scaling groups, ECS services on Fargate, EKS node groups and
 * Batch environments that carry the tag `interruptible` (or `fault-tolerant`), or
 * are not production. With the annotation
 * `aws.amazon.com/well-architected-interruptible: "true"` everything of the
 * workload counts as marked.
 * What we cannot see: Spot requests in launch templates, nodes of Karpenter, and
 * whether production work could be interrupted: without a mark it is not judged.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import environment from '../../collectors/batch-compute-environment';
import service from '../../collectors/ecs-service';
import nodegroup from '../../collectors/eks-nodegroup';
import { hasMark } from '../../ec2/hasMark';
import { verb } from '../../text/figures';

const MARKS = ['interruptible', 'fault-tolerant'];
const ANNOTATION = 'aws.amazon.com/well-architected-interruptible';
type Subject =
  | ReturnType<typeof group.sample>
  | ReturnType<typeof environment.sample>
  | ReturnType<typeof service.sample>
  | ReturnType<typeof nodegroup.sample>;

/** What buys the capacity, or why nothing is bought here. */
interface Buying {
  label: string;
  spot: boolean;
  says: string;
  skip?: string;
}

function buyingOf(subject: Subject): Buying {
  const { name } = subject;
  switch (subject.type) {
    case 'AWS::AutoScaling::AutoScalingGroup': {
      const percent = subject.data.onDemandPercent ?? 100;
      const nodes = subject.tags['eks:nodegroup-name'];
      return {
        label: `Auto Scaling group ${name}`,
        spot: percent < 100,
        says: `${percent} % On-Demand above its base capacity`,
        skip:
          nodes && `belongs to EKS node group ${nodes}, judged in its place`,
      };
    }
    case 'AWS::EKS::Nodegroup': {
      const { capacityType } = subject.data;
      return {
        label: `EKS node group ${name}`,
        spot: capacityType === 'SPOT',
        says: `capacity type ${capacityType}`,
      };
    }
    case 'AWS::Batch::ComputeEnvironment': {
      const { capacity, state } = subject.data;
      return {
        label: `Batch environment ${name}`,
        spot: capacity?.kind.endsWith('SPOT') ?? false,
        says: `type ${capacity?.kind}`,
        skip: capacity && state === 'ENABLED' ? undefined : 'starts nothing',
      };
    }
    default: {
      const { launchType, capacityProviders: providers } = subject.data;
      const onFargate =
        launchType === 'FARGATE' ||
        providers.some(provider => provider.startsWith('FARGATE'));
      return {
        label: `ECS service ${name}`,
        spot: providers.includes('FARGATE_SPOT'),
        says: providers.length > 0 ? providers.join(' and ') : 'FARGATE',
        skip: onFargate
          ? undefined
          : 'runs on instances, judged by their group',
      };
    }
  }
}

function judge(subject: Subject, ctx: AssessContext): Verdict {
  const { label, spot, says, skip } = buyingOf(subject);
  if (skip) {
    return notApplicable(`${label} ${skip}`);
  }
  const where = ctx.environmentOf(subject);
  const marked = hasMark(subject, MARKS);
  const evidence = { environment: where ?? null, marked, buys: says };
  if (spot) {
    return pass(`${label} uses Spot (${says})`, evidence);
  }
  if (marked || (where !== undefined && where !== 'production')) {
    return fail(
      `${label} is ${
        marked ? 'marked as interruptible' : where
      } and uses no Spot (${says})`,
      evidence,
    );
  }
  return where === undefined
    ? unknown(
        'CONTEXT_MISSING',
        `environment unknown: neither ${label} nor account ${subject.accountId} declares one`,
        { evidence: { ...evidence, onDemand: true } },
      )
    : notApplicable(
        `${label} is production and not marked as interruptible (${says})`,
        { ...evidence, onDemand: true },
      );
}

export default defineCheck({
  id: 'cost-spot-for-fault-tolerant',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'Fault-tolerant work uses Spot',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['COST07-BP04', 'COST07-BP01', 'SUS05-BP01'],
  seedRefs: ['COST-C5', 'COST-T4'],
  impact: 'Up to 90 % more than needed for such work.',
  issue: f => `Interruptible work without Spot: ${f.message}`,
  recommendation: f =>
    `Give ${
      f.failed > 0 ? f.names : f.entity.name
    } Amazon EC2 Spot capacity: a mixed instances policy, Fargate Spot or Karpenter. ${
      f.message
    }. Spot typically costs 50-90 % less than on demand.`,
  steps: f => [
    `Mark candidates: ${f.names}`,
    'Add Spot with several types',
    'Handle the two-minute notice',
  ],
  successCriteria: () => ['Spot share 50 %'],
  tradeOffs: [
    {
      pillar: 'reliability',
      text: 'interruptions, keep on-demand base capacity',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_implement_models.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances.html',
  ],
  equivalents: {
    serviceScreener: [
      'ecs.ecsServiceCapacityProviderFargateSpot',
      'eks.eksNoSpotInstances',
      'sagemaker.TrainingSpotInstancesEnabled',
    ],
  },
  on: [group.with(), service.with(), nodegroup.with(), environment.with()],
  evaluate: judge,
  conclude(ctx) {
    const onDemand = ctx.observations.filter(o => o.evidence.onDemand === true);
    const verdict = ctx.usual();
    const declared =
      ctx.entity.annotations[ANNOTATION]?.trim().toLocaleLowerCase('en-US') ===
      'true';
    return declared && onDemand.length > 0 && verdict.status !== 'fail'
      ? fail(
          `${ctx.entity.name} is declared interruptible, but ${
            onDemand.length
          } of its resources ${verb(
            onDemand.length,
            'uses',
            'use',
          )} no Spot: ${onDemand
            .map(o => `${o.subject.name} (${o.evidence.buys})`)
            .join(', ')}`,
        )
      : verdict;
  },
  examples: [
    {
      name: 'marked work on Spot',
      resources: [
        group.sample({
          tags: { interruptible: 'true' },
          data: { onDemandPercent: 99 },
        }),
        nodegroup.sample({ data: { capacityType: 'SPOT' } }),
        service.sample({
          data: {
            launchType: undefined,
            capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
          },
        }),
        environment.sample(),
      ],
      expect: { state: 'pass', says: ['99 % On-Demand', 'type SPOT'] },
    },
    {
      name: 'marked, with a mixed policy of On-Demand only',
      resources: [
        group.sample({
          tags: { interruptible: 'true' },
          data: { onDemandPercent: 100 },
        }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['orders', '100 %'] },
    },
    {
      name: 'not production and On-Demand only',
      environment: 'test',
      resources: [
        service.sample(),
        nodegroup.sample(),
        environment.sample({
          data: {
            capacity: {
              kind: 'FARGATE',
              instanceTypes: [],
              minVcpus: 0,
              maxVcpus: 8,
              desiredVcpus: 0,
              subnetIds: [],
            },
          },
        }),
      ],
      expect: {
        state: 'fail',
        says: ['ECS service orders is test', 'ON_DEMAND', 'type FARGATE'],
      },
    },
    {
      name: 'declared for the whole workload',
      resources: [service.sample()],
      entity: { annotations: { [ANNOTATION]: 'true' } },
      expect: { state: 'fail', says: ['declared interruptible', 'FARGATE'] },
    },
    {
      name: 'production that nobody marked',
      resources: [
        group.sample(),
        service.sample({ data: { launchType: 'EC2' } }),
        environment.sample({ data: { capacity: undefined } }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['not marked as interruptible', 'runs on instances'],
      },
    },
    {
      name: 'the group of a node group is judged once',
      environment: 'test',
      resources: [group.sample({ tags: { 'eks:nodegroup-name': 'general' } })],
      expect: { state: 'not-applicable', says: ['node group general'] },
    },
    {
      name: 'node groups may not be read',
      resources: [group.sample()],
      problems: [
        {
          collector: nodegroup,
          status: 'denied',
          missingAction: 'eks:ListClusters',
        },
      ],
      expect: { state: 'unknown', missingAction: 'eks:ListClusters' },
    },
  ],
});
