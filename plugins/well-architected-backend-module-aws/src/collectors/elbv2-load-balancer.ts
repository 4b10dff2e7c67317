/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Application, Network and Gateway Load Balancers.
 *
 * Calls: elbv2:DescribeLoadBalancers.
 * IAM: elasticloadbalancing:DescribeLoadBalancers. Regional.
 * Cost of a run: one call per 400 load balancers.
 * Cannot see: Classic Load Balancers, which have an API of their own.
 */
import {
  ElasticLoadBalancingV2Client,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
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
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ElasticLoadBalancingV2Client);
    for await (const page of paginateDescribeLoadBalancers({ client }, {})) {
      for (const balancer of page.LoadBalancers ?? []) {
        const arn = balancer.LoadBalancerArn;
        if (!arn) {
          continue;
        }
        const zones = balancer.AvailabilityZones ?? [];
        yield {
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
          },
        };
      }
    }
  },
});
