/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * How much of its Savings Plans an account uses.
 *
 * Calls: ce:GetSavingsPlansUtilization, the IAM action has the same name.
 * Without any plan the API answers `DataUnavailableException`: a real answer,
 * no plan. Global, read once per account from us-east-1; only the plans that
 * this account bought.
 * Cost of a run: one request, 0.01 USD.
 */
import {
  CostExplorerClient,
  GetSavingsPlansUtilizationCommand,
} from '@aws-sdk/client-cost-explorer';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { amountOf } from '../costExplorer/amountOf';
import { lastThirtyDays, ofAccount } from '../costExplorer/lastThirtyDays';
import { ifAbsent } from '../support/ifAbsent';

/** Use of Savings Plans; one, or none without a plan. */
export default defineCollector({
  id: 'savings-plans-utilization',
  type: 'AWS::CE::SavingsPlansUtilization',
  noun: {
    one: 'Savings Plans utilization',
    many: 'Savings Plans utilizations',
  },
  scope: 'global',
  list: { 'ce:GetSavingsPlansUtilization': 'ce:GetSavingsPlansUtilization' },
  schema: z.object({
    /** USD in 30 days. */
    commitmentUsd: z.number(),
    unusedUsd: z.number(),
    /** Between 0 and 1. */
    utilization: z.number(),
  }),
  sample: {
    id: 'savings-plans',
    data: { commitmentUsd: 720, unusedUsd: 7.2, utilization: 0.99 },
  },
  async *collect(ctx) {
    const client = ctx.client(CostExplorerClient);
    const answer = await ifAbsent({
      errors: ['DataUnavailableException'],
      absent: undefined,
      read: () =>
        client.send(
          new GetSavingsPlansUtilizationCommand({
            TimePeriod: lastThirtyDays(ctx.now),
            Granularity: 'MONTHLY',
            Filter: ofAccount(ctx.accountId),
          }),
        ),
    });
    if (answer === undefined) {
      return;
    }
    const used = answer.Total?.Utilization;
    const commitmentUsd = amountOf(used?.TotalCommitment, 'TotalCommitment');
    if (commitmentUsd > 0) {
      yield {
        id: 'savings-plans',
        data: {
          commitmentUsd,
          unusedUsd: amountOf(used?.UnusedCommitment, 'UnusedCommitment'),
          utilization:
            amountOf(used?.UtilizationPercentage, 'UtilizationPercentage') /
            100,
        },
      };
    }
  },
});
