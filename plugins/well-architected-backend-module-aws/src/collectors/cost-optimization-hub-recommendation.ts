/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Open recommendations of AWS Cost Optimization Hub, each for one resource,
 * overlapping ones already reduced to the one that saves most.
 *
 * Calls: cost-optimization-hub:ListEnrollmentStatuses and
 * cost-optimization-hub:ListRecommendations, the IAM actions have the same
 * names. Global, read once per account from us-east-1, for this account only;
 * an account that is not enrolled has none. Cost of a run: two calls and one
 * more per 100 recommendations, free of charge.
 */
import {
  CostOptimizationHubClient,
  paginateListRecommendations,
  Recommendation,
} from '@aws-sdk/client-cost-optimization-hub';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readHubEnrollment } from '../costOptimizationHub/readHubEnrollment';

/** Recommendations of Cost Optimization Hub. */
export default defineCollector({
  id: 'cost-optimization-hub-recommendation',
  type: 'AWS::CostOptimizationHub::Recommendation',
  noun: { one: 'savings recommendation', many: 'savings recommendations' },
  scope: 'global',
  list: {
    'cost-optimization-hub:ListEnrollmentStatuses':
      'cost-optimization-hub:ListEnrollmentStatuses',
    'cost-optimization-hub:ListRecommendations':
      'cost-optimization-hub:ListRecommendations',
  },
  schema: z.object({
    /** `Rightsize`, `Stop`, `Delete`, `PurchaseSavingsPlans` … */
    action: z.string(),
    /** `Ec2Instance`, `ComputeSavingsPlans` … */
    resourceType: z.string(),
    /** Absent for purchases. */
    resourceArn: z.string().optional(),
    current: z.string(),
    recommended: z.string(),
    /** `VeryLow` to `VeryHigh`. */
    effort: z.string(),
    /** Absent where it is not in USD. */
    monthlySavingsUsd: z.number().optional(),
  }),
  sample: {
    id: 'MTExMTIyMjIzMzMz',
    name: 'i-0f00dfeed00000001',
    parents: [
      'arn:aws:ec2:eu-west-1:111122223333:instance/i-0f00dfeed00000001',
    ],
    region: 'eu-west-1',
    data: {
      action: 'MigrateToGraviton',
      resourceType: 'Ec2Instance',
      resourceArn:
        'arn:aws:ec2:eu-west-1:111122223333:instance/i-0f00dfeed00000001',
      current: 'm5.large',
      recommended: 'm7g.large',
      effort: 'Low',
      monthlySavingsUsd: 12,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CostOptimizationHubClient);
    if (!(await readHubEnrollment(client, ctx.accountId))) {
      return;
    }
    for await (const page of paginateListRecommendations(
      { client },
      { filter: { accountIds: [ctx.accountId] } },
    )) {
      yield* (page.items ?? []).map(toResource);
    }
  },
});

function toResource(found: Recommendation) {
  const { resourceArn, region, currencyCode } = found;
  const id = found.recommendationId ?? '';
  return {
    id,
    name: found.resourceId || resourceArn?.split(/[:/]/).pop() || id,
    ...(region && region !== 'Global' ? { region } : {}),
    ...(resourceArn ? { parents: [resourceArn] } : {}),
    data: {
      action: found.actionType ?? '',
      resourceType: found.currentResourceType ?? '',
      resourceArn,
      current: found.currentResourceSummary ?? '',
      recommended: found.recommendedResourceSummary ?? '',
      effort: found.implementationEffort ?? '',
      monthlySavingsUsd:
        currencyCode === 'USD' ? found.estimatedMonthlySavings : undefined,
    },
  };
}
