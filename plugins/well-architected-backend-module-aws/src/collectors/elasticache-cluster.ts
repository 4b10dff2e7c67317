/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Cache clusters of ElastiCache: those of Memcached, single nodes of Redis OSS
 * and the nodes of replication groups, each of which is a cluster here.
 *
 * Calls: elasticache:DescribeCacheClusters (action of the same name), regional,
 * one call per 100 clusters. Detail `subnetIds`:
 * elasticache:DescribeCacheSubnetGroups, one call per 100 subnet groups of the
 * Region, only where there is a cluster.
 */
import {
  CacheCluster,
  ElastiCacheClient,
  paginateDescribeCacheClusters,
  paginateDescribeCacheSubnetGroups,
} from '@aws-sdk/client-elasticache';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'elasticache-cluster',
  type: 'AWS::ElastiCache::CacheCluster',
  noun: { one: 'cache cluster', many: 'cache clusters' },
  scope: 'regional',
  list: {
    'elasticache:DescribeCacheClusters': 'elasticache:DescribeCacheClusters',
  },
  details: {
    subnetIds: {
      'elasticache:DescribeCacheSubnetGroups':
        'elasticache:DescribeCacheSubnetGroups',
    },
  },
  schema: z.object({
    /** `memcached`, `redis` or `valkey`. */
    engine: z.string(),
    engineVersion: z.string(),
    /** Such as `cache.r7g.large`. */
    nodeType: z.string(),
    nodes: z.number(),
    status: z.string(),
    /** Group that it is a node of; absent for clusters of their own. */
    replicationGroupId: z.string().optional(),
    /** Availability Zones of its nodes, each once. */
    zones: z.array(z.string()),
    encryptedAtRest: z.boolean(),
    encryptedInTransit: z.boolean(),
    snapshotRetentionDays: z.number(),
    subnetGroup: z.string().optional(),
    securityGroupIds: z.array(z.string()),
    subnetIds: readable(z.array(z.string())),
  }),
  sample: {
    id: 'orders-cache-001',
    arn: 'arn:aws:elasticache:eu-west-1:111122223333:cluster:orders-cache-001',
    createdAt: '2026-01-05T08:00:00.000Z',
    parents: [
      'arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:orders-cache',
    ],
    data: {
      engine: 'valkey',
      engineVersion: '8.0.1',
      nodeType: 'cache.r7g.large',
      nodes: 1,
      status: 'available',
      replicationGroupId: 'orders-cache',
      zones: ['eu-west-1a'],
      encryptedAtRest: true,
      encryptedInTransit: true,
      snapshotRetentionDays: 7,
      subnetGroup: 'orders',
      securityGroupIds: ['sg-0orders-cache'],
      subnetIds: ['subnet-0a', 'subnet-0b'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ElastiCacheClient);
    let reading: Promise<Map<string, string[]>> | undefined;
    const subnetsOf = async (group?: string) => {
      if (!group) {
        return [];
      }
      reading ??= readSubnetGroups(client);
      return (await reading).get(group) ?? [];
    };

    for await (const page of paginateDescribeCacheClusters(
      { client, pageSize: 100 },
      { ShowCacheNodeInfo: true },
    )) {
      for (const cluster of page.CacheClusters ?? []) {
        const group = cluster.CacheSubnetGroupName;
        yield {
          id: cluster.CacheClusterId ?? '',
          arn: cluster.ARN,
          createdAt: cluster.CacheClusterCreateTime?.toISOString(),
          parents: groupArns(cluster),
          data: {
            engine: cluster.Engine ?? 'unknown',
            engineVersion: cluster.EngineVersion ?? 'unknown',
            nodeType: cluster.CacheNodeType ?? 'unknown',
            nodes: cluster.NumCacheNodes ?? 0,
            status: cluster.CacheClusterStatus ?? 'unknown',
            replicationGroupId: cluster.ReplicationGroupId || undefined,
            zones: zonesOf(cluster),
            encryptedAtRest: cluster.AtRestEncryptionEnabled === true,
            encryptedInTransit: cluster.TransitEncryptionEnabled === true,
            snapshotRetentionDays: cluster.SnapshotRetentionLimit ?? 0,
            subnetGroup: group,
            securityGroupIds: (cluster.SecurityGroups ?? []).flatMap(
              g => g.SecurityGroupId ?? [],
            ),
            subnetIds: await ctx.detail('subnetIds', () => subnetsOf(group)),
          },
        };
      }
    }
  },
});

/** A node shares the scope of its replication group. */
function groupArns(cluster: CacheCluster): string[] {
  const { ARN: arn, ReplicationGroupId: group } = cluster;
  return arn && group
    ? [arn.replace(/:cluster:.*$/, `:replicationgroup:${group}`)]
    : [];
}

function zonesOf(cluster: CacheCluster): string[] {
  const ofNodes = (cluster.CacheNodes ?? []).flatMap(
    node => node.CustomerAvailabilityZone ?? [],
  );
  const preferred = cluster.PreferredAvailabilityZone;
  return ofNodes.length > 0
    ? [...new Set(ofNodes)].sort()
    : [preferred ?? []].flat();
}

/** Subnets of every subnet group, by its name. */
async function readSubnetGroups(client: ElastiCacheClient) {
  const subnets = new Map<string, string[]>();
  for await (const page of paginateDescribeCacheSubnetGroups(
    { client, pageSize: 100 },
    {},
  )) {
    for (const group of page.CacheSubnetGroups ?? []) {
      subnets.set(
        group.CacheSubnetGroupName ?? '',
        (group.Subnets ?? []).flatMap(s => s.SubnetIdentifier ?? []),
      );
    }
  }
  return subnets;
}
