/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Listeners of load balancers with what they do to a request.
 *
 * Calls: elbv2:DescribeLoadBalancers, elbv2:DescribeListeners per balancer;
 * with `rules` elbv2:DescribeRules per plain HTTP listener; with `protocols`
 * elbv2:DescribeSSLPolicies.
 * IAM: elasticloadbalancing:DescribeLoadBalancers, :DescribeListeners,
 * :DescribeRules, :DescribeSSLPolicies. Regional.
 * Cost of a run: one call per balancer and per HTTP listener, and one or two.
 */
import {
  Action,
  ElasticLoadBalancingV2Client,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readTlsPolicies } from '../elb/readTlsPolicies';

const action = z.object({
  /** `forward`, `redirect`, `fixed-response`, `authenticate-oidc` … */
  kind: z.string(),
  /** Protocol that a redirect leads to, such as `HTTPS`. */
  redirectsTo: z.string().optional(),
});

const actionsOf = (actions: Action[] | undefined) =>
  (actions ?? []).map(a => ({
    kind: a.Type ?? 'forward',
    redirectsTo: a.RedirectConfig?.Protocol,
  }));

async function ruleActions(client: ElasticLoadBalancingV2Client, arn: string) {
  const actions: z.infer<typeof action>[] = [];
  const pages = paginateDescribeRules({ client }, { ListenerArn: arn });
  for await (const page of pages) {
    for (const rule of page.Rules ?? []) {
      actions.push(...(rule.IsDefault ? [] : actionsOf(rule.Actions)));
    }
  }
  return actions;
}

/** Listeners of load balancers. */
export default defineCollector({
  id: 'elbv2-listener',
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  noun: { one: 'listener', many: 'listeners' },
  scope: 'regional',
  list: {
    'elbv2:DescribeLoadBalancers': 'elasticloadbalancing:DescribeLoadBalancers',
    'elbv2:DescribeListeners': 'elasticloadbalancing:DescribeListeners',
  },
  details: {
    rules: { 'elbv2:DescribeRules': 'elasticloadbalancing:DescribeRules' },
    protocols: {
      'elbv2:DescribeSSLPolicies': 'elasticloadbalancing:DescribeSSLPolicies',
    },
  },
  schema: z.object({
    loadBalancer: z.string(),
    /** `internet-facing` or `internal`. */
    scheme: z.string(),
    port: z.number(),
    /** `HTTP`, `HTTPS`, `TCP`, `TLS`, `UDP` … */
    protocol: z.string(),
    tlsPolicy: z.string().optional(),
    /** What the policy accepts, such as `TLSv1.2`; none without a policy. */
    tlsProtocols: readable(z.array(z.string())),
    defaultActions: z.array(action),
    /** Actions of the other rules; only read for plain HTTP. */
    ruleActions: readable(z.array(action)),
  }),
  sample: {
    id: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/orders/50dc6c495c0c9188/f2f7dc8efc522ab2',
    name: 'orders:443',
    arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/orders/50dc6c495c0c9188/f2f7dc8efc522ab2',
    data: {
      loadBalancer: 'orders',
      scheme: 'internet-facing',
      port: 443,
      protocol: 'HTTPS',
      tlsPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      tlsProtocols: ['TLSv1.2', 'TLSv1.3'],
      defaultActions: [{ kind: 'forward' }],
      ruleActions: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ElasticLoadBalancingV2Client);
    const policies = await ctx.detail('protocols', () =>
      readTlsPolicies(client),
    );
    const protocolsOf = (policy: string | undefined) =>
      'unread' in policies ? [] : policies.protocolsOf(policy);
    for await (const page of paginateDescribeLoadBalancers({ client }, {})) {
      const described = ctx.each(page.LoadBalancers ?? [], async balancer => {
        const found = [];
        const pages = paginateDescribeListeners(
          { client },
          { LoadBalancerArn: balancer.LoadBalancerArn },
        );
        for await (const { Listeners = [] } of pages) {
          found.push(...Listeners);
        }
        return { balancer, found };
      });
      for await (const { balancer, found } of described) {
        for (const listener of found) {
          const arn = listener.ListenerArn ?? '';
          const isSecure = ['HTTPS', 'TLS'].includes(listener.Protocol ?? '');
          const policy = isSecure ? listener.SslPolicy : undefined;
          const loadBalancer = balancer.LoadBalancerName ?? '';
          yield {
            id: arn,
            name: `${loadBalancer}:${listener.Port ?? 0}`,
            arn,
            parents: [balancer.LoadBalancerArn ?? ''],
            data: {
              loadBalancer,
              scheme: balancer.Scheme ?? 'internal',
              port: listener.Port ?? 0,
              protocol: listener.Protocol ?? '',
              tlsPolicy: policy,
              tlsProtocols:
                isSecure && 'unread' in policies
                  ? policies
                  : protocolsOf(policy),
              defaultActions: actionsOf(listener.DefaultActions),
              ruleActions:
                listener.Protocol === 'HTTP'
                  ? await ctx.detail('rules', () => ruleActions(client, arn))
                  : [],
            },
          };
        }
      }
    }
  },
});
