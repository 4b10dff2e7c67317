/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Large buckets do not keep everything in the dearest class.
 *
 * Why: up to 40-60 % of storage cost.
 * How we look: buckets older than 90 days with more than 500 GB in the Standard
 * class have a lifecycle rule that moves objects to another one.
 * What we cannot see: how often the objects are read, which decides what another
 * class would cost; so there is no estimate of waste. A tag access-pattern=hot
 * declares that they are.
 */
import {
  defineCheck,
  fail,
  known,
  maximum,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import s3Bucket from '../../collectors/s3-bucket';
import {
  bucketGigabytes,
  bucketObjects,
  bucketSize,
} from '../../s3/bucketSize';
import { hoursSince } from '../../time/age';
import { figure, outOf, verb } from '../../text/figures';

const MIN_AGE_HOURS = 90 * 24;
/** Smaller objects are not moved to tiers, or cost more there. */
const MIN_OBJECT_KB = 128;

const plain = s3Bucket.sample({ data: { lifecycleRules: [] } });

export default defineCheck({
  id: 'cost-s3-storage-class',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'Large buckets use the right storage class',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST06-BP02', 'SUS04-BP02'],
  seedRefs: ['COST-T5', 'COST-C7', 'SUS-C6'],
  parameters: { minGb: 500 },
  impact: 'Up to 40-60 % of storage cost is a typical saving.',
  issue: f =>
    `${outOf(f.failed, f.total, 'large bucket')} ${verb(
      f.failed,
      'keeps',
      'keep',
    )} everything in Standard: ${f.names}`,
  recommendation: f =>
    `Amazon S3 Intelligent-Tiering as default for unknown access: add a transition to ${
      f.names
    } (${f.failing
      .slice(0, 3)
      .map(o => `${o.evidence.gigabytes} GB`)
      .join(', ')}).`,
  steps: f => [
    'Enable Storage Lens',
    `Add the transition to ${f.names}`,
    'Check monitoring fee',
  ],
  successCriteria: () => ['Share outside Standard'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'monitoring fee per object' },
    {
      pillar: 'performance-efficiency',
      text: 'none for frequent tiers',
      costsNothing: true,
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_data.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering.html',
  ],
  equivalents: {
    serviceScreener: ['s3.ObjectsInIntelligentTier', 's3.StorageLens'],
  },
  on: [s3Bucket.with('lifecycleRules')],
  metrics: { size: bucketSize, objects: bucketObjects },
  evaluate(resource, context) {
    const { name, tags, createdAt, data } = resource;
    const to = [
      ...new Set(
        known(data.lifecycleRules).flatMap(rule => rule.transitionsTo),
      ),
    ];
    if (to.length > 0) {
      return pass(`Bucket ${name} moves objects to ${to.join(', ')}`, {
        transitionsTo: to,
      });
    }
    if (/^hot$/i.test(tags['access-pattern'] ?? '')) {
      return notApplicable(
        `Bucket ${name} is declared hot (access-pattern=hot)`,
      );
    }
    if (createdAt && hoursSince(createdAt, context.now) < MIN_AGE_HOURS) {
      return notApplicable(`Bucket ${name} is younger than 90 days`);
    }
    const gigabytes = bucketGigabytes(context.metric('size', resource));
    const limit = context.number('minGb');
    if (gigabytes <= limit) {
      return notApplicable(
        `Bucket ${name} holds ${figure(
          gigabytes,
        )} GB in Standard, not more than ${limit} GB`,
      );
    }
    const kilobytes =
      (gigabytes * 1e6) / maximum(context.metric('objects', resource).values);
    const evidence = {
      gigabytes: Math.round(gigabytes),
      averageObjectKb: Math.round(kilobytes),
    };
    return kilobytes < MIN_OBJECT_KB
      ? notApplicable(
          `The objects of bucket ${name} have ${Math.round(
            kilobytes,
          )} KB on average, too small for other classes`,
          evidence,
        )
      : fail(
          `Bucket ${name} keeps ${figure(
            gigabytes,
          )} GB in Standard and moves nothing to another class`,
          evidence,
        );
  },
  examples: [
    {
      name: 'a transition to Intelligent-Tiering',
      resources: [s3Bucket.sample()],
      expect: { state: 'pass', says: ['INTELLIGENT_TIERING'] },
    },
    {
      name: '501 GB in Standard',
      resources: [plain],
      metrics: {
        size: { 'orders-data': [501e9] },
        objects: { 'orders-data': [1e6] },
      },
      expect: { state: 'fail', risk: 'LOW', says: ['orders-data', '501 GB'] },
    },
    {
      name: '500 GB in Standard',
      resources: [plain],
      metrics: { size: { 'orders-data': [500e9] } },
      expect: { state: 'not-applicable', says: ['500 GB'] },
    },
    {
      name: 'small objects',
      resources: [plain],
      metrics: {
        size: { 'orders-data': [600e9] },
        objects: { 'orders-data': [1e7] },
      },
      expect: { state: 'not-applicable', says: ['60 KB'] },
    },
    {
      name: 'declared hot',
      resources: [
        s3Bucket.sample({
          tags: { 'access-pattern': 'hot' },
          data: { lifecycleRules: [] },
        }),
      ],
      expect: { state: 'not-applicable', says: ['hot'] },
    },
    {
      name: 'a young bucket',
      resources: [
        s3Bucket.sample({
          createdAt: '2026-10-16T06:00:00.000Z',
          data: { lifecycleRules: [] },
        }),
      ],
      expect: { state: 'not-applicable', says: ['90 days'] },
    },
    {
      name: 'size not measured',
      resources: [plain],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
