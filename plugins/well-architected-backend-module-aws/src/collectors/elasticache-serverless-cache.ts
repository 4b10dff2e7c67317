/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Serverless caches of ElastiCache. The service always encrypts them, at rest
 * and in transit, and spreads them over several Availability Zones.
 *
 * Calls: elasticache:DescribeServerlessCaches (action of the same name),
 * regional, one call per 50 caches.
 */
import {
  ElastiCacheClient,
  paginateDescribeServerlessCaches,
} from '@aws-sdk/client-elasticache';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'elasticache-serverless-cache',
  type: 'AWS::ElastiCache::ServerlessCache',
  noun: { one: 'serverless cache', many: 'serverless caches' },
  scope: 'regional',
  list: {
    'elasticache:DescribeServerlessCaches':
      'elasticache:DescribeServerlessCaches',
  },
  schema: z.object({
    /** `valkey`, `redis` or `memcached`. */
    engine: z.string(),
    status: z.string(),
    snapshotRetentionDays: z.number(),
  }),
  sample: {
    id: 'orders-serverless',
    arn: 'arn:aws:elasticache:eu-west-1:111122223333:serverlesscache:orders-serverless',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: { engine: 'valkey', status: 'available', snapshotRetentionDays: 0 },
  },
  async *collect(ctx) {
    for await (const page of paginateDescribeServerlessCaches(
      { client: ctx.client(ElastiCacheClient), pageSize: 50 },
      {},
    )) {
      for (const cache of page.ServerlessCaches ?? []) {
        yield {
          id: cache.ServerlessCacheName ?? '',
          arn: cache.ARN,
          createdAt: cache.CreateTime?.toISOString(),
          data: {
            engine: cache.Engine ?? 'unknown',
            status: cache.Status ?? 'unknown',
            snapshotRetentionDays: cache.SnapshotRetentionLimit ?? 0,
          },
        };
      }
    }
  },
});
