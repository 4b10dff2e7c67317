/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Web ACLs of AWS WAF for what lives in a Region, with their rules and the load
 * balancers that they protect. Stages of APIs name their web ACL themselves.
 *
 * Calls: ListWebACLs (100 per page), GetWebACL per ACL; with `loadBalancers`
 * ListResourcesForWebACL per ACL. IAM: the actions of the same names. Regional.
 * Cost of a run: one or two calls per ACL and one per 100.
 * Cannot see: web ACLs of the old WAF Classic.
 */
import {
  ListResourcesForWebACLCommand,
  ResourceType,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readWebAcls, WEB_ACL_SAMPLE, webAclSchema } from '../waf/readWebAcls';

async function readLoadBalancers(client: WAFV2Client, WebACLArn: string) {
  const { ResourceArns } = await client.send(
    new ListResourcesForWebACLCommand({
      WebACLArn,
      ResourceType: ResourceType.APPLICATION_LOAD_BALANCER,
    }),
  );
  return ResourceArns ?? [];
}

export default defineCollector({
  id: 'wafv2-web-acl',
  type: 'AWS::WAFv2::WebACL',
  noun: { one: 'web ACL', many: 'web ACLs' },
  scope: 'regional',
  list: {
    'wafv2:ListWebACLs': 'wafv2:ListWebACLs',
    'wafv2:GetWebACL': 'wafv2:GetWebACL',
  },
  details: {
    loadBalancers: {
      'wafv2:ListResourcesForWebACL': 'wafv2:ListResourcesForWebACL',
    },
  },
  schema: webAclSchema.extend({
    /** ARNs. */
    loadBalancers: readable(z.array(z.string())),
  }),
  sample: {
    id: '0f00d001-aaaa-bbbb-cccc-ddddeeeeffff',
    name: 'orders',
    arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/orders/0f00d001-aaaa-bbbb-cccc-ddddeeeeffff',
    data: {
      ...WEB_ACL_SAMPLE,
      loadBalancers: [
        'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188',
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(WAFV2Client);
    const acls = readWebAcls({ client, scope: 'REGIONAL', each: ctx.each });
    yield* ctx.each(acls, async acl => ({
      ...acl,
      data: {
        ...acl.data,
        loadBalancers: await ctx.detail('loadBalancers', () =>
          readLoadBalancers(client, acl.arn),
        ),
      },
    }));
  },
});
