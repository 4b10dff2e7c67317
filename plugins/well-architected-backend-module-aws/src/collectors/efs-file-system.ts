/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * File systems of Amazon EFS.
 *
 * Calls: efs:DescribeFileSystems (action elasticfilesystem:DescribeFileSystems),
 * regional, one call per 100 file systems. Detail `lifecycle`:
 * efs:DescribeLifecycleConfiguration, one call per file system. Automatic
 * backups need no call: their recovery points are listed by AWS Backup.
 */
import {
  DescribeLifecycleConfigurationCommand,
  EFSClient,
  paginateDescribeFileSystems,
} from '@aws-sdk/client-efs';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { tagRecord } from '../support/tagRecord';

export default defineCollector({
  id: 'efs-file-system',
  type: 'AWS::EFS::FileSystem',
  noun: { one: 'EFS file system', many: 'EFS file systems' },
  scope: 'regional',
  list: {
    'efs:DescribeFileSystems': 'elasticfilesystem:DescribeFileSystems',
  },
  details: {
    lifecycle: {
      'efs:DescribeLifecycleConfiguration':
        'elasticfilesystem:DescribeLifecycleConfiguration',
    },
  },
  schema: z.object({
    status: z.string(),
    encrypted: z.boolean(),
    kmsKeyId: z.string().optional(),
    sizeBytes: z.number(),
    /** Set for One Zone storage; Regional file systems have none. */
    availabilityZone: z.string().optional(),
    mountTargets: z.number(),
    /** `bursting`, `provisioned` or `elastic`. */
    throughputMode: z.string(),
    /** Policies such as `AFTER_30_DAYS`; absent where there is none. */
    lifecycle: readable(
      z.object({
        toInfrequentAccess: z.string().optional(),
        toArchive: z.string().optional(),
      }),
    ),
  }),
  sample: {
    id: 'fs-0f00d0001',
    name: 'orders-files',
    arn: 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-0f00d0001',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      status: 'available',
      encrypted: true,
      kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/orders',
      sizeBytes: 50 * 2 ** 30,
      mountTargets: 3,
      throughputMode: 'elastic',
      lifecycle: { toInfrequentAccess: 'AFTER_30_DAYS' },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EFSClient);
    for await (const page of paginateDescribeFileSystems(
      { client, pageSize: 100 },
      {},
    )) {
      yield* ctx.each(page.FileSystems ?? [], async files => {
        const id = files.FileSystemId ?? '';
        return {
          id,
          name: files.Name || id,
          arn: files.FileSystemArn,
          createdAt: files.CreationTime?.toISOString(),
          tags: tagRecord(files.Tags),
          data: {
            status: files.LifeCycleState ?? 'unknown',
            encrypted: files.Encrypted === true,
            kmsKeyId: files.KmsKeyId,
            sizeBytes: files.SizeInBytes?.Value ?? 0,
            availabilityZone: files.AvailabilityZoneName,
            mountTargets: files.NumberOfMountTargets ?? 0,
            throughputMode: files.ThroughputMode ?? 'bursting',
            lifecycle: await ctx.detail('lifecycle', async () => {
              const { LifecyclePolicies: policies = [] } = await client.send(
                new DescribeLifecycleConfigurationCommand({ FileSystemId: id }),
              );
              return {
                toInfrequentAccess: policies.find(p => p.TransitionToIA)
                  ?.TransitionToIA,
                toArchive: policies.find(p => p.TransitionToArchive)
                  ?.TransitionToArchive,
              };
            }),
          },
        };
      });
    }
  },
});
