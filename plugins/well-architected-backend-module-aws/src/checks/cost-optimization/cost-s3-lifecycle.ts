/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Buckets forget what nobody needs any more.
 *
 * Why: storage grows for ever otherwise.
 * How we look: enabled lifecycle rules that expire or move objects, abort
 * incomplete uploads within 7 days and, on versioned buckets, expire noncurrent
 * versions. Buckets below 1 GB in the Standard class are left out.
 * What we cannot see: how old the objects are, and data in other classes than
 * Standard for the size. Without that there is no estimate of waste.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import s3Bucket from '../../collectors/s3-bucket';
import { bucketGigabytes, bucketSize } from '../../s3/bucketSize';
import { figure, outOf, verb } from '../../text/figures';

const bucket = s3Bucket.with('lifecycleRules', 'versioning');
const KEEP = /^(retention|lifecycle)=keep[- ]?forever/i;

/** The parts of a complete set of rules that are missing. */
function missingParts({ data }: ResourceOf<typeof bucket>): string[] {
  const rules = known(data.lifecycleRules);
  const versioned = known(data.versioning) !== 'Disabled';
  return [
    ...(rules.some(r => r.expiresObjects || r.transitionsTo.length > 0)
      ? []
      : ['expiry or transition of objects']),
    ...(rules.some(r => (r.abortMultipartDays ?? Infinity) <= 7)
      ? []
      : ['an end for incomplete uploads within 7 days']),
    ...(!versioned || rules.some(r => r.expiresNoncurrent)
      ? []
      : ['an expiry of noncurrent versions']),
  ];
}

const RULE = {
  id: 'all',
  expiresObjects: true,
  transitionsTo: [],
  abortMultipartDays: 7,
  expiresNoncurrent: true,
};

export default defineCheck({
  id: 'cost-s3-lifecycle',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability', 'security'],
  title: 'Buckets have lifecycle rules',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP05', 'SUS04-BP03', 'SEC07-BP04'],
  seedRefs: ['COST-C7', 'SUS-C6', 'KA-SUS-1'],
  impact: 'Storage grows for ever.',
  issue: f =>
    `${outOf(f.failed, f.total, 'bucket')} ${verb(
      f.failed,
      'lacks',
      'lack',
    )} lifecycle rules: ${f.names}`,
  recommendation: f =>
    `Add Amazon S3 lifecycle rules per prefix to ${f.names}.`,
  steps: f => [
    `Find access age of ${f.names}`,
    'Transition after 30-90 days',
    'Expire noncurrent after 30 days',
    'Abort multipart after 7 days',
  ],
  successCriteria: () => ['Rule on each bucket'],
  tradeOffs: [
    {
      pillar: 'performance-efficiency',
      text: 'archive classes have retrieval delay',
    },
    { pillar: 'reliability', text: 'check retention duty before expiry' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_data_retention.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
  ],
  equivalents: {
    prowler: ['s3_bucket_lifecycle_enabled'],
    serviceScreener: ['s3.BucketLifecycle'],
    configRules: [
      'S3_LIFECYCLE_POLICY_CHECK',
      'S3_VERSION_LIFECYCLE_POLICY_CHECK',
    ],
    securityHub: ['S3.10', 'S3.13'],
    trustedAdvisor: ['c18d2gz100', 'c1cj39rr6v', 'c18d2gz171'],
  },
  on: [bucket],
  metrics: { size: bucketSize },
  evaluate(resource, context) {
    const { name, tags } = resource;
    const missing = missingParts(resource);
    if (missing.length === 0) {
      return pass(
        `Bucket ${name} has lifecycle rules for objects, incomplete uploads and old versions`,
        { missing },
      );
    }
    const keep = Object.keys(tags).find(key =>
      KEEP.test(`${key}=${tags[key]}`),
    );
    if (keep) {
      return notApplicable(`Bucket ${name} is marked ${keep}=${tags[keep]}`);
    }
    const gigabytes = bucketGigabytes(context.metric('size', resource));
    if (gigabytes < 1) {
      return notApplicable(
        `Bucket ${name} holds ${figure(gigabytes, 2)} GB, less than 1 GB`,
      );
    }
    const noRule = known(resource.data.lifecycleRules).length === 0;
    return fail(
      noRule
        ? `Bucket ${name} with ${figure(gigabytes)} GB has no lifecycle rule`
        : `The lifecycle rules of bucket ${name} (${figure(
            gigabytes,
          )} GB) lack ${missing.join(' and ')}`,
      { missing, gigabytes: Math.round(gigabytes) },
      { risk: noRule && gigabytes > 100 ? 'MEDIUM' : 'LOW' },
    );
  },
  examples: [
    {
      name: 'a complete set of rules',
      resources: [s3Bucket.sample()],
      expect: { state: 'pass', says: ['orders-data'] },
    },
    {
      name: 'no rule on 101 GB',
      resources: [s3Bucket.sample({ data: { lifecycleRules: [] } })],
      metrics: { size: { 'orders-data': [101e9] } },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-data', '101 GB', 'no lifecycle rule'],
      },
    },
    {
      name: 'no rule on 100 GB',
      resources: [s3Bucket.sample({ data: { lifecycleRules: [] } })],
      metrics: { size: { 'orders-data': [100e9] } },
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: 'no rule below 1 GB',
      resources: [s3Bucket.sample({ data: { lifecycleRules: [] } })],
      metrics: { size: { 'orders-data': [9e8] } },
      expect: { state: 'not-applicable', says: ['0.9 GB'] },
    },
    {
      name: 'no rule on exactly 1 GB',
      resources: [s3Bucket.sample({ data: { lifecycleRules: [] } })],
      metrics: { size: { 'orders-data': [1e9] } },
      expect: { state: 'fail' },
    },
    {
      name: 'uploads aborted after 8 days',
      resources: [
        s3Bucket.sample({
          data: { lifecycleRules: [{ ...RULE, abortMultipartDays: 8 }] },
        }),
      ],
      metrics: { size: { 'orders-data': [5e11] } },
      expect: { state: 'fail', risk: 'LOW', says: ['incomplete uploads'] },
    },
    {
      name: 'a versioned bucket keeps old versions',
      resources: [
        s3Bucket.sample({
          data: { lifecycleRules: [{ ...RULE, expiresNoncurrent: false }] },
        }),
      ],
      metrics: { size: { 'orders-data': [5e11] } },
      expect: { state: 'fail', risk: 'LOW', says: ['noncurrent'] },
    },
    {
      name: 'marked to be kept',
      resources: [
        s3Bucket.sample({
          tags: { retention: 'keep-forever: tax law' },
          data: { lifecycleRules: [] },
        }),
      ],
      expect: { state: 'not-applicable', says: ['tax law'] },
    },
    {
      name: 'size not measured',
      resources: [s3Bucket.sample({ data: { lifecycleRules: [] } })],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'not allowed to read the rules',
      resources: [
        s3Bucket.sample({
          data: {
            lifecycleRules: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 's3:GetLifecycleConfiguration',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 's3:GetLifecycleConfiguration',
      },
    },
  ],
});
