/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * No bucket is open to the world, and none can become so by accident.
 *
 * Why: a public bucket is the classic data leak.
 * How we look: the four switches of Block Public Access, each on for the account
 * or for the bucket, and whether the bucket policy is public in the eyes of S3.
 * What we cannot see: single ACL grants; while the switches are off they count as
 * possible (MEDIUM).
 */
import {
  defineCheck,
  fail,
  isUnread,
  known,
  pass,
  Readable,
} from 'backstage-plugin-well-architected-node';
import s3Bucket from '../../collectors/s3-bucket';
import { PublicAccessBlock } from '../../s3/publicAccessBlock';
import { outOf, verb } from '../../text/figures';

const ON = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};
const SWITCHES = [
  'blockPublicAcls',
  'ignorePublicAcls',
  'blockPublicPolicy',
  'restrictPublicBuckets',
] as const;
const denied = {
  unread: {
    reason: 'ACCESS_DENIED' as const,
    action: 's3:GetBucketPublicAccessBlock',
    message: 'denied',
  },
};

/**
 * The switches that are on neither for the bucket nor for the account. A level
 * that is fully on decides alone, so the other one need not be readable.
 */
function switchesOff(
  bucket: Readable<PublicAccessBlock>,
  account: Readable<PublicAccessBlock>,
) {
  for (const level of [bucket, account]) {
    if (!isUnread(level) && level && SWITCHES.every(s => level[s])) {
      return [];
    }
  }
  const levels = [known(bucket), known(account)];
  return SWITCHES.filter(s => !levels.some(level => level?.[s]));
}

export default defineCheck({
  id: 'sec-s3-block-public-access',
  pillar: 'security',
  title: 'S3 buckets are not public',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC08-BP04', 'SEC03-BP07'],
  seedRefs: ['SEC-C6', 'KA-SEC-7'],
  impact: 'Data leak.',
  issue: f =>
    `${outOf(f.failed, f.total, 'bucket')} ${verb(
      f.failed,
      'is',
      'are',
    )} public or could become so: ${f.names}`,
  recommendation: f =>
    `Turn on account-level Block Public Access of Amazon S3 in ${f.accounts.join(
      ', ',
    )}; serve ${f.names} through Amazon CloudFront with origin access control.`,
  steps: f => [
    `Enable on the account ${f.accounts.join(', ')}`,
    `Move the site behind CloudFront where ${f.names} serves one`,
    'Remove ACLs',
  ],
  successCriteria: () => ['IsPublic false for all'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'CloudFront requests instead of S3' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_access_control.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
  equivalents: {
    prowler: [
      's3_account_level_public_access_blocks',
      's3_bucket_level_public_access_block',
      's3_bucket_public_access',
    ],
    serviceScreener: [
      's3.PublicAccessBlock',
      's3.S3AccountPublicAccessBlock',
      's3.PublicReadAccessBlock',
    ],
    configRules: [
      'S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC',
      'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
      'S3_BUCKET_PUBLIC_READ_PROHIBITED',
      'S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
    ],
    securityHub: ['S3.1', 'S3.2', 'S3.3', 'S3.8'],
    trustedAdvisor: ['Pfx0RwqBli', 'Hs4Ma3G170', 'Hs4Ma3G173'],
  },
  on: [
    s3Bucket.with(
      'publicAccessBlock',
      'accountPublicAccessBlock',
      'policyIsPublic',
    ),
  ],
  evaluate({ name, accountId, data }) {
    const off = switchesOff(
      data.publicAccessBlock,
      data.accountPublicAccessBlock,
    );
    const isPublic = known(data.policyIsPublic);
    const evidence = { switchesOff: off, policyIsPublic: isPublic };
    if (isPublic && off.includes('restrictPublicBuckets')) {
      return fail(
        `Bucket ${name} is public: its policy grants access to everybody and Block Public Access does not restrict it`,
        evidence,
        { risk: 'HIGH' },
      );
    }
    if (isPublic) {
      return fail(
        `The policy of bucket ${name} is public and only held back by Block Public Access`,
        evidence,
        { risk: 'MEDIUM' },
      );
    }
    return off.length > 0
      ? fail(
          `Bucket ${name} is not public, but ${off.join(
            ', ',
          )} of Block Public Access is off for it and for account ${accountId}`,
          evidence,
          { risk: 'MEDIUM' },
        )
      : pass(
          `Bucket ${name} is not public and Block Public Access is on`,
          evidence,
        );
  },
  examples: [
    {
      name: 'blocked for bucket and account',
      resources: [s3Bucket.sample()],
      expect: { state: 'pass', says: ['orders-data is not public'] },
    },
    {
      name: 'blocked for the account only',
      resources: [s3Bucket.sample({ data: { publicAccessBlock: null } })],
      expect: { state: 'pass' },
    },
    {
      name: 'blocked for the account, the bucket not readable',
      resources: [s3Bucket.sample({ data: { publicAccessBlock: denied } })],
      expect: { state: 'pass' },
    },
    {
      name: 'a public policy that nothing restricts',
      resources: [
        s3Bucket.sample({
          data: {
            publicAccessBlock: null,
            accountPublicAccessBlock: null,
            policyIsPublic: true,
          },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['orders-data is public'] },
    },
    {
      name: 'no block, no public policy',
      resources: [
        s3Bucket.sample({
          data: { publicAccessBlock: null, accountPublicAccessBlock: null },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['blockPublicAcls'] },
    },
    {
      name: 'one switch off on both levels',
      resources: [
        s3Bucket.sample({
          data: {
            publicAccessBlock: { ...ON, blockPublicPolicy: false },
            accountPublicAccessBlock: null,
          },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['blockPublicPolicy'] },
    },
    {
      name: 'a public policy held back by the block',
      resources: [s3Bucket.sample({ data: { policyIsPublic: true } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['held back'] },
    },
    {
      name: 'no bucket',
      expect: { state: 'not-applicable', says: ['0 S3 buckets'] },
    },
    {
      name: 'the bucket not readable and no account block',
      resources: [
        s3Bucket.sample({
          data: { publicAccessBlock: denied, accountPublicAccessBlock: null },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 's3:GetBucketPublicAccessBlock',
      },
    },
  ],
});
