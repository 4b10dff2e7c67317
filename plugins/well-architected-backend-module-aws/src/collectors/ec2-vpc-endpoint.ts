/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * VPC endpoints: interface, gateway and Gateway Load Balancer ones.
 *
 * Calls: ec2:DescribeVpcEndpoints. IAM: ec2:DescribeVpcEndpoints. Regional.
 * Cost of a run: one call per 1 000 endpoints.
 */
import { EC2Client, paginateDescribeVpcEndpoints } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** VPC endpoints. */
export default defineCollector({
  id: 'ec2-vpc-endpoint',
  type: 'AWS::EC2::VPCEndpoint',
  noun: { one: 'VPC endpoint', many: 'VPC endpoints' },
  scope: 'regional',
  list: { 'ec2:DescribeVpcEndpoints': 'ec2:DescribeVpcEndpoints' },
  schema: z.object({
    /** `Interface`, `Gateway` or `GatewayLoadBalancer`. */
    endpointType: z.string(),
    /** Such as `com.amazonaws.eu-west-1.s3`. */
    serviceName: z.string(),
    state: z.string(),
    vpcId: z.string(),
    subnetIds: z.array(z.string()),
  }),
  sample: {
    id: 'vpce-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/vpce-0f00d0001',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      endpointType: 'Interface',
      serviceName: 'com.amazonaws.eu-west-1.secretsmanager',
      state: 'available',
      vpcId: 'vpc-0f00d0001',
      subnetIds: ['subnet-0private1', 'subnet-0private2'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeVpcEndpoints({ client }, {})) {
      for (const endpoint of page.VpcEndpoints ?? []) {
        const id = endpoint.VpcEndpointId;
        if (!id || endpoint.State === 'Deleted') {
          continue;
        }
        const tags = tagRecord(endpoint.Tags);
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `vpc-endpoint/${id}`),
          tags,
          createdAt: endpoint.CreationTimestamp?.toISOString(),
          data: {
            endpointType: endpoint.VpcEndpointType ?? 'Gateway',
            serviceName: endpoint.ServiceName ?? '',
            state: (endpoint.State ?? '').toLowerCase(),
            vpcId: endpoint.VpcId ?? '',
            subnetIds: endpoint.SubnetIds ?? [],
          },
        };
      }
    }
  },
});
