/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Canaries of Amazon CloudWatch Synthetics.
 *
 * Calls: synthetics:DescribeCanaries (20 per page), which brings the tags.
 * IAM: synthetics:DescribeCanaries. Regional.
 * Cost of a run: one call per 20 canaries. Scripts are not read.
 */
import {
  paginateDescribeCanaries,
  SyntheticsClient,
} from '@aws-sdk/client-synthetics';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { whereOffered } from '../support/whereOffered';

export default defineCollector({
  id: 'synthetics-canary',
  type: 'AWS::Synthetics::Canary',
  noun: { one: 'Synthetics canary', many: 'Synthetics canaries' },
  scope: 'regional',
  list: { 'synthetics:DescribeCanaries': 'synthetics:DescribeCanaries' },
  schema: z.object({
    /** `RUNNING`, `STOPPED`, `ERROR`, `READY` … */
    state: z.string(),
    /** `rate(5 minutes)`, or `rate(0 minute)` for a single run. */
    schedule: z.string().optional(),
    runtime: z.string().optional(),
  }),
  sample: {
    id: 'orders-checkout',
    arn: 'arn:aws:synthetics:eu-west-1:111122223333:canary:orders-checkout',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      state: 'RUNNING',
      schedule: 'rate(5 minutes)',
      runtime: 'syn-nodejs-playwright-3.0',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SyntheticsClient);
    const root = `arn:${partitionOf(ctx.region)}:synthetics:${ctx.region}:${
      ctx.accountId
    }`;
    for await (const page of whereOffered(
      paginateDescribeCanaries({ client }, {}),
    )) {
      for (const canary of page.Canaries ?? []) {
        const name = canary.Name ?? '';
        yield {
          id: name,
          arn: `${root}:canary:${name}`,
          tags: canary.Tags,
          createdAt: canary.Timeline?.Created?.toISOString(),
          data: {
            state: canary.Status?.State ?? 'unknown',
            schedule: canary.Schedule?.Expression,
            runtime: canary.RuntimeVersion,
          },
        };
      }
    }
  },
});
