/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Databases and instances do not reserve disks for nothing.
 *
 * Why: reserved disks without data use energy and money.
 * How we look: the lowest free storage of the last 24 hours of databases with more
 * than 100 GiB, and whether AWS Compute Optimizer recommends a smaller size for an
 * attached EBS volume. Planned growth may be attested (365 days).
 * What we cannot see: how full a volume is. Accounts that are not enrolled in
 * Compute Optimizer, and volumes that it has not measured for 30 hours, are unknown.
 */
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import volumeSizes from '../../collectors/compute-optimizer-volume';
import volume from '../../collectors/ec2-volume';
import rdsInstance from '../../collectors/rds-instance';
import { recommendationFor } from '../../computeOptimizer/recommendationFor';
import { isClusterStorage } from '../../rds/engines';
import { freeStorage } from '../../rds/metrics';
import { isNew } from '../../support/age';
import { figure, outOf, percent, verb } from '../../text/figures';

const MIN_GIB = 100;

const large = rdsInstance.sample({ data: { allocatedStorageGb: 1000 } });
const freeGib = (gib: number) => ({
  free: { 'orders-db': Array.from({ length: 24 }, () => gib * 2 ** 30) },
});
const sized = (recommendedGib: number) =>
  volumeSizes.sample({
    data: {
      findings: [
        {
          part: 'storage',
          finding: recommendedGib < 500 ? 'NotOptimized' : 'Optimized',
          reasons: [],
          current: 'gp3, 500 GiB',
          currentGib: 500,
          recommendedGib,
        },
      ],
    },
  });

type Database = ResourceOf<ReturnType<typeof rdsInstance.with>>;

/** "710 of 1000 GiB free", or the smaller size that is recommended. */
const sizeOf = ({ evidence }: Observation) =>
  evidence.recommendedGib === undefined
    ? `${evidence.freeGib} of ${evidence.allocatedGib} GiB free`
    : `${evidence.recommendedGib} instead of ${evidence.allocatedGib} GiB`;

function judgeDatabase(resource: Database, context: AssessContext): Verdict {
  const { name, data } = resource;
  if (isClusterStorage(data.engine)) {
    return notApplicable(
      `The storage of ${name} (${data.engine}) follows the data`,
    );
  }
  if (data.allocatedStorageGb <= MIN_GIB) {
    return notApplicable(
      `${name} allocates ${data.allocatedStorageGb} GiB, not more than ${MIN_GIB} GiB`,
    );
  }
  if (isNew(resource, context.now)) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `${name} is too new: it is younger than 24 h`,
    );
  }
  const free = Math.min(...context.metric('free', resource).values) / 2 ** 30;
  const share = free / data.allocatedStorageGb;
  const evidence = {
    freeGib: Math.round(free),
    allocatedGib: data.allocatedStorageGb,
    share,
  };
  const sentence = `Database ${name} has ${figure(free)} of ${figure(
    data.allocatedStorageGb,
  )} GiB free (${percent(share)})`;
  return share > context.number('maxFree')
    ? fail(sentence, evidence)
    : pass(sentence, evidence);
}

