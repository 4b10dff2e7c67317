/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Caches of ElastiCache with Valkey or Redis OSS on nodes.
 *
 * Calls: elasticache:DescribeReplicationGroups (action of the same name),
 * regional, one call per 100 groups.
 */
import {
  ElastiCacheClient,
  paginateDescribeReplicationGroups,
} from '@aws-sdk/client-elasticache';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'elasticache-replication-group',
  type: 'AWS::ElastiCache::ReplicationGroup',
  noun: { one: 'ElastiCache group', many: 'ElastiCache groups' },
  scope: 'regional',
  list: {
    'elasticache:DescribeReplicationGroups':
      'elasticache:DescribeReplicationGroups',
  },
  schema: z.object({
    /** `valkey` or `redis`. */
    engine: z.string(),
    status: z.string(),
    /** Such as `cache.r7g.large`. */
    nodeType: z.string(),
    nodes: z.number(),
    multiAz: z.boolean(),
    automaticFailover: z.boolean(),
    encryptedAtRest: z.boolean(),
    encryptedInTransit: z.boolean(),
    /** More than 0 means that somebody wants to keep its content. */
    snapshotRetentionDays: z.number(),
  }),
  sample: {
    id: 'orders-cache',
    arn: 'arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:orders-cache',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      engine: 'valkey',
      status: 'available',
      nodeType: 'cache.r7g.large',
      nodes: 2,
      multiAz: true,
      automaticFailover: true,
      encryptedAtRest: true,
      encryptedInTransit: true,
      snapshotRetentionDays: 7,
    },
  },
  async *collect(ctx) {
    for await (const page of paginateDescribeReplicationGroups(
      { client: ctx.client(ElastiCacheClient), pageSize: 100 },
      {},
    )) {
      for (const group of page.ReplicationGroups ?? []) {
        yield {
          id: group.ReplicationGroupId ?? '',
          arn: group.ARN,
          createdAt: group.ReplicationGroupCreateTime?.toISOString(),
          data: {
            engine: group.Engine ?? 'redis',
            status: group.Status ?? 'unknown',
            nodeType: group.CacheNodeType ?? 'unknown',
            nodes: group.MemberClusters?.length ?? 0,
            multiAz: group.MultiAZ === 'enabled',
            automaticFailover: group.AutomaticFailover === 'enabled',
            encryptedAtRest: group.AtRestEncryptionEnabled === true,
            encryptedInTransit: group.TransitEncryptionEnabled === true,
            snapshotRetentionDays: group.SnapshotRetentionLimit ?? 0,
          },
        };
      }
    }
  },
});
