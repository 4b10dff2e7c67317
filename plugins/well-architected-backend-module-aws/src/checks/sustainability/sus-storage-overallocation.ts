/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Databases do not reserve disks for nothing.
 *
 * Why: reserved disks without data use energy and money.
 * How we look: the lowest free storage of the last 24 hours of databases with more
 * than 100 GiB.
 * What we cannot see yet: EBS volumes (their size recommendations come from
 * Compute Optimizer) and planned growth.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import rdsInstance from '../../collectors/rds-instance';
import { isClusterStorage } from '../../rds/engines';
import { freeStorage } from '../../rds/metrics';
import { isNew } from '../../support/age';
import { figure, percent } from '../../text/figures';

const MIN_GIB = 100;

const large = rdsInstance.sample({ data: { allocatedStorageGb: 1000 } });
const freeGib = (gib: number) => ({
  free: { 'orders-db': Array.from({ length: 24 }, () => gib * 2 ** 30) },
});

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
  issue: f =>
    `${f.failed} of ${f.total} databases reserve far more storage than they use: ${f.names}`,
  recommendation: f =>
    `Start small with Amazon RDS storage autoscaling; migrate ${
      f.names
    } to a smaller volume with blue/green (${f.failing
      .slice(0, 3)
      .map(o => `${o.evidence.freeGib} of ${o.evidence.allocatedGib} GiB free`)
      .join(', ')}).`,
  steps: f => [`Check growth of ${f.names}`, 'Blue/green to a smaller size'],
  successCriteria: () => ['Below 70 % free'],
  tradeOffs: [{ pillar: 'reliability', text: 'keep 20 % free' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a5.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html',
  ],
  equivalents: { serviceScreener: ['ec2.EBSLowUtilization'] },
  on: [rdsInstance.with()],
  metrics: { free: freeStorage },
  evaluate(resource, context) {
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
