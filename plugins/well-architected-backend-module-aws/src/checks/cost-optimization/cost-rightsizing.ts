/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Capacity that nobody uses is the largest avoidable part of most bills.
 *
 * How we look: the findings of AWS Compute Optimizer for each resource, with
 * the savings that it estimates itself (at the prices of the account where it
 * knows them, else at list prices). Volumes and Auto Scaling groups get no
 * reason from it: they count when the recommended size saves money. Instances
 * of a group are judged with the group. What we cannot see: memory, unless the
 * CloudWatch agent reports it; resources with fewer than 30 hours of metrics
 * and accounts that are not enrolled are unknown.
 */
import {
  defineCheck,
  fail,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import databases from '../../collectors/compute-optimizer-database';
import groups from '../../collectors/compute-optimizer-group';
import instances from '../../collectors/compute-optimizer-instance';
import services from '../../collectors/compute-optimizer-service';
import volumes from '../../collectors/compute-optimizer-volume';
import instance from '../../collectors/ec2-instance';
import volume from '../../collectors/ec2-volume';
import service from '../../collectors/ecs-service';
import database from '../../collectors/rds-instance';
import {
  describeFinding,
  evidenceOf,
  savingsText,
} from '../../computeOptimizer/describeFinding';
import { isOverprovisioned } from '../../computeOptimizer/direction';
import { sizeChanges } from '../../computeOptimizer/evidenceTexts';
import { SizeFinding } from '../../computeOptimizer/recommendation';
import { recommendationFor } from '../../computeOptimizer/recommendationFor';
import { formatUsd } from '../../pricing';

const over = (monthlySavingsUsd?: number): SizeFinding => ({
  part: 'compute',
  finding: 'Overprovisioned',
  reasons: ['CPUOverprovisioned'],
  current: 'm7g.4xlarge',
  recommended: 'm7g.large',
  ...(monthlySavingsUsd === undefined
    ? {}
    : { monthlySavingsUsd, afterDiscounts: true }),
});
const DATABASE = 'arn:aws:rds:eu-west-1:111122223333:db:orders-db';

export default defineCheck({
  id: 'cost-rightsizing',
  pillar: 'cost-optimization',
  secondaryPillars: ['performance-efficiency', 'sustainability'],
  title: 'Compute is not over-provisioned',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'imported',
  bestPractices: ['COST06-BP02', 'COST06-BP03', 'PERF02-BP04', 'SUS05-BP01'],
  seedRefs: ['COST-C8', 'COST-T1', 'ANTI-6', 'PERF-C1'],
  parameters: { majorWasteUsd: 500 },
  impact: 'Paying for unused capacity.',
  issue: f =>
    `${f.names} ${f.failed === 1 ? 'is' : 'are'} larger than needed${
      f.monthlyWasteUsd === undefined
        ? ''
        : ` (about ${formatUsd(f.monthlyWasteUsd)} USD a month)`
    }`,
  recommendation: f =>
    `Take the size or family that AWS Compute Optimizer recommends: ${sizeChanges(
      f,
    )}. Right-sizing typically saves 20-40 %; what counts is the estimate.`,
  steps: f => [
    `Test the smaller size: ${sizeChanges(f)}`,
    `Deploy it for ${f.names}`,
    `Watch p95 of ${f.entity.name}`,
  ],
  successCriteria: () => ['No Overprovisioned finding'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'less headroom' },
    { pillar: 'reliability', text: 'keep failover headroom' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_data.html',
    'https://docs.aws.amazon.com/compute-optimizer/latest/ug/what-is-compute-optimizer.html',
  ],
  equivalents: {
    serviceScreener: [
      'rds.RightSizingCpuLowUsageDetected',
      'ec2.EBSRightSizing',
    ],
    trustedAdvisor: [
      'c1z7kmr00n',
      'c1z7kmr01n',
      'c1z7kmr02n',
      'c1z7kmr03n',
      'c1z7kmr06n',
      'COr6dfpM03',
    ],
  },
  on: [
    instance.with(),
    group.with(),
    service.with(),
    database.with(),
    volume.with(),
  ],
  uses: [
    instances.with(),
    groups.with(),
    services.with(),
    databases.with(),
    volumes.with(),
  ],
  evaluate(resource, ctx) {
    const { name } = resource;
    const found = recommendationFor(resource, ctx);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { findings } = found.recommendation;
    const hits = findings.filter(isOverprovisioned);
    if (hits.length === 0) {
      return pass(`${name}: ${findings.map(describeFinding).join('; ')}`);
    }
    const savings = hits.flatMap(hit => hit.monthlySavingsUsd ?? []);
    return fail(
      `${name}: ${hits
        .map(hit => `${describeFinding(hit)}${savingsText(hit)}`)
        .join('; ')}`,
      { sizes: hits.map(evidenceOf) },
      savings.length > 0 ? { monthlyWasteUsd: sum(savings) } : {},
    );
  },
  examples: [
    {
      name: 'an instance of the right size',
      resources: [instance.sample(), instances.sample()],
      expect: { state: 'pass', says: ['m7g.large is Optimized'] },
    },
    {
      name: 'savings of 499 USD a month',
      resources: [
        instance.sample(),
        instances.sample({ data: { findings: [over(499)] } }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        monthlyWasteUsd: 499,
        says: [
          'm7g.4xlarge is Overprovisioned',
          'recommends m7g.large',
          'about 499 USD a month',
        ],
      },
    },
    {
      name: 'savings of 501 USD over two resources, which the engine raises to HIGH',
      resources: [
        instance.sample(),
        instances.sample({ data: { findings: [over(401)] } }),
        database.sample(),
        databases.sample({ data: { findings: [over(100)] } }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', monthlyWasteUsd: 501 },
    },
    {
      name: 'a database whose storage is too large',
      resources: [
        database.sample(),
        databases.sample({
          data: {
            resourceArn: DATABASE,
            findings: [
              {
                part: 'storage',
                finding: 'Overprovisioned',
                reasons: ['EBSVolumeIOPSOverprovisioned'],
                current: 'io1, 500 GiB, 10000 IOPS',
                recommended: 'gp3, 500 GiB, 12000 IOPS',
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['io1, 500 GiB', 'no savings in USD'] },
    },
    {
      name: 'a volume that is not optimized and could save money',
      resources: [
        volume.sample(),
        volumes.sample({
          data: {
            findings: [
              {
                part: 'storage',
                finding: 'NotOptimized',
                reasons: [],
                performanceRisk: 'VeryLow',
                current: 'gp2, 500 GiB',
                recommended: 'gp3, 500 GiB',
                monthlySavingsUsd: 11,
                afterDiscounts: false,
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['11 USD a month', 'list prices'] },
    },
    {
      name: 'a service that is too small is no waste',
      resources: [
        service.sample(),
        services.sample({
          data: {
            findings: [
              {
                part: 'compute',
                finding: 'Underprovisioned',
                reasons: ['CPUUnderprovisioned'],
                current: '256 CPU units and 512 MiB',
                recommended: '512 CPU units and 1024 MiB',
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'an instance of a group is judged with the group',
      resources: [
        instance.sample({ data: { autoScalingGroup: 'orders' } }),
        group.sample({ data: { desiredCapacity: 0 } }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['Auto Scaling group orders', 'orders has no instance'],
      },
    },
    {
      name: 'no compute and no database',
      expect: { state: 'not-applicable' },
    },
    {
      name: 'nothing was recommended yet',
      resources: [instance.sample()],
      expect: {
        state: 'unknown',
        reason: 'NOT_ENOUGH_DATA',
        says: ['30 hours'],
      },
    },
    {
      name: 'the account is not enrolled',
      resources: [instance.sample()],
      problems: [{ collector: instances, status: 'opt-in-required' }],
      expect: { state: 'unknown', reason: 'OPT_IN_REQUIRED' },
    },
    {
      name: 'recommendations may not be read',
      resources: [database.sample()],
      problems: [
        {
          collector: databases,
          status: 'denied',
          missingAction: 'compute-optimizer:GetRDSDatabaseRecommendations',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'compute-optimizer:GetRDSDatabaseRecommendations',
      },
    },
  ],
});
