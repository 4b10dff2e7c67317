/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * EBS volumes, attached or not.
 *
 * Calls: ec2:DescribeVolumes. IAM: ec2:DescribeVolumes. Regional.
 * Cost of a run: one call per 500 volumes.
 * Cannot see: when a volume was detached; EC2 keeps no such time.
 */
import { EC2Client, paginateDescribeVolumes } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** EBS volumes. */
export default defineCollector({
  id: 'ec2-volume',
  type: 'AWS::EC2::Volume',
  noun: { one: 'EBS volume', many: 'EBS volumes' },
  scope: 'regional',
  list: { 'ec2:DescribeVolumes': 'ec2:DescribeVolumes' },
  schema: z.object({
    /** `available`, `in-use`, `creating`, `deleting` or `error`. */
    state: z.string(),
    volumeType: z.string(),
    sizeGib: z.number(),
    iops: z.number().optional(),
    /** MiB a second, where it is provisioned. */
    throughput: z.number().optional(),
    encrypted: z.boolean(),
    availabilityZone: z.string(),
    /** Snapshot that the volume was made from. */
    snapshotId: z.string().optional(),
    attachments: z.array(
      z.object({
        instanceId: z.string(),
        device: z.string(),
        deleteOnTermination: z.boolean(),
      }),
    ),
  }),
  sample: {
    id: 'vol-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-0f00d0001',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      state: 'in-use',
      volumeType: 'gp3',
      sizeGib: 100,
      iops: 3000,
      throughput: 125,
      encrypted: true,
      availabilityZone: 'eu-west-1a',
      attachments: [
        {
          instanceId: 'i-0f00dfeed00000001',
          device: '/dev/xvdb',
          deleteOnTermination: false,
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeVolumes({ client }, {})) {
      for (const volume of page.Volumes ?? []) {
        const id = volume.VolumeId;
        if (!id) {
          continue;
        }
        const tags = tagRecord(volume.Tags);
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `volume/${id}`),
          tags,
          createdAt: volume.CreateTime?.toISOString(),
          parents: (volume.Attachments ?? []).flatMap(a =>
            a.InstanceId ? [ec2Arn(ctx, `instance/${a.InstanceId}`)] : [],
          ),
          data: {
            state: volume.State ?? 'creating',
            volumeType: volume.VolumeType ?? 'standard',
            sizeGib: volume.Size ?? 0,
            iops: volume.Iops,
            throughput: volume.Throughput,
            encrypted: volume.Encrypted ?? false,
            availabilityZone: volume.AvailabilityZone ?? '',
            snapshotId: volume.SnapshotId || undefined,
            attachments: (volume.Attachments ?? []).map(a => ({
              instanceId: a.InstanceId ?? '',
              device: a.Device ?? '',
              deleteOnTermination: a.DeleteOnTermination ?? false,
            })),
          },
        };
      }
    }
  },
});