export default defineCheck({
  id: 'sus-storage-overallocation',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Storage is not over-allocated',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SUS04-BP04', 'COST06-BP02'],
  seedRefs: ['SUS-C6', 'ANTI-6'],
  parameters: { maxFree: 0.7 },
  impact: 'Reserved disks without data.',
  attestation: {
    question:
      'Is the free storage of this workload reserved for growth that is planned?',
    yesMeans: 'The growth is planned; where and for when is named.',
    noMeans: 'Nobody plans to use it.',
    expiresDays: 365,
  },
  issue: f =>
    `${outOf(
      f.failed,
      f.total,
      'database or volume',
      'databases and volumes',
    )} ${verb(f.failed, 'reserves', 'reserve')} far more storage than ${verb(
      f.failed,
      'it uses',
      'they use',
    )}: ${f.names}`,
  recommendation: f =>
    `Start small with Amazon RDS storage autoscaling; migrate ${
      f.names
    } to a smaller volume with blue/green (${f.failing
      .slice(0, 3)
      .map(sizeOf)
      .join(', ')}).`,
  steps: f => [`Check growth of ${f.names}`, 'Blue/green to a smaller size'],
  successCriteria: () => ['Below 70 % free'],
  tradeOffs: [{ pillar: 'reliability', text: 'keep 20 % free' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a5.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html',
  ],
  equivalents: { serviceScreener: ['ec2.EBSLowUtilization'] },
  on: [rdsInstance.with(), volume.with()],
  uses: [volumeSizes.with()],
  metrics: {
    free: {
      ...freeStorage,
      dimensions: r =>
        r.type === 'AWS::RDS::DBInstance'
          ? freeStorage.dimensions(r)
          : undefined,
    },
  },
  evaluate(resource, context) {
    if (resource.type === 'AWS::RDS::DBInstance') {
      return judgeDatabase(resource, context);
    }
    const about = recommendationFor(resource, context);
    if ('verdict' in about) {
      return about.verdict;
    }
    const { name, data } = resource;
    const smaller = about.recommendation.findings.find(
      f => f.recommendedGib !== undefined && f.recommendedGib < data.sizeGib,
    );
    const allocatedGib = data.sizeGib;
    return smaller
      ? fail(
          `Volume ${name} has ${allocatedGib} GiB; Compute Optimizer recommends ${smaller.recommendedGib} GiB`,
          { allocatedGib, recommendedGib: smaller.recommendedGib ?? null },
        )
      : pass(
          `Volume ${name} has ${allocatedGib} GiB; Compute Optimizer recommends no smaller size`,
          { allocatedGib },
        );
  },
  conclude(context) {
    const { attested } = context;
    const observed = context.usual();
    return observed.status === 'fail' && attested?.value === 'yes'
      ? notApplicable(
          `${attested.message} (${observed.message})`,
          attested.evidence,
        )
      : observed;
  },
  examples: [
    {
      name: '70 % free',
      resources: [large],
      metrics: freeGib(700),
      expect: { state: 'pass', says: ['70 %'] },
    },
    {
      name: '71 % free',
      resources: [large],
      metrics: freeGib(710),
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-db', '710 of 1 000 GiB', '71 %'],
      },
    },
    {
      name: '71 % free for growth that is planned',
      resources: [large],
      metrics: freeGib(710),
      answer: { value: 'yes', text: 'import of the archive in December' },
      expect: { state: 'not-applicable', says: ['import of the archive'] },
    },
    {
      name: 'a volume of the recommended size',
      resources: [volume.sample({ data: { sizeGib: 500 } }), sized(500)],
      expect: { state: 'pass', says: ['500 GiB', 'no smaller size'] },
    },
    {
      name: 'a smaller volume is recommended',
      resources: [volume.sample({ data: { sizeGib: 500 } }), sized(499)],
      expect: { state: 'fail', says: ['recommends 499 GiB'] },
    },
    {
      name: 'the account is not enrolled in Compute Optimizer',
      resources: [volume.sample()],
      problems: [{ collector: volumeSizes, status: 'opt-in-required' }],
      expect: { state: 'unknown', reason: 'OPT_IN_REQUIRED' },
    },
    {
      name: '100 GiB',
      resources: [rdsInstance.sample()],
      expect: { state: 'not-applicable', says: ['100 GiB'] },
    },
    {
      name: 'Aurora',
      resources: [
        rdsInstance.sample({
          data: { engine: 'aurora-mysql', allocatedStorageGb: 500 },
        }),
      ],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'created an hour ago',
      resources: [
        rdsInstance.sample({
          createdAt: '2026-11-16T05:00:00.000Z',
          data: { allocatedStorageGb: 500 },
        }),
      ],
      expect: { state: 'unknown', says: ['too new'] },
    },
    {
      name: 'no metric',
      resources: [large],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'not allowed to list instances',
      problems: [
        {
          collector: rdsInstance,
          status: 'denied',
          missingAction: 'rds:DescribeDBInstances',
        },
      ],
      expect: { state: 'unknown', missingAction: 'rds:DescribeDBInstances' },
    },
  ],
});
