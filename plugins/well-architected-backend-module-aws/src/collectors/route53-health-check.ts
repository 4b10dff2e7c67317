/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Health checks of Route 53.
 *
 * Calls: route53:ListHealthChecks. IAM: the same name. Global.
 * Cost of a run: one call per 100 health checks.
 */
import {
  paginateListHealthChecks,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';

/** Health checks. */
export default defineCollector({
  id: 'route53-health-check',
  type: 'AWS::Route53::HealthCheck',
  noun: { one: 'Route 53 health check', many: 'Route 53 health checks' },
  scope: 'global',
  list: { 'route53:ListHealthChecks': 'route53:ListHealthChecks' },
  schema: z.object({
    /** `HTTPS`, `TCP`, `CALCULATED`, `CLOUDWATCH_METRIC` … */
    kind: z.string(),
    /** Domain name or address; absent for calculated ones. */
    endpoint: z.string().optional(),
    /** A disabled check always says healthy. */
    disabled: z.boolean(),
  }),
  sample: {
    id: '11111111-2222-3333-4444-555555555555',
    arn: 'arn:aws:route53:::healthcheck/11111111-2222-3333-4444-555555555555',
    data: { kind: 'HTTPS', endpoint: 'orders.example.com', disabled: false },
  },
  async *collect(ctx) {
    const client = ctx.client(Route53Client);
    const partition = partitionOf(ctx.region);
    for await (const page of paginateListHealthChecks({ client }, {})) {
      for (const check of page.HealthChecks ?? []) {
        const id = check.Id ?? '';
        const config = check.HealthCheckConfig;
        yield {
          id,
          arn: `arn:${partition}:route53:::healthcheck/${id}`,
          data: {
            kind: config?.Type ?? '',
            endpoint: config?.FullyQualifiedDomainName ?? config?.IPAddress,
            disabled: config?.Disabled ?? false,
          },
        };
      }
    }
  },
});
