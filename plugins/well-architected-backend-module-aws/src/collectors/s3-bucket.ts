/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * S3 buckets, each in the Region that it lives in.
 *
 * Calls: s3:ListBuckets, global, one call per 1000 buckets; it tells the Region
 * of each bucket, s3:GetBucketLocation is asked only where it does not. Each
 * detail is one call per bucket and needs the action named beside it, except
 * the account's own Block Public Access, which is one call per account.
 *
 * Neither object names nor policies are kept: of a policy only whether it
 * enforces TLS.
 */
import {
  GetBucketLocationCommand,
  S3Client,
  paginateListBuckets,
} from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { lifecycleRuleSchema, replicationRuleSchema } from '../s3/bucketRules';
import {
  publicAccessBlockSchema,
  toPublicAccessBlock,
} from '../s3/publicAccessBlock';
import {
  NO_PUBLIC_ACCESS_BLOCK,
  readBucketDetails,
} from '../s3/readBucketDetails';
import { ifAbsent } from '../support/ifAbsent';

const ALL_BLOCKED = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

export default defineCollector({
  id: 's3-bucket',
  type: 'AWS::S3::Bucket',
  noun: { one: 'S3 bucket', many: 'S3 buckets' },
  scope: 'global',
  list: {
    's3:ListBuckets': 's3:ListAllMyBuckets',
    's3:GetBucketLocation': 's3:GetBucketLocation',
  },
  details: {
    encryption: { 's3:GetBucketEncryption': 's3:GetEncryptionConfiguration' },
    versioning: { 's3:GetBucketVersioning': 's3:GetBucketVersioning' },
    publicAccessBlock: {
      's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
    },
    accountPublicAccessBlock: {
      's3control:GetPublicAccessBlock': 's3:GetAccountPublicAccessBlock',
    },
    policyIsPublic: { 's3:GetBucketPolicyStatus': 's3:GetBucketPolicyStatus' },
    enforcesTls: { 's3:GetBucketPolicy': 's3:GetBucketPolicy' },
    website: { 's3:GetBucketWebsite': 's3:GetBucketWebsite' },
    lifecycleRules: {
      's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
    },
    replicationRules: {
      's3:GetBucketReplication': 's3:GetReplicationConfiguration',
    },
    intelligentTiering: {
      's3:ListBucketIntelligentTieringConfigurations':
        's3:GetIntelligentTieringConfiguration',
    },
  },
  schema: z.object({
    /** `Enabled`, `Suspended`, or `Disabled` where it was never on. */
    versioning: readable(z.string()),
    /** `AES256`, `aws:kms`, `aws:kms:dsse` or `none`, with the KMS key. */
    encryption: readable(
      z.object({ algorithm: z.string(), kmsKeyId: z.string().optional() }),
    ),
    publicAccessBlock: readable(publicAccessBlockSchema),
    accountPublicAccessBlock: readable(publicAccessBlockSchema),
    /** The bucket policy grants access to everybody. */
    policyIsPublic: readable(z.boolean()),
    /** The policy denies requests without TLS; false without a policy. */
    enforcesTls: readable(z.boolean()),
    /** It answers as a static website. */
    website: readable(z.boolean()),
    /** Enabled rules only. */
    lifecycleRules: readable(z.array(lifecycleRuleSchema)),
    /** Enabled rules only. */
    replicationRules: readable(z.array(replicationRuleSchema)),
    /** Archive configurations of Intelligent-Tiering. */
    intelligentTiering: readable(z.number()),
  }),
  sample: {
    id: 'orders-data',
    arn: 'arn:aws:s3:::orders-data',
    region: 'eu-west-1',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      encryption: { algorithm: 'AES256' },
      versioning: 'Enabled',
      publicAccessBlock: ALL_BLOCKED,
      accountPublicAccessBlock: ALL_BLOCKED,
      policyIsPublic: false,
      enforcesTls: true,
      website: false,
      lifecycleRules: [
        {
          id: 'tiering',
          expiresObjects: false,
          transitionsTo: ['INTELLIGENT_TIERING'],
          abortMultipartDays: 7,
          expiresNoncurrent: true,
        },
      ],
      replicationRules: [],
      intelligentTiering: 0,
    },
  },
  async *collect(ctx) {
    const account = await ctx.detail('accountPublicAccessBlock', () =>
      ifAbsent({
        errors: NO_PUBLIC_ACCESS_BLOCK,
        absent: null,
        read: async () =>
          toPublicAccessBlock(
            (
              await ctx.client(S3ControlClient).send(
                new GetAccountPublicAccessBlockCommand({
                  AccountId: ctx.accountId,
                }),
              )
            ).PublicAccessBlockConfiguration,
          ),
      }),
    );

    async function* buckets() {
      const pages = paginateListBuckets(
        { client: ctx.client(S3Client), pageSize: 1000 },
        {},
      );
      for await (const page of pages) {
        yield* page.Buckets ?? [];
      }
    }

    yield* ctx.each(buckets(), async bucket => {
      const Bucket = bucket.Name ?? '';
      const region = bucket.BucketRegion ?? (await locate(Bucket));
      const s3 = ctx.client(S3Client, { region });
      return {
        id: Bucket,
        arn: bucket.BucketArn ?? `arn:${partitionOf(region)}:s3:::${Bucket}`,
        region,
        createdAt: bucket.CreationDate?.toISOString(),
        data: {
          accountPublicAccessBlock: account,
          ...(await readBucketDetails({ ctx, s3, Bucket })),
        },
      };
    });

    async function locate(Bucket: string) {
      const { LocationConstraint } = await ctx
        .client(S3Client)
        .send(new GetBucketLocationCommand({ Bucket }));
      // The two oldest Regions have special answers.
      const old = { EU: 'eu-west-1', '': 'us-east-1' };
      const place: string = LocationConstraint ?? '';
      return place in old ? old[place as keyof typeof old] : place;
    }
  },
});
