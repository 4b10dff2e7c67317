/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CreateBucketCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import s3Bucket from '../../../plugins/well-architected-backend-module-aws/src/collectors/s3-bucket';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read: readAny } = useCollectors();
type Detail = keyof NonNullable<typeof s3Bucket.details>;
const read = (details?: Detail[]) => readAny(s3Bucket, { details });
const client = (region = 'eu-central-1') =>
  new S3Client({ ...settings(), region, forcePathStyle: true });

const BLOCK = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: false,
};

/** One page of the list, with the Region of the bucket as S3 tells it. */
const listOf = (page: { bucket: string; token?: string }) =>
  `<ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Buckets><Bucket><Name>${
    page.bucket
  }</Name><CreationDate>2026-01-05T08:00:00.000Z</CreationDate><BucketRegion>eu-central-1</BucketRegion></Bucket></Buckets>${
    page.token ? `<ContinuationToken>${page.token}</ContinuationToken>` : ''
  }</ListAllMyBucketsResult>`;

const createBucket = (s3: S3Client, Bucket: string, region?: string) =>
  s3.send(
    new CreateBucketCommand({
      Bucket,
      ...(region
        ? {
            CreateBucketConfiguration: {
              LocationConstraint: region as 'eu-central-1',
            },
          }
        : {}),
    }),
  );

async function createGoodBucket() {
  const s3 = client();
  const Bucket = 'good';
  await createBucket(s3, Bucket, 'eu-central-1');
  await createBucket(s3, 'good-copy', 'eu-central-1');
  for (const name of [Bucket, 'good-copy']) {
    await s3.send(
      new PutBucketVersioningCommand({
        Bucket: name,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
  }
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: BLOCK,
    }),
  );
  await s3.send(
    new PutBucketPolicyCommand({
      Bucket,
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: 'arn:aws:s3:::good/*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      }),
    }),
  );
  await s3.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket,
      LifecycleConfiguration: {
        Rules: [
          {
            ID: 'all',
            Status: 'Enabled',
            Filter: { Prefix: '' },
            Expiration: { Days: 365 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          },
        ],
      },
    }),
  );
  await s3.send(
    new PutBucketReplicationCommand({
      Bucket,
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::111111111111:role/replication',
        Rules: [
          {
            ID: 'copy',
            Status: 'Enabled',
            Priority: 1,
            Filter: { Prefix: '' },
            DeleteMarkerReplication: { Status: 'Disabled' },
            Destination: { Bucket: 'arn:aws:s3:::good-copy' },
          },
        ],
      },
    }),
  );
}

it('reads a bucket with everything configured', async () => {
  await createGoodBucket();
  const { resources, status } = await read();
  expect(status).toMatchObject({ status: 'ok', count: 2 });
  expect(resources.find(r => r.id === 'good')).toMatchObject({
    region: 'eu-central-1',
    arn: 'arn:aws:s3:::good',
    data: {
      versioning: 'Enabled',
      publicAccessBlock: {
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: false,
      },
      accountPublicAccessBlock: null,
      policyIsPublic: false,
      enforcesTls: true,
      lifecycleRules: [
        {
          id: 'all',
          expiresObjects: true,
          transitionsTo: [],
          abortMultipartDays: 7,
          expiresNoncurrent: true,
        },
      ],
      replicationRules: [
        {
          id: 'copy',
          destinationBucket: 'good-copy',
          replicationTimeControl: false,
        },
      ],
      intelligentTiering: 0,
    },
  });
});

it('takes "not configured" for an answer, and knows the oldest Region', async () => {
  await createBucket(client('us-east-1'), 'bare');
  const { resources } = await read();
  expect(resources).toMatchObject([
    {
      id: 'bare',
      region: 'us-east-1',
      data: {
        versioning: 'Disabled',
        publicAccessBlock: null,
        accountPublicAccessBlock: null,
        policyIsPublic: false,
        enforcesTls: false,
        lifecycleRules: [],
        replicationRules: [],
        intelligentTiering: 0,
      },
    },
  ]);
});

it('reads suspended versioning, and the Region that the list tells', async () => {
  const s3 = client();
  await createBucket(s3, 'paused', 'eu-central-1');
  for (const Status of ['Enabled', 'Suspended'] as const) {
    await s3.send(
      new PutBucketVersioningCommand({
        Bucket: 'paused',
        VersioningConfiguration: { Status },
      }),
    );
  }
  running.proxy.overrule('s3:ListBuckets', () => listOf({ bucket: 'paused' }));
  running.proxy.forget();
  const { resources } = await read(['versioning']);
  expect(resources[0]).toMatchObject({
    region: 'eu-central-1',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: { versioning: 'Suspended' },
  });
  expect(running.proxy.calls()).toEqual({
    'sts:GetCallerIdentity': 1,
    's3:ListBuckets': 1,
    's3:GetBucketVersioning': 1,
  });
});

it('reads all pages', async () => {
  // moto cuts the list at max-buckets, but gives no token for the rest.
  running.proxy.overrule('s3:ListBuckets', call => {
    const page = Number(call.query.get('continuation-token') ?? 0);
    return listOf({
      bucket: `bucket-${page}`,
      token: page < 2 ? String(page + 1) : undefined,
    });
  });
  const { resources } = await read([]);
  expect(resources.map(r => r.id)).toEqual([0, 1, 2].map(i => `bucket-${i}`));
  expect(running.proxy.calls()['s3:ListBuckets']).toBe(3);
});

it.each([
  ['s3:GetBucketVersioning', 'versioning', 's3:GetBucketVersioning'],
  [
    's3:GetPublicAccessBlock',
    'publicAccessBlock',
    's3:GetBucketPublicAccessBlock',
  ],
  [
    's3control:GetPublicAccessBlock',
    'accountPublicAccessBlock',
    's3:GetAccountPublicAccessBlock',
  ],
  ['s3:GetBucketPolicyStatus', 'policyIsPublic', 's3:GetBucketPolicyStatus'],
  ['s3:GetBucketPolicy', 'enforcesTls', 's3:GetBucketPolicy'],
  [
    's3:GetBucketLifecycleConfiguration',
    'lifecycleRules',
    's3:GetLifecycleConfiguration',
  ],
  [
    's3:GetBucketReplication',
    'replicationRules',
    's3:GetReplicationConfiguration',
  ],
  [
    's3:ListBucketIntelligentTieringConfigurations',
    'intelligentTiering',
    's3:GetIntelligentTieringConfiguration',
  ],
] as const)('%s denied leaves only %s unread', async (call, detail, action) => {
  await createBucket(client(), 'some', 'eu-central-1');
  running.proxy.deny(call);
  const { resources, status } = await read();
  expect(status.status).toBe('ok');
  const unread = Object.entries(resources[0].data).filter(
    ([, value]) => typeof value === 'object' && value && 'unread' in value,
  );
  expect(unread).toEqual([[detail, unreadBecauseOf(action)]]);
});

it('tells which action is missing to list buckets', async () => {
  running.proxy.deny('s3:ListBuckets');
  const { status } = await read();
  expect(status).toMatchObject({
    status: 'denied',
    missingAction: 's3:ListAllMyBuckets',
  });
});
