/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Flow logs of VPCs, subnets and interfaces.
 *
 * Calls: ec2:DescribeFlowLogs. IAM: ec2:DescribeFlowLogs. Regional.
 * Cost of a run: one call per 1 000 flow logs.
 */
import { EC2Client, paginateDescribeFlowLogs } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Flow logs. */
export default defineCollector({
  id: 'ec2-flow-log',
  type: 'AWS::EC2::FlowLog',
  noun: { one: 'flow log', many: 'flow logs' },
  scope: 'regional',
  list: { 'ec2:DescribeFlowLogs': 'ec2:DescribeFlowLogs' },
  schema: z.object({
    /** VPC, subnet or interface that is logged. */
    resourceId: z.string(),
    /** `ACTIVE` or not. */
    status: z.string(),
    /** `ALL`, `ACCEPT` or `REJECT`. */
    trafficType: z.string(),
    destinationType: z.string(),
  }),
  sample: {
    id: 'fl-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/fl-0f00d0001',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      resourceId: 'vpc-0f00d0001',
      status: 'ACTIVE',
      trafficType: 'ALL',
      destinationType: 's3',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeFlowLogs({ client }, {})) {
      for (const log of page.FlowLogs ?? []) {
        const id = log.FlowLogId;
        if (!id) {
          continue;
        }
        yield {
          id,
          arn: ec2Arn(ctx, `vpc-flow-log/${id}`),
          tags: tagRecord(log.Tags),
          createdAt: log.CreationTime?.toISOString(),
          data: {
            resourceId: log.ResourceId ?? '',
            status: log.FlowLogStatus ?? '',
            trafficType: log.TrafficType ?? '',
            destinationType: log.LogDestinationType ?? 'cloud-watch-logs',
          },
        };
      }
    }
  },
});
