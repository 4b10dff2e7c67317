/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * AWS Config keeps the history of every resource: what changed, when, and what
 * it was before. Audits and incidents need it.
 *
 * How we look: recorder, status and delivery channel of every Region that is
 * read; an entity is judged by the Regions in its scope and by whether its
 * resource types are recorded. What we cannot see: recorders in Regions that
 * are not read; for a recorder with a list of types only the common types that
 * Config certainly records are compared.
 */
import {
  defineAccountCheck,
  fail,
  known,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { accountLabel } from '../../accounts/accountLabel';
import {
  concludeRegions,
  judgeRegions,
  RegionStates,
} from '../../accounts/judgeRegions';
import recorder from '../../collectors/config-recorder';
import kmsKey from '../../collectors/kms-key';

const need = recorder.with('status', 'deliveryChannel');

/** Types that AWS Config records and workloads are made of. */
const RECORDED_TYPES = [
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::CloudFront::Distribution',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Instance',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Volume',
  'AWS::ECS::Service',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
];
const unrecordedSchema = z.record(z.string(), z.array(z.string()));

function problemsOf(found: ResourceOf<typeof need> | undefined): string[] {
  if (!found) {
    return ['no recorder'];
  }
  const { recording, lastStatus } = known(found.data.status);
  return [
    ...(recording ? [] : [`recorder ${found.name} is stopped`]),
    ...(recording && lastStatus !== 'SUCCESS'
      ? [`recorder ${found.name} has last status ${lastStatus ?? 'none'}`]
      : []),
    ...(known(found.data.deliveryChannel).exists
      ? []
      : ['no delivery channel']),
  ];
}

export default defineAccountCheck({
  id: 'sec-config-recorder',
  pillar: 'security',
  secondaryPillars: ['operational-excellence'],
  title: 'AWS Config records resources',
  risk: 'MEDIUM',
  riskClass: 'governance',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC04-BP02', 'SEC04-BP04', 'OPS05-BP03'],
  seedRefs: ['SEC-C11'],
  impact: 'No configuration history for audits and incidents.',
  issue: f => `AWS Config does not record everything: ${f.message}`,
  recommendation: f =>
    `Enable AWS Config in ${f.names} with a service-linked role through the organization; it records ${f.entity.name}.`,
  steps: f => [
    `Enable the recorder where it is missing or stopped: ${f.message}`,
    'Include global types in one Region',
    'Add an aggregator',
  ],
  successCriteria: () => ['recording true everywhere'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'billed per configuration item, exclude noisy types',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_logs.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html',
  ],
  equivalents: {
    prowler: ['config_recorder_all_regions_enabled'],
    serviceScreener: ['iam.EnableConfigService'],
    securityHub: ['Config.1'],
    trustedAdvisor: ['Hs4Ma3G196'],
  },
  uses: [need],
  evaluate(account, ctx) {
    const recorders = ctx.all(recorder);
    const states: RegionStates = {};
    const unrecorded: Record<string, string[]> = {};
    for (const region of ctx.regions) {
      const found = recorders.find(one => one.region === region);
      const problems = problemsOf(found);
      states[region] = {
        state: problems.length > 0 ? 'bad' : 'good',
        says: problems.join(' and ') || `recorder ${found?.name} is recording`,
      };
      if (found) {
        const { allTypes, includedTypes, excludedTypes } = found.data;
        unrecorded[region] = RECORDED_TYPES.filter(type =>
          allTypes
            ? excludedTypes.includes(type)
            : !includedTypes.includes(type),
        );
      }
    }
    return judgeRegions({
      label: accountLabel(account),
      states,
      evidence: { unrecorded },
    });
  },
  conclude(context) {
    const verdict = concludeRegions(context);
    if (verdict.status !== 'pass') {
      return verdict;
    }
    const missing = new Set(
      context.observations.flatMap(observation => {
        const found = unrecordedSchema.safeParse(
          observation.evidence.unrecorded,
        );
        return Object.entries(found.data ?? {})
          .filter(([region]) => context.regions.includes(region))
          .flatMap(([, types]) => types);
      }),
    );
    const used = [...missing].filter(type => context.resourceCounts[type] > 0);
    return used.length > 0
      ? fail(
          `${verdict.message}, but not these types of ${
            context.entity.name
          }: ${used.join(', ')}`,
          { unrecorded: used },
        )
      : verdict;
  },
  examples: [
    {
      name: 'recording everything with a delivery channel',
      resources: [recorder.sample()],
      expect: { state: 'pass', says: ['recorder default is recording'] },
    },
    {
      name: 'no recorder',
      expect: { state: 'fail', risk: 'MEDIUM', says: ['no recorder'] },
    },
    {
      name: 'stopped',
      resources: [recorder.sample({ data: { status: { recording: false } } })],
      expect: { state: 'fail', says: ['is stopped'] },
    },
    {
      name: 'recording, but the last delivery failed',
      resources: [
        recorder.sample({
          data: { status: { recording: true, lastStatus: 'FAILURE' } },
        }),
      ],
      expect: { state: 'fail', says: ['FAILURE'] },
    },
    {
      name: 'no delivery channel',
      resources: [
        recorder.sample({ data: { deliveryChannel: { exists: false } } }),
      ],
      expect: { state: 'fail', says: ['no delivery channel'] },
    },
    {
      name: 'the type of a resource in scope is excluded',
      resources: [
        recorder.sample({ data: { excludedTypes: ['AWS::KMS::Key'] } }),
        kmsKey.sample(),
      ],
      expect: { state: 'fail', says: ['AWS::KMS::Key'] },
    },
    {
      name: 'a type that the workload does not use is excluded',
      resources: [
        recorder.sample({ data: { excludedTypes: ['AWS::KMS::Key'] } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'the status is denied',
      resources: [
        recorder.sample({
          data: {
            status: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'config:DescribeConfigurationRecorderStatus',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'config:DescribeConfigurationRecorderStatus',
      },
    },
    {
      name: 'listing recorders is denied',
      problems: [
        {
          collector: recorder,
          status: 'denied',
          missingAction: 'config:DescribeConfigurationRecorders',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'config:DescribeConfigurationRecorders',
      },
    },
  ],
});
