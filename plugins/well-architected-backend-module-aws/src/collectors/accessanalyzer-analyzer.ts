/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Analyzers of IAM Access Analyzer of any kind.
 *
 * Calls: ListAnalyzers (100 per page). IAM: access-analyzer:ListAnalyzers.
 * Regional. Cost of a run: one call per Region.
 * Cannot see: an analyzer of the whole organization from any account but the
 * one that it was made in.
 */
import {
  AccessAnalyzerClient,
  paginateListAnalyzers,
} from '@aws-sdk/client-accessanalyzer';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'accessanalyzer-analyzer',
  type: 'AWS::AccessAnalyzer::Analyzer',
  noun: { one: 'access analyzer', many: 'access analyzers' },
  scope: 'regional',
  list: { 'accessanalyzer:ListAnalyzers': 'access-analyzer:ListAnalyzers' },
  schema: z.object({
    /** `ACCOUNT` and `ORGANIZATION` look for access from outside. */
    kind: z.string(),
    /** `ACTIVE`, `CREATING`, `DISABLED` or `FAILED`. */
    status: z.string(),
  }),
  sample: {
    id: 'account-analyzer',
    arn: 'arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/account-analyzer',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: { kind: 'ACCOUNT', status: 'ACTIVE' },
  },
  async *collect(ctx) {
    const client = ctx.client(AccessAnalyzerClient);
    for await (const page of paginateListAnalyzers({ client }, {})) {
      for (const analyzer of page.analyzers ?? []) {
        yield {
          id: analyzer.name ?? '',
          arn: analyzer.arn,
          createdAt: analyzer.createdAt?.toISOString(),
          tags: analyzer.tags,
          data: {
            kind: analyzer.type ?? 'ACCOUNT',
            status: analyzer.status ?? 'ACTIVE',
          },
        };
      }
    }
  },
});
