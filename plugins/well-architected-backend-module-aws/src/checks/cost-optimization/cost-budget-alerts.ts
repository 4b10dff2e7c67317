/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a budget that tells somebody, the first news of an overrun is the
 * invoice.
 *
 * How we look: budgets of the account with their notifications and the number
 * of subscribers. A budget counts when it is a COST budget for the account as a
 * whole, or limited by account, tag or cost category only; its alert must fire
 * on ACTUAL cost at 100 % or less. What we cannot see: budgets that the payer
 * keeps in another account, and whether anybody reads the message.
 */
import {
  defineAccountCheck,
  fail,
  known,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import budget from '../../collectors/budgets-budget';

const need = budget.with('alerts');

/** Filters with which a budget still covers an account or a workload. */
const COVERING_FILTERS = [
  'LinkedAccount',
  'LINKED_ACCOUNT',
  'TagKeyValue',
  'CostCategory',
];
const MAX_PERCENT = 100;
const alert = {
  on: 'ACTUAL',
  operator: 'GREATER_THAN',
  threshold: 80,
  unit: 'percent' as const,
  subscribers: 1,
};

/** Lowest percentage of an alert that somebody receives. */
function alertPercent(one: ResourceOf<typeof need>): number | undefined {
  const { limit } = one.data;
  const percents = known(one.data.alerts)
    .filter(
      a => a.on === 'ACTUAL' && a.operator !== 'LESS_THAN' && a.subscribers > 0,
    )
    .map(a => {
      const amountOfLimit = limit ? (a.threshold / limit) * 100 : Infinity;
      return a.unit === 'percent' ? a.threshold : amountOfLimit;
    })
    .filter(percent => percent <= MAX_PERCENT);
  return percents.length > 0 ? Math.min(...percents) : undefined;
}

export default defineAccountCheck({
  id: 'cost-budget-alerts',
  pillar: 'cost-optimization',
  title: 'A budget with alerts exists',
  risk: 'MEDIUM',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['COST01-BP03', 'COST03-BP05', 'COST02-BP05'],
  seedRefs: ['COST-C2', 'COSTMON-1', 'ANTI-7', 'RWE-COST-3', 'KA-COST-1'],
  alwaysApplicable: true,
  impact: 'Overruns are seen on the invoice.',
  issue: f => `No budget alerts anybody about ${f.names}: ${f.message}`,
  recommendation: f =>
    `Create an AWS Budgets monthly cost budget for ${f.names} with 80 % actual and 100 % forecast alerts; it covers ${f.entity.name}.`,
  steps: f => [
    `Set the amount of the budget for ${f.names} from the last three months`,
    'Add 80 % actual and 100 % forecast',
    'Subscribe the team topic',
  ],
  successCriteria: () => ['Test alert received'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'two action-free budgets are free' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_budget_forecast.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html',
  ],
  equivalents: {
    serviceScreener: [
      'iam.enableCostBudget',
      'cloudwatch.missingBillingAlarms',
    ],
  },
  uses: [need],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const budgets = ctx.all(budget);
    if (budgets.length === 0) {
      return fail(`Account ${label} has no budget`, { budgets: 0 });
    }
    const covering = budgets.filter(
      ({ data }) =>
        data.kind === 'COST' &&
        data.filters.every(name => COVERING_FILTERS.includes(name)),
    );
    const names = covering.map(b => b.name);
    for (const one of covering) {
      const percent = alertPercent(one);
      if (percent !== undefined) {
        return pass(
          `Budget ${one.name} of account ${label} alerts at ${percent} % of actual cost`,
          { budget: one.name, percent },
        );
      }
    }
    return fail(
      covering.length === 0
        ? `Account ${label} has no budget for its whole cost (other budgets: ${budgets.length})`
        : `Account ${label}: budget ${names.join(
            ', ',
          )} has no alert on ACTUAL cost at ${MAX_PERCENT} % or less with a subscriber`,
      { budgets: budgets.length, covering: names },
    );
  },
  examples: [
    {
      name: 'ACTUAL above 80 % with an e-mail subscriber',
      resources: [budget.sample()],
      expect: { state: 'pass', says: ['80 %'] },
    },
    {
      name: 'no budget',
      expect: { state: 'fail', risk: 'MEDIUM', says: ['no budget'] },
    },
    {
      name: 'an alert without subscriber',
      resources: [
        budget.sample({ data: { alerts: [{ ...alert, subscribers: 0 }] } }),
      ],
      expect: { state: 'fail', says: ['monthly-account', 'subscriber'] },
    },
    {
      name: 'an alert at 100 %',
      resources: [
        budget.sample({ data: { alerts: [{ ...alert, threshold: 100 }] } }),
      ],
      expect: { state: 'pass', says: ['100 %'] },
    },
    {
      name: 'an alert at 120 % only',
      resources: [
        budget.sample({ data: { alerts: [{ ...alert, threshold: 120 }] } }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'an alert at an amount below the limit',
      resources: [
        budget.sample({
          data: {
            limit: 1000,
            alerts: [{ ...alert, unit: 'amount', threshold: 900 }],
          },
        }),
      ],
      expect: { state: 'pass', says: ['90 %'] },
    },
    {
      name: 'a forecast alert only',
      resources: [
        budget.sample({ data: { alerts: [{ ...alert, on: 'FORECASTED' }] } }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'a budget of one service only',
      resources: [budget.sample({ data: { filters: ['Service'] } })],
      expect: { state: 'fail', says: ['no budget for its whole cost'] },
    },
    {
      name: 'a budget of the tag of the workload',
      resources: [budget.sample({ data: { filters: ['TagKeyValue'] } })],
      expect: { state: 'pass' },
    },
    {
      name: 'budgets are not readable',
      problems: [
        {
          collector: budget,
          status: 'denied',
          missingAction: 'budgets:ViewBudget',
        },
      ],
      expect: { state: 'unknown', missingAction: 'budgets:ViewBudget' },
    },
  ],
});
