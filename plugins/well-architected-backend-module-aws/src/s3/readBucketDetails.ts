/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetPublicAccessBlockCommand,
  ListBucketIntelligentTieringConfigurationsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CollectContext } from 'backstage-plugin-well-architected-node';
import { ifAbsent } from '../support/ifAbsent';
import { toLifecycleRules, toReplicationRules } from './bucketRules';
import { deniesInsecureTransport } from './deniesInsecureTransport';
import { toPublicAccessBlock } from './publicAccessBlock';

/** "Not configured", which is a real answer. */
export const NO_PUBLIC_ACCESS_BLOCK = ['NoSuchPublicAccessBlockConfiguration'];
const NO_POLICY = ['NoSuchBucketPolicy'];

/** What needs a call per bucket. */
export type BucketDetail =
  | 'encryption'
  | 'versioning'
  | 'publicAccessBlock'
  | 'policyIsPublic'
  | 'enforcesTls'
  | 'website'
  | 'lifecycleRules'
  | 'replicationRules'
  | 'intelligentTiering';

/** Reads the wanted details of one bucket, from the Region that it lives in. */
export async function readBucketDetails(options: {
  ctx: Pick<CollectContext<BucketDetail>, 'detail'>;
  s3: S3Client;
  Bucket: string;
}) {
  const { ctx, s3, Bucket } = options;
  return {
    encryption: await ctx.detail('encryption', () =>
      ifAbsent({
        errors: ['ServerSideEncryptionConfigurationNotFoundError'],
        absent: { algorithm: 'none' },
        read: async () => {
          const answer = await s3.send(
            new GetBucketEncryptionCommand({ Bucket }),
          );
          const rule =
            answer.ServerSideEncryptionConfiguration?.Rules?.[0]
              ?.ApplyServerSideEncryptionByDefault;
          return {
            algorithm: rule?.SSEAlgorithm ?? 'none',
            ...(rule?.KMSMasterKeyID ? { kmsKeyId: rule.KMSMasterKeyID } : {}),
          };
        },
      }),
    ),
    versioning: await ctx.detail(
      'versioning',
      async () =>
        (await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status ??
        'Disabled',
    ),
    publicAccessBlock: await ctx.detail('publicAccessBlock', () =>
      ifAbsent({
        errors: NO_PUBLIC_ACCESS_BLOCK,
        absent: null,
        read: async () =>
          toPublicAccessBlock(
            (
              await s3.send(new GetPublicAccessBlockCommand({ Bucket }))
            ).PublicAccessBlockConfiguration,
          ),
      }),
    ),
    policyIsPublic: await ctx.detail('policyIsPublic', () =>
      ifAbsent({
        errors: NO_POLICY,
        absent: false,
        read: async () =>
          (
            await s3.send(new GetBucketPolicyStatusCommand({ Bucket }))
          ).PolicyStatus?.IsPublic === true,
      }),
    ),
    enforcesTls: await ctx.detail('enforcesTls', () =>
      ifAbsent({
        errors: NO_POLICY,
        absent: false,
        read: async () =>
          deniesInsecureTransport(
            (await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy ??
              '{"Statement":[]}',
          ),
      }),
    ),
    website: await ctx.detail('website', () =>
      ifAbsent({
        errors: ['NoSuchWebsiteConfiguration'],
        absent: false,
        read: async () => {
          await s3.send(new GetBucketWebsiteCommand({ Bucket }));
          return true;
        },
      }),
    ),
    lifecycleRules: await ctx.detail('lifecycleRules', () =>
      ifAbsent({
        errors: ['NoSuchLifecycleConfiguration'],
        absent: [],
        read: async () =>
          toLifecycleRules(
            (
              await s3.send(
                new GetBucketLifecycleConfigurationCommand({ Bucket }),
              )
            ).Rules,
          ),
      }),
    ),
    replicationRules: await ctx.detail('replicationRules', () =>
      ifAbsent({
        errors: ['ReplicationConfigurationNotFoundError'],
        absent: [],
        read: async () =>
          toReplicationRules(
            (
              await s3.send(new GetBucketReplicationCommand({ Bucket }))
            ).ReplicationConfiguration?.Rules,
          ),
      }),
    ),
    intelligentTiering: await ctx.detail('intelligentTiering', () =>
      countTierings(s3, Bucket),
    ),
  };
}

async function countTierings(s3: S3Client, Bucket: string) {
  let count = 0;
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListBucketIntelligentTieringConfigurationsCommand({
        Bucket,
        ContinuationToken,
      }),
    );
    count += page.IntelligentTieringConfigurationList?.length ?? 0;
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return count;
}
