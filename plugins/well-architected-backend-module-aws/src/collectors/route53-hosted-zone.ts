/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Hosted zones of Route 53.
 *
 * Calls: route53:ListHostedZones. IAM: the same name. Global.
 * Cost of a run: one call per 100 zones.
 */
import { Route53Client } from '@aws-sdk/client-route-53';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { hostedZones } from '../route53/hostedZones';

/** Hosted zones. */
export default defineCollector({
  id: 'route53-hosted-zone',
  type: 'AWS::Route53::HostedZone',
  noun: { one: 'hosted zone', many: 'hosted zones' },
  scope: 'global',
  list: { 'route53:ListHostedZones': 'route53:ListHostedZones' },
  schema: z.object({
    isPrivate: z.boolean(),
    /** Record sets, simple ones included. */
    records: z.number(),
  }),
  sample: {
    id: 'Z0ORDERS',
    name: 'orders.example.com',
    arn: 'arn:aws:route53:::hostedzone/Z0ORDERS',
    data: { isPrivate: false, records: 4 },
  },
  async *collect(ctx) {
    const client = ctx.client(Route53Client);
    for await (const { zone, ...place } of hostedZones(ctx, client)) {
      yield {
        ...place,
        data: {
          isPrivate: zone.Config?.PrivateZone ?? false,
          records: zone.ResourceRecordSetCount ?? 0,
        },
      };
    }
  },
});
