/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What the account cost in the last 30 days, and how much of it moved data.
 *
 * Calls: ce:GetCostAndUsage by service and usage type, the IAM action has the
 * same name. Amortized, without credits and refunds. Global, read once per
 * account from us-east-1.
 * Cost of a run: one request (0.01 USD), more only with thousands of usage
 * types. The answer is shared with the collectors of reservations.
 */
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { defineCollector, sum } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { isDataTransfer } from '../costExplorer/isDataTransfer';
import { lastThirtyDays } from '../costExplorer/lastThirtyDays';
import { CostLine, readCosts } from '../costExplorer/readCosts';

/** Usage types that are kept by name, the most expensive first. */
const LARGEST = 5;

/** Costs of the account; always exactly one. */
export default defineCollector({
  id: 'monthly-cost',
  type: 'AWS::CE::MonthlyCost',
  noun: { one: 'monthly cost', many: 'monthly costs' },
  scope: 'global',
  list: { 'ce:GetCostAndUsage': 'ce:GetCostAndUsage' },
  schema: z.object({
    /** Dates; the end is exclusive. */
    from: z.string(),
    to: z.string(),
    /** In 30 days. */
    usd: z.number(),
    /** Part of it that is data transfer. */
    transferUsd: z.number(),
    /** The most expensive kinds of data transfer. */
    transfers: z.array(z.object({ usageType: z.string(), usd: z.number() })),
  }),
  sample: {
    id: 'monthly-cost',
    data: {
      from: '2026-10-16',
      to: '2026-11-15',
      usd: 2000,
      transferUsd: 60,
      transfers: [{ usageType: 'EU-DataTransfer-Out-Bytes', usd: 60 }],
    },
  },
  async *collect(ctx) {
    const { accountId, now } = ctx;
    const costs = await readCosts(ctx.client(CostExplorerClient), {
      accountId,
      now,
    });
    const { Start: from, End: to } = lastThirtyDays(now);
    const transfers = byUsageType(
      costs.filter(line => isDataTransfer(line.usageType)),
    );
    yield {
      id: 'monthly-cost',
      data: {
        from,
        to,
        usd: sum(costs.map(line => line.usd)),
        transferUsd: sum(transfers.map(line => line.usd)),
        transfers: transfers.slice(0, LARGEST),
      },
    };
  },
});

/** Several services have the same usage types. */
function byUsageType(lines: CostLine[]) {
  const types = new Map<string, number>();
  for (const { usageType, usd } of lines) {
    types.set(usageType, (types.get(usageType) ?? 0) + usd);
  }
  return [...types]
    .map(([usageType, usd]) => ({ usageType, usd }))
    .sort((a, b) => b.usd - a.usd);
}
