/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * VPCs.
 *
 * Calls: ec2:DescribeVpcs. IAM: ec2:DescribeVpcs. Regional.
 * Cost of a run: one call per 1 000 VPCs.
 */
import { EC2Client, paginateDescribeVpcs } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** VPCs. */
export default defineCollector({
  id: 'ec2-vpc',
  type: 'AWS::EC2::VPC',
  noun: { one: 'VPC', many: 'VPCs' },
  scope: 'regional',
  list: { 'ec2:DescribeVpcs': 'ec2:DescribeVpcs' },
  schema: z.object({
    isDefault: z.boolean(),
    cidr: z.string(),
  }),
  sample: {
    id: 'vpc-0f00d0001',
    name: 'orders',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0f00d0001',
    data: { isDefault: false, cidr: '10.0.0.0/16' },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeVpcs({ client }, {})) {
      for (const vpc of page.Vpcs ?? []) {
        const id = vpc.VpcId;
        if (!id) {
          continue;
        }
        const tags = tagRecord(vpc.Tags);
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `vpc/${id}`),
          tags,
          data: {
            isDefault: vpc.IsDefault ?? false,
            cidr: vpc.CidrBlock ?? '',
          },
        };
      }
    }
  },
});
