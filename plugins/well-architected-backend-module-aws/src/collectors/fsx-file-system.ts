/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * File systems of Amazon FSx: Windows File Server, Lustre, NetApp ONTAP and
 * OpenZFS.
 *
 * Calls: fsx:DescribeFileSystems (action of the same name), regional, one call
 * per 100 file systems. Detail `lastBackupTime`: fsx:DescribeBackups, one call
 * per 100 backups of the Region, only where there is a file system; backups of
 * ONTAP volumes count for their file system.
 */
import {
  FileSystem,
  FSxClient,
  paginateDescribeBackups,
  paginateDescribeFileSystems,
} from '@aws-sdk/client-fsx';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { tagRecord } from '../support/tagRecord';
import { whereOffered } from '../support/whereOffered';

export default defineCollector({
  id: 'fsx-file-system',
  type: 'AWS::FSx::FileSystem',
  noun: { one: 'FSx file system', many: 'FSx file systems' },
  scope: 'regional',
  list: { 'fsx:DescribeFileSystems': 'fsx:DescribeFileSystems' },
  details: {
    lastBackupTime: { 'fsx:DescribeBackups': 'fsx:DescribeBackups' },
  },
  schema: z.object({
    /** `WINDOWS`, `LUSTRE`, `ONTAP` or `OPENZFS`. */
    kind: z.string(),
    /** Such as `MULTI_AZ_1`, `SINGLE_AZ_2` or `SCRATCH_2`. */
    deploymentType: z.string(),
    status: z.string(),
    storageGib: z.number(),
    /** `SSD`, `HDD` or `INTELLIGENT_TIERING`. */
    storageType: z.string(),
    kmsKeyId: z.string().optional(),
    /** Days that daily automatic backups are kept; 0 means none are made. */
    backupRetentionDays: z.number(),
    vpcId: z.string().optional(),
    subnetIds: z.array(z.string()),
    /** ISO 8601; null where no complete backup exists. */
    lastBackupTime: readable(z.string().nullable()),
  }),
  sample: {
    id: 'fs-0f00d000000000001',
    name: 'orders-share',
    arn: 'arn:aws:fsx:eu-west-1:111122223333:file-system/fs-0f00d000000000001',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      kind: 'WINDOWS',
      deploymentType: 'MULTI_AZ_1',
      status: 'AVAILABLE',
      storageGib: 300,
      storageType: 'SSD',
      kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/orders',
      backupRetentionDays: 14,
      vpcId: 'vpc-0orders',
      subnetIds: ['subnet-0a', 'subnet-0b'],
      lastBackupTime: '2026-11-16T02:00:00.000Z',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(FSxClient);
    let reading: Promise<Map<string, string>> | undefined;
    const backupOf = async (id: string) => {
      reading ??= readLastBackups(client);
      return (await reading).get(id) ?? null;
    };

    for await (const page of whereOffered(
      paginateDescribeFileSystems({ client, pageSize: 100 }, {}),
    )) {
      for (const files of page.FileSystems ?? []) {
        const id = files.FileSystemId ?? '';
        const tags = tagRecord(files.Tags);
        const kind = configurationOf(files);
        yield {
          id,
          name: tags.Name || id,
          arn: files.ResourceARN,
          createdAt: files.CreationTime?.toISOString(),
          tags,
          data: {
            kind: files.FileSystemType ?? 'unknown',
            deploymentType: kind?.DeploymentType ?? 'unknown',
            status: files.Lifecycle ?? 'unknown',
            storageGib: files.StorageCapacity ?? 0,
            storageType: files.StorageType ?? 'unknown',
            kmsKeyId: files.KmsKeyId,
            backupRetentionDays: kind?.AutomaticBackupRetentionDays ?? 0,
            vpcId: files.VpcId,
            subnetIds: files.SubnetIds ?? [],
            lastBackupTime: await ctx.detail('lastBackupTime', () =>
              backupOf(id),
            ),
          },
        };
      }
    }
  },
});

function configurationOf(files: FileSystem) {
  return (
    files.WindowsConfiguration ??
    files.LustreConfiguration ??
    files.OntapConfiguration ??
    files.OpenZFSConfiguration
  );
}

/** When the youngest complete backup of every file system was made. */
async function readLastBackups(client: FSxClient) {
  const last = new Map<string, string>();
  for await (const page of paginateDescribeBackups(
    { client, pageSize: 100 },
    {},
  )) {
    for (const backup of page.Backups ?? []) {
      const id = backup.FileSystem?.FileSystemId ?? backup.Volume?.FileSystemId;
      const made = backup.CreationTime?.toISOString();
      if (id && made && backup.Lifecycle === 'AVAILABLE') {
        const known = last.get(id);
        last.set(id, known && known > made ? known : made);
      }
    }
  }
  return last;
}
