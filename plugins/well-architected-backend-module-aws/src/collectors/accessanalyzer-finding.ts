/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Active findings of IAM Access Analyzer about access from outside to resources
 * of this account. A finding belongs to the resource that it is about.
 *
 * Calls: ListAnalyzers, and ListFindingsV2 per active analyzer of external
 * access (100 per page). IAM: access-analyzer:ListAnalyzers,
 * access-analyzer:ListFindings. Regional.
 * Cost of a run: one call per Region, analyzer and 100 active findings.
 * Cannot see: archived findings, which somebody accepted.
 */
import {
  AccessAnalyzerClient,
  AnalyzerSummary,
  FindingSummaryV2,
  paginateListAnalyzers,
  paginateListFindingsV2,
} from '@aws-sdk/client-accessanalyzer';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const EXTERNAL = ['ACCOUNT', 'ORGANIZATION'];

async function readAnalyzers(client: AccessAnalyzerClient) {
  const found: AnalyzerSummary[] = [];
  for await (const page of paginateListAnalyzers({ client }, {})) {
    found.push(...(page.analyzers ?? []));
  }
  return found.filter(
    ({ type = '', status }) => EXTERNAL.includes(type) && status === 'ACTIVE',
  );
}

function toFinding(finding: FindingSummaryV2, analyzer: string) {
  const arn = finding.resource ?? '';
  return {
    id: finding.id ?? '',
    name: arn.split(/[:/]/).pop() ?? arn,
    parents: arn ? [arn] : [],
    createdAt: finding.createdAt?.toISOString(),
    data: {
      resourceArn: arn,
      resourceType: finding.resourceType ?? '',
      analyzer,
      updatedAt: finding.updatedAt?.toISOString() ?? '',
    },
  };
}

export default defineCollector({
  id: 'accessanalyzer-finding',
  type: 'AWS::AccessAnalyzer::Finding',
  noun: {
    one: 'finding of Access Analyzer',
    many: 'findings of Access Analyzer',
  },
  scope: 'regional',
  list: {
    'accessanalyzer:ListAnalyzers': 'access-analyzer:ListAnalyzers',
    'accessanalyzer:ListFindingsV2': 'access-analyzer:ListFindings',
  },
  schema: z.object({
    resourceArn: z.string(),
    /** Such as `AWS::S3::Bucket`. */
    resourceType: z.string(),
    /** Name of the analyzer that found it. */
    analyzer: z.string(),
    /** ISO 8601. */
    updatedAt: z.string(),
  }),
  sample: {
    id: '0f00d001-1111-2222-3333-444455556666',
    name: 'orders-exports',
    parents: ['arn:aws:s3:::orders-exports'],
    createdAt: '2026-11-02T09:00:00.000Z',
    data: {
      resourceArn: 'arn:aws:s3:::orders-exports',
      resourceType: 'AWS::S3::Bucket',
      analyzer: 'account-analyzer',
      updatedAt: '2026-11-15T09:00:00.000Z',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(AccessAnalyzerClient);
    for (const { arn, name = '' } of await readAnalyzers(client)) {
      for await (const page of paginateListFindingsV2(
        { client, pageSize: 100 },
        { analyzerArn: arn, filter: { status: { eq: ['ACTIVE'] } } },
      )) {
        for (const finding of page.findings ?? []) {
          // An analyzer of an organization finds those of other accounts too.
          if (finding.resourceOwnerAccount === ctx.accountId) {
            yield toFinding(finding, name);
          }
        }
      }
    }
  },
});
