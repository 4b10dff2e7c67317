/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Classic Load Balancers.
 *
 * Calls: elb:DescribeLoadBalancers; detail `health`: elb:DescribeInstanceHealth
 * per load balancer. IAM: elasticloadbalancing:DescribeLoadBalancers,
 * elasticloadbalancing:DescribeInstanceHealth. Regional.
 * Cost of a run: one call per 400 load balancers, and one per load balancer.
 */
import {
  DescribeInstanceHealthCommand,
  ElasticLoadBalancingClient,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';

async function healthOf(
  client: ElasticLoadBalancingClient,
  LoadBalancerName: string,
) {
  const { InstanceStates } = await client.send(
    new DescribeInstanceHealthCommand({ LoadBalancerName }),
  );
  return (InstanceStates ?? []).map(({ InstanceId = '', State = '' }) => ({
    id: InstanceId,
    state: State,
  }));
}

/** Classic Load Balancers. */
export default defineCollector({
  id: 'elb-load-balancer',
  type: 'AWS::ElasticLoadBalancing::LoadBalancer',
  noun: { one: 'Classic Load Balancer', many: 'Classic Load Balancers' },
  scope: 'regional',
  list: {
    'elb:DescribeLoadBalancers': 'elasticloadbalancing:DescribeLoadBalancers',
  },
  details: {
    health: {
      'elb:DescribeInstanceHealth':
        'elasticloadbalancing:DescribeInstanceHealth',
    },
  },
  schema: z.object({
    /** `internet-facing` or `internal`. */
    scheme: z.string(),
    dnsName: z.string(),
    vpcId: z.string().optional(),
    zones: z.array(z.string()),
    subnetIds: z.array(z.string()),
    securityGroups: z.array(z.string()),
    listeners: z.array(
      z.object({ protocol: z.string(), port: z.number().optional() }),
    ),
    instanceIds: z.array(z.string()),
    /** Instances, each `InService`, `OutOfService` or `Unknown`. */
    health: readable(z.array(z.object({ id: z.string(), state: z.string() }))),
  }),
  sample: {
    id: 'orders-classic',
    arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/orders-classic',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      scheme: 'internet-facing',
      dnsName: 'orders-classic-123456789.eu-west-1.elb.amazonaws.com',
      vpcId: 'vpc-0f00d0001',
      zones: ['eu-west-1a', 'eu-west-1b'],
      subnetIds: ['subnet-0public1', 'subnet-0public2'],
      securityGroups: ['sg-0f00d0002'],
      listeners: [{ protocol: 'HTTPS', port: 443 }],
      instanceIds: ['i-0f00dfeed00000001', 'i-0f00dfeed00000002'],
      health: [
        { id: 'i-0f00dfeed00000001', state: 'InService' },
        { id: 'i-0f00dfeed00000002', state: 'InService' },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ElasticLoadBalancingClient);
    for await (const page of paginateDescribeLoadBalancers({ client }, {})) {
      const found = page.LoadBalancerDescriptions ?? [];
      yield* ctx.each(found, async balancer => {
        const name = balancer.LoadBalancerName ?? '';
        const { region, accountId } = ctx;
        return {
          id: name,
          arn: `arn:${partitionOf(
            region,
          )}:elasticloadbalancing:${region}:${accountId}:loadbalancer/${name}`,
          createdAt: balancer.CreatedTime?.toISOString(),
          data: {
            scheme: balancer.Scheme ?? 'internet-facing',
            dnsName: balancer.DNSName ?? '',
            vpcId: balancer.VPCId || undefined,
            zones: balancer.AvailabilityZones ?? [],
            subnetIds: balancer.Subnets ?? [],
            securityGroups: balancer.SecurityGroups ?? [],
            listeners: (balancer.ListenerDescriptions ?? []).map(
              ({ Listener }) => ({
                protocol: Listener?.Protocol ?? '',
                port: Listener?.LoadBalancerPort,
              }),
            ),
            instanceIds: (balancer.Instances ?? []).flatMap(
              instance => instance.InstanceId ?? [],
            ),
            health: await ctx.detail('health', () => healthOf(client, name)),
          },
        };
      });
    }
  },
});
