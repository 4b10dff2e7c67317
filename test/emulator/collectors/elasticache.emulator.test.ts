/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CreateReplicationGroupCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import groupCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/elasticache-replication-group';
import serverlessCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/elasticache-serverless-cache';
import { useCollectors } from './useCollectors';

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
