/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Web ACLs of AWS WAF for CloudFront distributions, with their rules. Which
 * distribution has which comes with the distributions.
 *
 * Calls: ListWebACLs (100 per page), GetWebACL per ACL, in us-east-1.
 * IAM: the actions of the same names. Global, read once per account.
 * Cost of a run: one call per ACL and one per 100.
 * Cannot see: web ACLs of the old WAF Classic.
 */
import { WAFV2Client } from '@aws-sdk/client-wafv2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { readWebAcls, WEB_ACL_SAMPLE, webAclSchema } from '../waf/readWebAcls';

export default defineCollector({
  id: 'wafv2-web-acl-global',
  type: 'AWS::WAFv2::GlobalWebACL',
  noun: { one: 'web ACL of CloudFront', many: 'web ACLs of CloudFront' },
  scope: 'global',
  list: {
    'wafv2:ListWebACLs': 'wafv2:ListWebACLs',
    'wafv2:GetWebACL': 'wafv2:GetWebACL',
  },
  schema: webAclSchema,
  sample: {
    id: 'a1b2c3',
    name: 'orders',
    arn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/orders/a1b2c3',
    data: WEB_ACL_SAMPLE,
  },
  async *collect(ctx) {
    const client = ctx.client(WAFV2Client);
    yield* readWebAcls({ client, scope: 'CLOUDFRONT', each: ctx.each });
  },
});
