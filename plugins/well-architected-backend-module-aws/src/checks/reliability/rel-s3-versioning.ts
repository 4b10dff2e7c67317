/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Buckets keep what is overwritten or deleted.
 *
 * Why: without versions an overwrite or a delete is final.
 * How we look: the versioning status of every bucket. Buckets whose content can be
 * made again (access logs, CDK or SAM assets, build artifacts, by their names) are
 * left out; Terraform state is not. Buckets that are tagged critical or
 * confidential, or belong to such a workload, are graded HIGH.
 * What we cannot see: whether the data also lives elsewhere.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import s3Bucket from '../../collectors/s3-bucket';
import { markOfBucket, purposeOfBucket } from '../../s3/purposeOfBucket';
import { outOf, verb } from '../../text/figures';

const CONFIDENTIAL = /confidential|restricted|secret/i;

export default defineCheck({
  id: 'rel-s3-versioning',
  pillar: 'reliability',
  title: 'Critical buckets are versioned',
  risk: 'MEDIUM',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01', 'REL09-BP02'],
  seedRefs: ['REL-C6', 'BKP-3', 'ANTI-5'],
  impact: 'Overwrites and deletes are final.',
  issue: f =>
    `${outOf(f.failed, f.total, 'bucket')} ${verb(
      f.failed,
      'is',
      'are',
    )} not versioned: ${f.names}`,
  recommendation: f =>
    `Enable Amazon S3 Versioning on ${f.names} together with a lifecycle rule for noncurrent versions.`,
  steps: f => [
    `Enable versioning on ${f.names}`,
    'Add noncurrent expiry (see cost-s3-lifecycle)',
    'Consider Object Lock',
  ],
  successCriteria: () => ['Enabled on critical buckets'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'old versions are billed' },
    { pillar: 'sustainability', text: 'more stored data, set expiry' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  ],
  equivalents: {
    prowler: ['s3_bucket_object_versioning'],
    serviceScreener: ['s3.BucketVersioning'],
    configRules: ['S3_BUCKET_VERSIONING_ENABLED'],
    securityHub: ['S3.14'],
    trustedAdvisor: ['R365s2Qddf'],
  },
  on: [s3Bucket.with('versioning')],
  evaluate({ name, tags, data }) {
    const purpose = purposeOfBucket(name);
    if (purpose !== 'data') {
      return notApplicable(
        `Bucket ${name} holds ${purpose}, which can be made again`,
      );
    }
    const status = known(data.versioning);
    const mark = markOfBucket(tags);
    const evidence = { status, ...(mark ? { mark } : {}) };
    if (status === 'Enabled') {
      return pass(`Versioning of bucket ${name} is Enabled`, evidence);
    }
    return fail(
      `Versioning of bucket ${name} is ${status}${
        mark ? `, although it is tagged ${mark}` : ''
      }`,
      evidence,
      { risk: mark ? 'HIGH' : 'MEDIUM' },
    );
  },
  conclude(context) {
    const usual = context.usual();
    const { criticality, dataClassification = '' } = context.context;
    const raised =
      criticality === 'mission-critical' || criticality === 'business-critical'
        ? `criticality ${criticality}`
        : CONFIDENTIAL.test(dataClassification) &&
          `data classification ${dataClassification}`;
    return usual.status === 'fail' && raised
      ? { ...usual, risk: 'HIGH', message: `${usual.message} (${raised})` }
      : usual;
  },
  examples: [
    {
      name: 'versioning enabled',
      resources: [s3Bucket.sample()],
      expect: { state: 'pass', says: ['orders-data is Enabled'] },
    },
    {
      name: 'versioning suspended',
      resources: [s3Bucket.sample({ data: { versioning: 'Suspended' } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-data is Suspended'],
      },
    },
    {
      name: 'never enabled on a bucket tagged critical',
      resources: [
        s3Bucket.sample({
          tags: { criticality: 'critical' },
          data: { versioning: 'Disabled' },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['criticality=critical'] },
    },
    {
      name: 'never enabled in a confidential workload',
      resources: [s3Bucket.sample({ data: { versioning: 'Disabled' } })],
      context: { dataClassification: 'confidential' },
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'Terraform state is data',
      resources: [
        s3Bucket.sample({
          id: 'orders-tfstate',
          data: { versioning: 'Disabled' },
        }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'only an asset bucket',
      resources: [
        s3Bucket.sample({
          id: 'cdk-hnb659fds-assets-111122223333-eu-west-1',
          data: { versioning: 'Disabled' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['build output'] },
    },
    {
      name: 'not allowed to see the status',
      resources: [
        s3Bucket.sample({
          data: {
            versioning: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 's3:GetBucketVersioning',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 's3:GetBucketVersioning' },
    },
  ],
});
