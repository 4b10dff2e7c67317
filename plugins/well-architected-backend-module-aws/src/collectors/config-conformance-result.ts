/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Results of conformance pack rules that are not compliant.
 *
 * Calls: config:DescribeConformancePacks (shared with the packs);
 * config:GetConformancePackComplianceDetails (paged, 100 a page) per pack, for
 * NON_COMPLIANT only. AWS Config has no other result for a resource than
 * compliant and not compliant: a rule without any has evaluated nothing, which
 * the packs tell.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per pack and 100 broken results.
 *
 * AWS Config names resources by type and id. A result is a child of its
 * resource where that gives the ARN (not for database instances and IAM users,
 * whose ids are not their names); others are in the scope of whole accounts.
 */
import {
  ConfigServiceClient,
  ConformancePackEvaluationResult,
  paginateGetConformancePackComplianceDetails,
} from '@aws-sdk/client-config-service';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { arnOfResourceId } from '../arns/arnOfResourceId';
import { readConformancePacks } from '../config/readConformancePacks';

const PAGE = 100;

async function brokenResults(client: ConfigServiceClient, pack: string) {
  const results: ConformancePackEvaluationResult[] = [];
  for await (const page of paginateGetConformancePackComplianceDetails(
    { client, pageSize: PAGE },
    {
      ConformancePackName: pack,
      Filters: { ComplianceType: 'NON_COMPLIANT' },
    },
  )) {
    results.push(...(page.ConformancePackRuleEvaluationResults ?? []));
  }
  return { pack, results };
}

/**
 * `s3-bucket-versioning-enabled` of the rule's name, which AWS Config gives an
 * ending of its own in every pack.
 */
const ruleOf = (name: string) =>
  name.replace(/-conformance-pack-[a-z0-9]+$/, '');

export default defineCollector({
  id: 'config-conformance-result',
  type: 'AWS::Config::ConformancePackResult',
  noun: { one: 'conformance pack result', many: 'conformance pack results' },
  scope: 'regional',
  list: {
    'config:DescribeConformancePacks': 'config:DescribeConformancePacks',
    'config:GetConformancePackComplianceDetails':
      'config:GetConformancePackComplianceDetails',
  },
  schema: z.object({
    pack: z.string(),
    /** Name of the rule without the pack's ending. */
    rule: z.string(),
    resourceType: z.string(),
    resourceId: z.string(),
    annotation: z.string().optional(),
  }),
  sample: {
    id: 'baseline/s3-bucket-versioning-enabled/AWS::S3::Bucket/orders-invoices',
    name: 's3-bucket-versioning-enabled on orders-invoices',
    parents: ['arn:aws:s3:::orders-invoices'],
    data: {
      pack: 'baseline',
      rule: 's3-bucket-versioning-enabled',
      resourceType: 'AWS::S3::Bucket',
      resourceId: 'orders-invoices',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ConfigServiceClient);
    const packs = await readConformancePacks(client);
    const all = ctx.each(packs, ({ ConformancePackName = '' }) =>
      brokenResults(client, ConformancePackName),
    );
    for await (const { pack, results } of all) {
      for (const result of results) {
        const about =
          result.EvaluationResultIdentifier?.EvaluationResultQualifier ?? {};
        const rule = ruleOf(about.ConfigRuleName ?? '');
        const { ResourceType = '', ResourceId = '' } = about;
        const arn = arnOfResourceId({
          id: ResourceId,
          type: ResourceType,
          region: ctx.region,
          accountId: ctx.accountId,
        });
        yield {
          id: [pack, rule, ResourceType, ResourceId].join('/'),
          name: `${rule} on ${ResourceId}`,
          createdAt: result.ResultRecordedTime?.toISOString(),
          parents: arn ? [arn] : [],
          data: {
            pack,
            rule,
            resourceType: ResourceType,
            resourceId: ResourceId,
            annotation: result.Annotation,
          },
        };
      }
    }
  },
});
