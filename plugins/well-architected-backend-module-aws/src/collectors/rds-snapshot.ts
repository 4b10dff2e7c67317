/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Manual snapshots of database instances; automated ones cannot be shared.
 *
 * Calls: rds:DescribeDBSnapshots (action of the same name), regional, one call
 * per 100 snapshots. Detail `sharedWithAll`: rds:DescribeDBSnapshotAttributes,
 * one call per manual snapshot. Cluster snapshots are not read.
 */
import {
  DescribeDBSnapshotAttributesCommand,
  RDSClient,
  paginateDescribeDBSnapshots,
} from '@aws-sdk/client-rds';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { tagRecord } from '../support/tagRecord';

export default defineCollector({
  id: 'rds-snapshot',
  type: 'AWS::RDS::DBSnapshot',
  noun: { one: 'manual database snapshot', many: 'manual database snapshots' },
  scope: 'regional',
  list: { 'rds:DescribeDBSnapshots': 'rds:DescribeDBSnapshots' },
  details: {
    sharedWithAll: {
      'rds:DescribeDBSnapshotAttributes': 'rds:DescribeDBSnapshotAttributes',
    },
  },
  schema: z.object({
    instanceId: z.string(),
    encrypted: z.boolean(),
    sizeGb: z.number(),
    /** Every AWS account may restore it. */
    sharedWithAll: readable(z.boolean()),
  }),
  sample: {
    id: 'orders-db-before-upgrade',
    arn: 'arn:aws:rds:eu-west-1:111122223333:snapshot:orders-db-before-upgrade',
    createdAt: '2026-08-01T08:00:00.000Z',
    parents: ['arn:aws:rds:eu-west-1:111122223333:db:orders-db'],
    data: {
      instanceId: 'orders-db',
      encrypted: true,
      sizeGb: 100,
      sharedWithAll: false,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(RDSClient);
    async function* snapshots() {
      for await (const page of paginateDescribeDBSnapshots(
        { client, pageSize: 100 },
        { SnapshotType: 'manual' },
      )) {
        yield* page.DBSnapshots ?? [];
      }
    }
    yield* ctx.each(snapshots(), async snapshot => {
      const id = snapshot.DBSnapshotIdentifier ?? '';
      const instanceId = snapshot.DBInstanceIdentifier ?? '';
      const arn = snapshot.DBSnapshotArn;
      return {
        id,
        arn,
        createdAt: snapshot.SnapshotCreateTime?.toISOString(),
        tags: tagRecord(snapshot.TagList),
        parents: arn
          ? [arn.replace(`:snapshot:${id}`, `:db:${instanceId}`)]
          : undefined,
        data: {
          instanceId,
          encrypted: snapshot.Encrypted === true,
          sizeGb: snapshot.AllocatedStorage ?? 0,
          sharedWithAll: await ctx.detail('sharedWithAll', () =>
            readSharedWithAll(client, id),
          ),
        },
      };
    });
  },
});

async function readSharedWithAll(client: RDSClient, id: string) {
  const { DBSnapshotAttributesResult } = await client.send(
    new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier: id }),
  );
  const restore = DBSnapshotAttributesResult?.DBSnapshotAttributes?.find(
    attribute => attribute.AttributeName === 'restore',
  );
  return restore?.AttributeValues?.includes('all') ?? false;
}
