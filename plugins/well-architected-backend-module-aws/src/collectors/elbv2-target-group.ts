/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Target groups with their health check and the health of their targets.
 *
 * Calls: elbv2:DescribeTargetGroups; with `targets`
 * elbv2:DescribeTargetHealth per target group.
 * IAM: elasticloadbalancing:DescribeTargetGroups, :DescribeTargetHealth.
 * Regional. Cost of a run: one call per 400 groups, and one per group.
 */
import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

async function targetsOf(client: ElasticLoadBalancingV2Client, arn: string) {
  const answer = await client.send(
    new DescribeTargetHealthCommand({ TargetGroupArn: arn }),
  );
  return (answer.TargetHealthDescriptions ?? []).map(target => ({
    id: target.Target?.Id ?? '',
    state: target.TargetHealth?.State ?? 'unavailable',
  }));
}

/** Target groups. */
export default defineCollector({
  id: 'elbv2-target-group',
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  noun: { one: 'target group', many: 'target groups' },
  scope: 'regional',
  list: {
    'elbv2:DescribeTargetGroups': 'elasticloadbalancing:DescribeTargetGroups',
  },
  details: {
    targets: {
      'elbv2:DescribeTargetHealth': 'elasticloadbalancing:DescribeTargetHealth',
    },
  },
  schema: z.object({
    /** `HTTP`, `HTTPS`, `TCP` …; none for functions. */
    protocol: z.string().optional(),
    port: z.number().optional(),
    /** `instance`, `ip`, `lambda` or `alb`. */
    targetKind: z.string(),
    healthCheck: z.object({
      enabled: z.boolean(),
      protocol: z.string().optional(),
      path: z.string().optional(),
      /** Status codes that count as healthy, such as `200-299`. */
      matcher: z.string().optional(),
    }),
    loadBalancerArns: z.array(z.string()),
    /** Instance id, address or ARN, and `healthy`, `unhealthy`, `unused` … */
    targets: readable(z.array(z.object({ id: z.string(), state: z.string() }))),
  }),
  sample: {
    id: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/orders/73e2d6bc24d8a067',
    name: 'orders',
    arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/orders/73e2d6bc24d8a067',
    data: {
      protocol: 'HTTP',
      port: 8080,
      targetKind: 'ip',
      healthCheck: {
        enabled: true,
        protocol: 'HTTP',
        path: '/healthz',
        matcher: '200',
      },
      loadBalancerArns: [
        'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188',
      ],
      targets: [
        { id: '10.0.1.10', state: 'healthy' },
        { id: '10.0.2.10', state: 'healthy' },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ElasticLoadBalancingV2Client);
    for await (const page of paginateDescribeTargetGroups({ client }, {})) {
      yield* ctx.each(page.TargetGroups ?? [], async group => {
        const arn = group.TargetGroupArn ?? '';
        const loadBalancerArns = [...new Set(group.LoadBalancerArns ?? [])];
        return {
          id: arn,
          name: group.TargetGroupName ?? arn,
          arn,
          parents: loadBalancerArns,
          data: {
            protocol: group.Protocol,
            port: group.Port,
            targetKind: group.TargetType ?? 'instance',
            healthCheck: {
              enabled: group.HealthCheckEnabled ?? true,
              protocol: group.HealthCheckProtocol,
              path: group.HealthCheckPath,
              matcher: group.Matcher?.HttpCode ?? group.Matcher?.GrpcCode,
            },
            loadBalancerArns,
            targets: await ctx.detail('targets', () => targetsOf(client, arn)),
          },
        };
      });
    }
  },
});
