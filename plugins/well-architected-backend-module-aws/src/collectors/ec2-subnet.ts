/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Subnets.
 *
 * Calls: ec2:DescribeSubnets. IAM: ec2:DescribeSubnets. Regional.
 * Cost of a run: one call per 1 000 subnets.
 */
import { EC2Client, paginateDescribeSubnets } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Subnets. */
export default defineCollector({
  id: 'ec2-subnet',
  type: 'AWS::EC2::Subnet',
  noun: { one: 'subnet', many: 'subnets' },
  scope: 'regional',
  list: { 'ec2:DescribeSubnets': 'ec2:DescribeSubnets' },
  schema: z.object({
    vpcId: z.string(),
    availabilityZone: z.string(),
    /** Absent for a subnet that only speaks IPv6. */
    cidr: z.string().optional(),
    freeAddresses: z.number(),
    ipv6Only: z.boolean(),
  }),
  sample: {
    id: 'subnet-0private1',
    name: 'orders-private-a',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-0private1',
    data: {
      vpcId: 'vpc-0f00d0001',
      availabilityZone: 'eu-west-1a',
      cidr: '10.0.1.0/24',
      freeAddresses: 240,
      ipv6Only: false,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeSubnets({ client }, {})) {
      for (const subnet of page.Subnets ?? []) {
        const id = subnet.SubnetId;
        if (!id) {
          continue;
        }
        const tags = tagRecord(subnet.Tags);
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `subnet/${id}`),
          tags,
          parents: subnet.VpcId ? [ec2Arn(ctx, `vpc/${subnet.VpcId}`)] : [],
          data: {
            vpcId: subnet.VpcId ?? '',
            availabilityZone: subnet.AvailabilityZone ?? '',
            cidr: subnet.CidrBlock || undefined,
            freeAddresses: subnet.AvailableIpAddressCount ?? 0,
            ipv6Only: subnet.Ipv6Native ?? false,
          },
        };
      }
    }
  },
});
