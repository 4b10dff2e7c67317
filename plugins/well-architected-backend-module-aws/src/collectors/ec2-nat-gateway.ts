/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * NAT gateways, deleted ones left out.
 *
 * Calls: ec2:DescribeNatGateways. IAM: ec2:DescribeNatGateways. Regional.
 * Cost of a run: one call per 1 000 gateways.
 */
import { EC2Client, paginateDescribeNatGateways } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** NAT gateways. */
export default defineCollector({
  id: 'ec2-nat-gateway',
  type: 'AWS::EC2::NatGateway',
  noun: { one: 'NAT gateway', many: 'NAT gateways' },
  scope: 'regional',
  list: { 'ec2:DescribeNatGateways': 'ec2:DescribeNatGateways' },
  schema: z.object({
    /** `available`, `pending`, `failed` or `deleting`. */
    state: z.string(),
    vpcId: z.string(),
    subnetId: z.string(),
    /** `public` or `private`. */
    connectivity: z.string(),
    /** `regional` ones are in every zone; absent or `zonal` means one zone. */
    availabilityMode: z.string().optional(),
  }),
  sample: {
    id: 'nat-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:natgateway/nat-0f00d0001',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      state: 'available',
      vpcId: 'vpc-0f00d0001',
      subnetId: 'subnet-0public1',
      connectivity: 'public',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeNatGateways({ client }, {})) {
      for (const gateway of page.NatGateways ?? []) {
        const id = gateway.NatGatewayId;
        if (!id || gateway.State === 'deleted') {
          continue;
        }
        const tags = tagRecord(gateway.Tags);
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `natgateway/${id}`),
          tags,
          createdAt: gateway.CreateTime?.toISOString(),
          data: {
            state: gateway.State ?? 'pending',
            vpcId: gateway.VpcId ?? '',
            subnetId: gateway.SubnetId ?? '',
            connectivity: gateway.ConnectivityType ?? 'public',
            availabilityMode: gateway.AvailabilityMode,
          },
        };
      }
    }
  },
});
