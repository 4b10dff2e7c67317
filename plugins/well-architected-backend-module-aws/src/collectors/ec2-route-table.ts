/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Route tables with their routes and subnets.
 *
 * Calls: ec2:DescribeRouteTables. IAM: ec2:DescribeRouteTables. Regional.
 * Cost of a run: one call per 100 route tables.
 */
import { EC2Client, paginateDescribeRouteTables } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Route tables. */
export default defineCollector({
  id: 'ec2-route-table',
  type: 'AWS::EC2::RouteTable',
  noun: { one: 'route table', many: 'route tables' },
  scope: 'regional',
  list: { 'ec2:DescribeRouteTables': 'ec2:DescribeRouteTables' },
  schema: z.object({
    vpcId: z.string(),
    /** It rules every subnet of the VPC that has no table of its own. */
    isMain: z.boolean(),
    subnetIds: z.array(z.string()),
    routes: z.array(
      z.object({
        /** Range or prefix list. */
        destination: z.string(),
        /** Gateway, NAT gateway, interface or other target; its id. */
        target: z.string(),
        /** `active` or `blackhole`. */
        state: z.string(),
      }),
    ),
  }),
  sample: {
    id: 'rtb-0private1',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:route-table/rtb-0private1',
    data: {
      vpcId: 'vpc-0f00d0001',
      isMain: false,
      subnetIds: ['subnet-0private1'],
      routes: [
        { destination: '10.0.0.0/16', target: 'local', state: 'active' },
        { destination: '0.0.0.0/0', target: 'nat-0f00d0001', state: 'active' },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeRouteTables({ client }, {})) {
      for (const table of page.RouteTables ?? []) {
        const id = table.RouteTableId;
        if (!id) {
          continue;
        }
        const tags = tagRecord(table.Tags);
        const associations = table.Associations ?? [];
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `route-table/${id}`),
          tags,
          parents: table.VpcId ? [ec2Arn(ctx, `vpc/${table.VpcId}`)] : [],
          data: {
            vpcId: table.VpcId ?? '',
            isMain: associations.some(a => a.Main),
            subnetIds: associations.flatMap(a => a.SubnetId ?? []),
            routes: (table.Routes ?? []).map(route => ({
              destination:
                route.DestinationCidrBlock ??
                route.DestinationIpv6CidrBlock ??
                route.DestinationPrefixListId ??
                '',
              target:
                route.GatewayId ??
                route.NatGatewayId ??
                route.EgressOnlyInternetGatewayId ??
                route.TransitGatewayId ??
                route.VpcPeeringConnectionId ??
                route.NetworkInterfaceId ??
                '',
              state: route.State ?? 'active',
            })),
          },
        };
      }
    }
  },
});
