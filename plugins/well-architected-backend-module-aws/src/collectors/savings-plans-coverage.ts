/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * How much of the compute of an account is paid through Savings Plans, and what
 * AWS recommends to buy.
 *
 * Calls: ce:GetSavingsPlansCoverage; for the detail `recommendation`
 * ce:GetSavingsPlansPurchaseRecommendation (Compute Savings Plan, one year, no
 * upfront payment, from the last 30 days), which is left out where nothing is
 * paid on demand. IAM: the same names. Global, read once per account from
 * us-east-1, for this account only.
 * Cost of a run: two requests, 0.01 USD each.
 */
import {
  CostExplorerClient,
  GetSavingsPlansPurchaseRecommendationCommand,
  paginateGetSavingsPlansCoverage,
} from '@aws-sdk/client-cost-explorer';
import {
  defineCollector,
  readable,
  sum,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { amountOf, listOf } from '../costExplorer/amountOf';
import { lastThirtyDays, ofAccount } from '../costExplorer/lastThirtyDays';

const recommendationSchema = z.object({
  /** USD; 0 where nothing is recommended. */
  monthlySavingsUsd: z.number(),
  hourlyCommitmentUsd: z.number(),
});

/** Coverage by Savings Plans; one, or none without compute. */
export default defineCollector({
  id: 'savings-plans-coverage',
  type: 'AWS::CE::SavingsPlansCoverage',
  noun: { one: 'Savings Plans coverage', many: 'Savings Plans coverages' },
  scope: 'global',
  list: { 'ce:GetSavingsPlansCoverage': 'ce:GetSavingsPlansCoverage' },
  details: {
    recommendation: {
      'ce:GetSavingsPlansPurchaseRecommendation':
        'ce:GetSavingsPlansPurchaseRecommendation',
    },
  },
  schema: z.object({
    /** USD in 30 days. */
    coveredUsd: z.number(),
    onDemandUsd: z.number(),
    recommendation: readable(recommendationSchema),
  }),
  sample: {
    id: 'savings-plans',
    data: {
      coveredUsd: 800,
      onDemandUsd: 200,
      recommendation: { monthlySavingsUsd: 0, hourlyCommitmentUsd: 0 },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CostExplorerClient);
    const found: { covered: number; onDemand: number }[] = [];
    for await (const page of paginateGetSavingsPlansCoverage(
      { client },
      {
        TimePeriod: lastThirtyDays(ctx.now),
        Granularity: 'MONTHLY',
        Filter: ofAccount(ctx.accountId),
      },
    )) {
      for (const { Coverage } of listOf(
        page.SavingsPlansCoverages,
        'SavingsPlansCoverages',
      )) {
        found.push({
          covered: amountOf(
            Coverage?.SpendCoveredBySavingsPlans,
            'SpendCoveredBySavingsPlans',
          ),
          onDemand: amountOf(Coverage?.OnDemandCost, 'OnDemandCost'),
        });
      }
    }
    const coveredUsd = sum(found.map(part => part.covered));
    const onDemandUsd = sum(found.map(part => part.onDemand));
    if (coveredUsd + onDemandUsd > 0) {
      yield {
        id: 'savings-plans',
        data: {
          coveredUsd,
          onDemandUsd,
          recommendation: await ctx.detail('recommendation', async () =>
            onDemandUsd > 0
              ? readRecommendation(client, ctx.accountId)
              : { monthlySavingsUsd: 0, hourlyCommitmentUsd: 0 },
          ),
        },
      };
    }
  },
});

async function readRecommendation(
  client: CostExplorerClient,
  accountId: string,
): Promise<z.infer<typeof recommendationSchema>> {
  let monthlySavingsUsd = 0;
  let hourlyCommitmentUsd = 0;
  let NextPageToken: string | undefined;
  do {
    const page = await client.send(
      new GetSavingsPlansPurchaseRecommendationCommand({
        SavingsPlansType: 'COMPUTE_SP',
        TermInYears: 'ONE_YEAR',
        PaymentOption: 'NO_UPFRONT',
        LookbackPeriodInDays: 'THIRTY_DAYS',
        AccountScope: 'LINKED',
        Filter: ofAccount(accountId),
        NextPageToken,
      }),
    );
    const details =
      page.SavingsPlansPurchaseRecommendation
        ?.SavingsPlansPurchaseRecommendationDetails ?? [];
    for (const detail of details.filter(d => d.AccountId === accountId)) {
      monthlySavingsUsd += amountOf(
        detail.EstimatedMonthlySavingsAmount,
        'EstimatedMonthlySavingsAmount',
      );
      hourlyCommitmentUsd += amountOf(
        detail.HourlyCommitmentToPurchase,
        'HourlyCommitmentToPurchase',
      );
    }
    NextPageToken = page.NextPageToken || undefined;
  } while (NextPageToken !== undefined);
  return { monthlySavingsUsd, hourlyCommitmentUsd };
}
