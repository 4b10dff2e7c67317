/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * AWS Budgets of one account with what they alert on.
 *
 * Calls: budgets:DescribeBudgets (100 per page); for the detail `alerts`
 * budgets:DescribeNotificationsForBudget per budget and
 * budgets:DescribeSubscribersForNotification per notification. Only the number
 * of subscribers is kept, never an address.
 * IAM: budgets:ViewBudget permits all three.
 * Global, read once per account from us-east-1.
 * Cost of a run: one call per 100 budgets, and one plus the number of
 * notifications (five at most) for each budget.
 */
import {
  Budget,
  BudgetsClient,
  NotFoundException,
  Notification,
  paginateDescribeBudgets,
  paginateDescribeNotificationsForBudget,
  paginateDescribeSubscribersForNotification,
} from '@aws-sdk/client-budgets';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const alertSchema = z.object({
  /** `ACTUAL` or `FORECASTED`. */
  on: z.string(),
  /** `GREATER_THAN`, `LESS_THAN` or `EQUAL_TO`. */
  operator: z.string(),
  threshold: z.number(),
  unit: z.enum(['percent', 'amount']),
  subscribers: z.number(),
});
type Alert = z.infer<typeof alertSchema>;

export default defineCollector({
  id: 'budgets-budget',
  type: 'AWS::Budgets::Budget',
  noun: { one: 'budget', many: 'budgets' },
  scope: 'global',
  list: { 'budgets:DescribeBudgets': 'budgets:ViewBudget' },
  details: {
    alerts: {
      'budgets:DescribeNotificationsForBudget': 'budgets:ViewBudget',
      'budgets:DescribeSubscribersForNotification': 'budgets:ViewBudget',
    },
  },
  schema: z.object({
    /** `COST`, `USAGE`, `RI_COVERAGE` … */
    kind: z.string(),
    /** `MONTHLY`, `QUARTERLY` … */
    period: z.string(),
    unit: z.string(),
    /** Absent for planned limits that change by month. */
    limit: z.number().optional(),
    actual: z.number().optional(),
    forecast: z.number().optional(),
    /** Names of the dimensions that it is restricted to; empty: everything. */
    filters: z.array(z.string()),
    alerts: readable(z.array(alertSchema)),
  }),
  sample: {
    id: 'monthly-account',
    arn: 'arn:aws:budgets::111122223333:budget/monthly-account',
    data: {
      kind: 'COST',
      period: 'MONTHLY',
      unit: 'USD',
      limit: 1000,
      actual: 400,
      forecast: 800,
      filters: [],
      alerts: [
        {
          on: 'ACTUAL',
          operator: 'GREATER_THAN',
          threshold: 80,
          unit: 'percent',
          subscribers: 1,
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(BudgetsClient);
    const AccountId = ctx.accountId;
    for await (const page of paginateDescribeBudgets(
      { client },
      { AccountId, ShowFilterExpression: true },
    )) {
      yield* ctx.each(page.Budgets ?? [], async budget => ({
        id: budget.BudgetName ?? '',
        arn: `arn:aws:budgets::${AccountId}:budget/${budget.BudgetName}`,
        data: {
          kind: budget.BudgetType ?? '',
          period: budget.TimeUnit ?? '',
          unit: budget.BudgetLimit?.Unit ?? 'USD',
          limit: amount(budget.BudgetLimit),
          actual: amount(budget.CalculatedSpend?.ActualSpend),
          forecast: amount(budget.CalculatedSpend?.ForecastedSpend),
          filters: filtersOf(budget),
          alerts: await ctx.detail('alerts', () =>
            readAlerts(client, AccountId, budget.BudgetName ?? ''),
          ),
        },
      }));
    }
  },
});

function amount(spend: { Amount?: string } | undefined): number | undefined {
  return spend?.Amount === undefined ? undefined : Number(spend.Amount);
}

function filtersOf(budget: Budget): string[] {
  const names = new Set(Object.keys(budget.CostFilters ?? {}));
  const walk = (part: Budget['FilterExpression']): void => {
    if (part?.Dimensions?.Key) {
      names.add(part.Dimensions.Key);
    }
    if (part?.Tags) {
      names.add('TagKeyValue');
    }
    if (part?.CostCategories) {
      names.add('CostCategory');
    }
    [...(part?.And ?? []), ...(part?.Or ?? []), part?.Not].forEach(
      inner => inner && walk(inner),
    );
  };
  walk(budget.FilterExpression);
  return [...names];
}

async function readAlerts(
  client: BudgetsClient,
  AccountId: string,
  BudgetName: string,
): Promise<Alert[]> {
  const alerts: Alert[] = [];
  const budget = { AccountId, BudgetName };
  for await (const page of paginateDescribeNotificationsForBudget(
    { client },
    budget,
  )) {
    for (const alert of page.Notifications ?? []) {
      alerts.push({
        on: alert.NotificationType ?? '',
        operator: alert.ComparisonOperator ?? '',
        threshold: alert.Threshold ?? 0,
        unit: alert.ThresholdType === 'ABSOLUTE_VALUE' ? 'amount' : 'percent',
        subscribers: await countSubscribers(client, budget, alert),
      });
    }
  }
  return alerts;
}

async function countSubscribers(
  client: BudgetsClient,
  budget: { AccountId: string; BudgetName: string },
  alert: Notification,
): Promise<number> {
  let subscribers = 0;
  try {
    for await (const page of paginateDescribeSubscribersForNotification(
      { client },
      { ...budget, Notification: alert },
    )) {
      subscribers += page.Subscribers?.length ?? 0;
    }
  } catch (error) {
    // A notification without subscribers is answered as not found.
    if (!(error instanceof NotFoundException)) {
      throw error;
    }
  }
  return subscribers;
}
