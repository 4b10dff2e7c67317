/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * CloudWatch Logs log groups.
 *
 * Calls: logs:DescribeLogGroups (action of the same name), regional. One call
 * per 50 log groups.
 */
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { arnsOfLogGroup } from '../arns/arnsOfLogGroup';

export default defineCollector({
  id: 'log-group',
  type: 'AWS::Logs::LogGroup',
  noun: { one: 'log group', many: 'log groups' },
  scope: 'regional',
  list: { 'logs:DescribeLogGroups': 'logs:DescribeLogGroups' },
  schema: z.object({
    /** Undefined: never expires. */
    retentionDays: z.number().optional(),
    storedBytes: z.number(),
    /** `STANDARD`, `INFREQUENT_ACCESS` or `DELIVERY`. */
    logGroupClass: z.string().optional(),
    kmsKeyId: z.string().optional(),
    metricFilterCount: z.number(),
  }),
  sample: {
    id: '/aws/lambda/orders-handler',
    arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/orders-handler',
    createdAt: '2026-01-05T08:00:00.000Z',
    parents: ['arn:aws:lambda:eu-west-1:111122223333:function:orders-handler'],
    data: {
      retentionDays: 30,
      storedBytes: 52_428_800,
      logGroupClass: 'STANDARD',
      metricFilterCount: 0,
    },
  },
  async *collect(ctx) {
    const pages = paginateDescribeLogGroups(
      { client: ctx.client(CloudWatchLogsClient), pageSize: 50 },
      {},
    );
    for await (const page of pages) {
      for (const group of page.logGroups ?? []) {
        if (group.logGroupName) {
          yield {
            id: group.logGroupName,
            arn: group.logGroupArn ?? group.arn?.replace(/:\*$/, ''),
            createdAt:
              group.creationTime === undefined
                ? undefined
                : new Date(group.creationTime).toISOString(),
            parents: arnsOfLogGroup(group.logGroupName, ctx),
            data: {
              retentionDays: group.retentionInDays,
              storedBytes: group.storedBytes ?? 0,
              logGroupClass: group.logGroupClass,
              kmsKeyId: group.kmsKeyId,
              metricFilterCount: group.metricFilterCount ?? 0,
            },
          };
        }
      }
    }
  },
});
