/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Conformance packs of AWS Config, with how many of their rules have results.
 *
 * Calls: config:DescribeConformancePacks (paged, 20 a page), shared with the
 * results. Detail `rules`: config:DescribeConformancePackCompliance (paged) per
 * pack.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 20 packs and one per pack.
 */
import {
  ConfigServiceClient,
  paginateDescribeConformancePackCompliance,
} from '@aws-sdk/client-config-service';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readConformancePacks } from '../config/readConformancePacks';

async function countRules(
  client: ConfigServiceClient,
  ConformancePackName: string | undefined,
) {
  const rules: string[] = [];
  for await (const page of paginateDescribeConformancePackCompliance(
    { client },
    { ConformancePackName },
  )) {
    for (const rule of page.ConformancePackRuleComplianceList ?? []) {
      rules.push(rule.ComplianceType ?? 'INSUFFICIENT_DATA');
    }
  }
  return {
    total: rules.length,
    withResult: rules.filter(r => r !== 'INSUFFICIENT_DATA').length,
  };
}

export default defineCollector({
  id: 'config-conformance-pack',
  type: 'AWS::Config::ConformancePack',
  noun: { one: 'conformance pack', many: 'conformance packs' },
  scope: 'regional',
  list: {
    'config:DescribeConformancePacks': 'config:DescribeConformancePacks',
  },
  details: {
    rules: {
      'config:DescribeConformancePackCompliance':
        'config:DescribeConformancePackCompliance',
    },
  },
  schema: z.object({
    /** A rule that has evaluated nothing has no result. */
    rules: readable(z.object({ total: z.number(), withResult: z.number() })),
  }),
  sample: {
    id: 'baseline',
    arn: 'arn:aws:config:eu-west-1:111122223333:conformance-pack/baseline/conformance-pack-a1b2c3d4e',
    data: { rules: { total: 40, withResult: 36 } },
  },
  async *collect(ctx) {
    const client = ctx.client(ConfigServiceClient);
    yield* ctx.each(await readConformancePacks(client), async pack => ({
      id: pack.ConformancePackName ?? '',
      arn: pack.ConformancePackArn,
      data: {
        rules: await ctx.detail('rules', () =>
          countRules(client, pack.ConformancePackName),
        ),
      },
    }));
  },
});
