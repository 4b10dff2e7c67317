/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CreateCacheClusterCommand,
  CreateCacheSubnetGroupCommand,
  CreateReplicationGroupCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import clusterCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/elasticache-cluster';
import groupCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/elasticache-replication-group';
import serverlessCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/elasticache-serverless-cache';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

describe('elasticache-replication-group', () => {
  it('tells encrypted from clear caches, over all pages', async () => {
    const elasticache = new ElastiCacheClient(settings());
    for (const [ReplicationGroupId, on] of [
      ['good', true],
      ['bad', false],
    ] as const) {
      await elasticache.send(
        new CreateReplicationGroupCommand({
          ReplicationGroupId,
          ReplicationGroupDescription: 'orders',
          Engine: 'redis',
          CacheNodeType: 'cache.t4g.small',
          NumCacheClusters: 2,
          AtRestEncryptionEnabled: on,
          TransitEncryptionEnabled: on,
          SnapshotRetentionLimit: on ? 7 : 0,
        }),
      );
    }
    running.proxy.truncate('elasticache:DescribeReplicationGroups', {
      pageSize: 1,
    });
    const { resources } = await read(groupCollector);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === 'good')).toMatchObject({
      arn: expect.stringContaining(':replicationgroup:good'),
      data: {
        encryptedAtRest: true,
        encryptedInTransit: true,
        snapshotRetentionDays: 7,
        nodeType: 'cache.t4g.small',
      },
    });
    expect(resources.find(r => r.id === 'bad')).toMatchObject({
      data: {
        encryptedAtRest: false,
        encryptedInTransit: false,
        snapshotRetentionDays: 0,
      },
    });
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('elasticache:DescribeReplicationGroups');
    expect((await read(groupCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'elasticache:DescribeReplicationGroups',
    });
  });
});

describe('elasticache-serverless-cache', () => {
  it('reads all pages', async () => {
    const page = (name: string, marker: string) =>
      `<DescribeServerlessCachesResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/"><DescribeServerlessCachesResult>${marker}<ServerlessCaches><member><ServerlessCacheName>${name}</ServerlessCacheName><Engine>valkey</Engine><Status>available</Status></member></ServerlessCaches></DescribeServerlessCachesResult></DescribeServerlessCachesResponse>`;
    running.proxy.overrule('elasticache:DescribeServerlessCaches', call =>
      call.input.NextToken
        ? page('two', '')
        : page('one', '<NextToken>more</NextToken>'),
    );
    const { resources } = await read(serverlessCollector);
    expect(resources.map(r => [r.id, r.data.engine])).toEqual([
      ['one', 'valkey'],
      ['two', 'valkey'],
    ]);
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('elasticache:DescribeServerlessCaches');
    expect((await read(serverlessCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'elasticache:DescribeServerlessCaches',
    });
  });
});

describe('elasticache-cluster', () => {
  const create = (
    CacheClusterId: string,
    more: Partial<CreateCacheClusterCommand['input']> = {},
  ) =>
    new ElastiCacheClient(settings()).send(
      new CreateCacheClusterCommand({
        CacheClusterId,
        Engine: 'memcached',
        CacheNodeType: 'cache.t4g.small',
        NumCacheNodes: 1,
        ...more,
      }),
    );

  async function createSubnetGroup(name: string) {
    const ec2 = new EC2Client(settings());
    const { Vpc } = await ec2.send(
      new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }),
    );
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: '10.0.1.0/24' }),
    );
    await new ElastiCacheClient(settings()).send(
      new CreateCacheSubnetGroupCommand({
        CacheSubnetGroupName: name,
        CacheSubnetGroupDescription: 'orders',
        SubnetIds: [Subnet?.SubnetId ?? ''],
      }),
    );
    return Subnet?.SubnetId;
  }

  it('reads clusters with their subnets, over all pages', async () => {
    const subnet = await createSubnetGroup('orders');
    await create('pages', {
      NumCacheNodes: 2,
      CacheSubnetGroupName: 'orders',
      PreferredAvailabilityZone: 'eu-central-1a',
    });
    await create('sessions', { Engine: 'redis', EngineVersion: '7.1' });
    running.proxy.truncate('elasticache:DescribeCacheClusters', {
      pageSize: 1,
    });
    const { resources, calls } = await read(clusterCollector);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === 'pages')).toMatchObject({
      arn: expect.stringContaining(':cluster:pages'),
      data: {
        engine: 'memcached',
        nodeType: 'cache.t4g.small',
        nodes: 2,
        subnetGroup: 'orders',
        subnetIds: [subnet],
      },
    });
    expect(resources.find(r => r.id === 'sessions')?.data).toMatchObject({
      engine: 'redis',
      subnetIds: [],
    });
    expect(calls['elasticache:DescribeCacheSubnetGroups']).toBe(1);
  });

  it('reads the zones of nodes and the group they belong to', async () => {
    const node = (zone: string) =>
      `<CacheNode><CacheNodeId>${zone}</CacheNodeId><CustomerAvailabilityZone>${zone}</CustomerAvailabilityZone></CacheNode>`;
    running.proxy.overrule(
      'elasticache:DescribeCacheClusters',
      () =>
        `<DescribeCacheClustersResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/"><DescribeCacheClustersResult><CacheClusters><CacheCluster><CacheClusterId>orders-001</CacheClusterId><ReplicationGroupId>orders</ReplicationGroupId><ARN>arn:aws:elasticache:eu-central-1:111111111111:cluster:orders-001</ARN><Engine>valkey</Engine><CacheNodes>${node(
          'eu-central-1b',
        )}${node(
          'eu-central-1a',
        )}</CacheNodes></CacheCluster></CacheClusters></DescribeCacheClustersResult></DescribeCacheClustersResponse>`,
    );
    const { resources } = await read(clusterCollector, { details: [] });
    expect(resources[0]).toMatchObject({
      parents: [
        'arn:aws:elasticache:eu-central-1:111111111111:replicationgroup:orders',
      ],
      data: {
        replicationGroupId: 'orders',
        zones: ['eu-central-1a', 'eu-central-1b'],
      },
    });
  });

  it('leaves unread what is denied', async () => {
    await createSubnetGroup('orders');
    await create('pages', { CacheSubnetGroupName: 'orders' });
    running.proxy.deny('elasticache:DescribeCacheSubnetGroups');
    const { resources } = await read(clusterCollector);
    expect(resources[0].data.subnetIds).toEqual(
      unreadBecauseOf('elasticache:DescribeCacheSubnetGroups'),
    );
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('elasticache:DescribeCacheClusters');
    expect((await read(clusterCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'elasticache:DescribeCacheClusters',
    });
  });
});
