/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * EBS snapshots that the account owns.
 *
 * Calls: ec2:DescribeSnapshots; with `images` also ec2:DescribeImages.
 * IAM: ec2:DescribeSnapshots, ec2:DescribeImages. Regional.
 * Cost of a run: one call per 1 000 snapshots, one per 1 000 own images.
 */
import {
  EC2Client,
  paginateDescribeImages,
  paginateDescribeSnapshots,
} from '@aws-sdk/client-ec2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Image ids by the snapshot that they are made of. */
async function imagesBySnapshot(
  client: EC2Client,
): Promise<{ images: Map<string, string[]> }> {
  const images = new Map<string, string[]>();
  const pages = paginateDescribeImages({ client }, { Owners: ['self'] });
  for await (const page of pages) {
    for (const image of page.Images ?? []) {
      for (const mapping of image.BlockDeviceMappings ?? []) {
        const snapshot = mapping.Ebs?.SnapshotId;
        if (snapshot && image.ImageId) {
          images.set(snapshot, [
            ...(images.get(snapshot) ?? []),
            image.ImageId,
          ]);
        }
      }
    }
  }
  return { images };
}

/** Own snapshots that all accounts may restore: one call, whatever their number. */
async function publicSnapshots(client: EC2Client): Promise<{ ids: string[] }> {
  const ids: string[] = [];
  for await (const page of paginateDescribeSnapshots(
    { client },
    { OwnerIds: ['self'], RestorableByUserIds: ['all'] },
  )) {
    ids.push(...(page.Snapshots ?? []).flatMap(s => s.SnapshotId ?? []));
  }
  return { ids };
}

/** EBS snapshots. */
export default defineCollector({
  id: 'ec2-snapshot',
  type: 'AWS::EC2::Snapshot',
  noun: { one: 'EBS snapshot', many: 'EBS snapshots' },
  scope: 'regional',
  list: { 'ec2:DescribeSnapshots': 'ec2:DescribeSnapshots' },
  details: {
    images: { 'ec2:DescribeImages': 'ec2:DescribeImages' },
    sharedWithAll: { 'ec2:DescribeSnapshots': 'ec2:DescribeSnapshots' },
  },
  schema: z.object({
    volumeId: z.string(),
    /** Size of the volume; the billed size of a snapshot is at most this. */
    sizeGib: z.number(),
    /** `pending`, `completed`, `error`, `recoverable` or `recovering`. */
    state: z.string(),
    description: z.string(),
    encrypted: z.boolean(),
    /** `standard` or `archive`. */
    storageTier: z.string(),
    /** Own images that are made of it. */
    imageIds: readable(z.array(z.string())),
    /** Every AWS account may make a volume of it. */
    sharedWithAll: readable(z.boolean()),
  }),
  sample: {
    id: 'snap-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:snapshot/snap-0f00d0001',
    createdAt: '2026-06-15T02:00:00.000Z',
    data: {
      volumeId: 'vol-0f00d0001',
      sizeGib: 100,
      state: 'completed',
      description: '',
      encrypted: true,
      storageTier: 'standard',
      imageIds: [],
      sharedWithAll: false,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    const used = await ctx.detail('images', () => imagesBySnapshot(client));
    const shared = await ctx.detail('sharedWithAll', () =>
      publicSnapshots(client),
    );
    const pages = paginateDescribeSnapshots({ client }, { OwnerIds: ['self'] });
    for await (const page of pages) {
      for (const snapshot of page.Snapshots ?? []) {
        const id = snapshot.SnapshotId;
        if (!id) {
          continue;
        }
        const tags = tagRecord(snapshot.Tags);
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `snapshot/${id}`),
          tags,
          createdAt: snapshot.StartTime?.toISOString(),
          parents: snapshot.VolumeId
            ? [ec2Arn(ctx, `volume/${snapshot.VolumeId}`)]
            : [],
          data: {
            volumeId: snapshot.VolumeId ?? '',
            sizeGib: snapshot.VolumeSize ?? 0,
            state: snapshot.State ?? 'pending',
            description: snapshot.Description ?? '',
            encrypted: snapshot.Encrypted ?? false,
            storageTier: snapshot.StorageTier ?? 'standard',
            imageIds: 'unread' in used ? used : used.images.get(id) ?? [],
            sharedWithAll:
              'unread' in shared ? shared : shared.ids.includes(id),
          },
        };
      }
    }
  },
});
