/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CostExplorerClient,
  GetCostAndUsageCommand,
  Group,
} from '@aws-sdk/client-cost-explorer';
import { amountOf, listOf } from './amountOf';
import { lastThirtyDays, ofAccount } from './lastThirtyDays';

/** What one usage type of one service cost in the last 30 days. */
export interface CostLine {
  service: string;
  usageType: string;
  usd: number;
}

/** Metric that spreads upfront payments over the days that they pay for. */
const METRIC = 'AmortizedCost';

const readings = new WeakMap<CostExplorerClient, Promise<CostLine[]>>();

/**
 * The costs of an account by service and usage type, without credits and
 * refunds. Collectors that share a client share the answer, because each
 * request to Cost Explorer costs 0.01 USD.
 *
 * @throws Error where the account is not billed in USD: nothing is converted,
 * and where an amount is none.
 */
export function readCosts(
  client: CostExplorerClient,
  options: { accountId: string; now: string },
): Promise<CostLine[]> {
  const running = readings.get(client) ?? read(client, options);
  readings.set(client, running);
  return running;
}

async function read(
  client: CostExplorerClient,
  { accountId, now }: { accountId: string; now: string },
): Promise<CostLine[]> {
  const lines = new Map<string, CostLine>();
  let NextPageToken: string | undefined;
  do {
    const page = await client.send(
      new GetCostAndUsageCommand({
        TimePeriod: lastThirtyDays(now),
        Granularity: 'MONTHLY',
        Metrics: [METRIC],
        GroupBy: [
          { Type: 'DIMENSION', Key: 'SERVICE' },
          { Type: 'DIMENSION', Key: 'USAGE_TYPE' },
        ],
        Filter: {
          And: [
            ofAccount(accountId),
            {
              Not: {
                Dimensions: {
                  Key: 'RECORD_TYPE',
                  Values: ['Credit', 'Refund'],
                },
              },
            },
          ],
        },
        NextPageToken,
      }),
    );
    const months = listOf(page.ResultsByTime, 'ResultsByTime');
    for (const group of months.flatMap(month => month.Groups ?? [])) {
      const line = lineOf(group);
      const key = `${line.service}|${line.usageType}`;
      const known = lines.get(key);
      lines.set(key, { ...line, usd: line.usd + (known?.usd ?? 0) });
    }
    NextPageToken = page.NextPageToken || undefined;
  } while (NextPageToken !== undefined);
  return [...lines.values()];
}

function lineOf({ Keys = [], Metrics }: Group): CostLine {
  const { Amount, Unit } = Metrics?.[METRIC] ?? {};
  if (Unit !== undefined && Unit !== 'USD' && Unit !== 'N/A') {
    throw new Error(`the account is billed in ${Unit}, and not in USD`);
  }
  const [service = '', usageType = ''] = Keys;
  return { service, usageType, usd: amountOf(Amount, METRIC) };
}
