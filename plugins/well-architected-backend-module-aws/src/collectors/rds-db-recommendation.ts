/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What Amazon RDS recommends for databases and clusters. The texts of a
 * recommendation are not kept: they may quote statements.
 *
 * Calls: rds:DescribeDBRecommendations (action of the same name), regional, one
 * call per 100 recommendations.
 */
import {
  paginateDescribeDBRecommendations,
  RDSClient,
} from '@aws-sdk/client-rds';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'rds-db-recommendation',
  type: 'AWS::RDS::DBRecommendation',
  noun: { one: 'RDS recommendation', many: 'RDS recommendations' },
  scope: 'regional',
  list: {
    'rds:DescribeDBRecommendations': 'rds:DescribeDBRecommendations',
  },
  schema: z.object({
    /** ARN of the instance, cluster or parameter group. */
    resourceArn: z.string(),
    /** Such as `config_recommendation::old_minor_version`. */
    typeId: z.string(),
    /** `high`, `medium`, `low` or `informational`. */
    severity: z.string(),
    /** `active`, `pending`, `resolved` or `dismissed`. */
    status: z.string(),
    /** Such as `performance efficiency`. */
    category: z.string(),
  }),
  sample: {
    id: '0f00d000-0000-4000-8000-000000000001',
    parents: ['arn:aws:rds:eu-west-1:111122223333:db:orders-db'],
    createdAt: '2026-11-01T08:00:00.000Z',
    data: {
      resourceArn: 'arn:aws:rds:eu-west-1:111122223333:db:orders-db',
      typeId: 'config_recommendation::old_minor_version',
      severity: 'low',
      status: 'active',
      category: 'security',
    },
  },
  async *collect(ctx) {
    for await (const page of paginateDescribeDBRecommendations(
      { client: ctx.client(RDSClient), pageSize: 100 },
      {},
    )) {
      for (const found of page.DBRecommendations ?? []) {
        yield {
          id: found.RecommendationId ?? '',
          parents: found.ResourceArn ? [found.ResourceArn] : [],
          createdAt: found.CreatedTime?.toISOString(),
          data: {
            resourceArn: found.ResourceArn ?? '',
            typeId: found.TypeId ?? 'unknown',
            severity: (found.Severity ?? 'unknown').toLowerCase(),
            status: (found.Status ?? 'unknown').toLowerCase(),
            category: (found.Category ?? 'unknown').toLowerCase(),
          },
        };
      }
    }
  },
});
