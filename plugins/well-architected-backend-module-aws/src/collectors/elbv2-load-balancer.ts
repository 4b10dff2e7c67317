/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Application, Network and Gateway Load Balancers.
 *
 * Calls: elbv2:DescribeLoadBalancers.
 * IAM: elasticloadbalancing:DescribeLoadBalancers. Regional.
 * Cost of a run: one call per 400 load balancers. Detail `deletionProtection`:
 * elbv2:DescribeLoadBalancerAttributes, one call per load balancer.
 * Cannot see: Classic Load Balancers, which have an API of their own.
 */
import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

/** Load balancers. */
export default defineCollector({
  id: 'elbv2-load-balancer',
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  noun: { one: 'load balancer', many: 'load balancers' },
  scope: 'regional',
  list: {
    'elbv2:DescribeLoadBalancers': 'elasticloadbalancing:DescribeLoadBalancers',
  },
  details: {
    deletionProtection: {
      'elbv2:DescribeLoadBalancerAttributes':
        'elasticloadbalancing:DescribeLoadBalancerAttributes',
    },
  },
  schema: z.object({
    /** `application`, `network` or `gateway`. */
    kind: z.string(),
    /** `internet-facing` or `internal`. */
    scheme: z.string(),
    state: z.string(),
    dnsName: z.string(),
    vpcId: z.string(),
    zones: z.array(z.string()),
    subnetIds: z.array(z.string()),
    securityGroups: z.array(z.string()),
    deletionProtection: readable(z.boolean()),
  }),
  sample: {
    id: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188',
    name: 'orders',
    arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      kind: 'application',
      scheme: 'internet-facing',
      state: 'active',
      dnsName: 'orders-1234567890.eu-west-1.elb.amazonaws.com',
      vpcId: 'vpc-0f00d0001',
      zones: ['eu-west-1a', 'eu-west-1b'],
      subnetIds: ['subnet-0public1', 'subnet-0public2'],
      securityGroups: ['sg-0f00d0002'],
      deletionProtection: true,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ElasticLoadBalancingV2Client);
    for await (const page of paginateDescribeLoadBalancers({ client }, {})) {
      yield* ctx.each(page.LoadBalancers ?? [], async balancer => {
        const arn = balancer.LoadBalancerArn ?? '';
        const zones = balancer.AvailabilityZones ?? [];
        return {
          id: arn,
          name: balancer.LoadBalancerName ?? arn,
          arn,
          createdAt: balancer.CreatedTime?.toISOString(),
          data: {
            kind: balancer.Type ?? 'application',
            scheme: balancer.Scheme ?? 'internal',
            state: balancer.State?.Code ?? 'active',
            dnsName: balancer.DNSName ?? '',
            vpcId: balancer.VpcId ?? '',
            zones: zones.flatMap(zone => zone.ZoneName ?? []),
            subnetIds: zones.flatMap(zone => zone.SubnetId ?? []),
            securityGroups: balancer.SecurityGroups ?? [],
            deletionProtection: await ctx.detail('deletionProtection', () =>
              readDeletionProtection(client, arn),
            ),
          },
        };
      });
    }
  },
});

async function readDeletionProtection(
  client: ElasticLoadBalancingV2Client,
  LoadBalancerArn: string,
) {
  const { Attributes } = await client.send(
    new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }),
  );
  return (
    Attributes?.find(a => a.Key === 'deletion_protection.enabled')?.Value ===
    'true'
  );
}
