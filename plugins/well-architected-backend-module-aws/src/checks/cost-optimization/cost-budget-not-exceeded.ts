/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A budget that is overrun month after month is no plan.
 *
 * How we look: forecast and actual spend of every cost budget against its
 * limit. What we cannot see: what drives the cost, and limits that change from
 * month to month (such budgets are left out).
 */
import {
  defineAccountCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import budget from '../../collectors/budgets-budget';

/** Actual spend above this share of the limit is HIGH. */
const FAR_ABOVE = 1.2;

export default defineAccountCheck({
  id: 'cost-budget-not-exceeded',
  pillar: 'cost-optimization',
  title: 'Spending stays within the budget',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-account',
  bestPractices: ['COST01-BP03', 'COST02-BP02'],
  seedRefs: ['COST-C2', 'COSTMON-1'],
  impact: 'Overrun.',
  issue: f => `Spending leaves the budget: ${f.message}`,
  recommendation: f =>
    `Find the driver in AWS Cost Explorer for ${f.names}, which runs ${f.entity.name}; fix or re-plan.`,
  steps: f => [
    `Compare services with last month: ${f.message}`,
    'Fix the top driver',
    'Adjust the budget with approval',
  ],
  successCriteria: () => ['Forecast below limit'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_budget_forecast.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html',
  ],
  uses: [budget.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const budgets = ctx
      .all(budget)
      .filter(({ data }) => data.kind === 'COST' && data.limit !== undefined);
    if (budgets.length === 0) {
      return notApplicable(
        `0 cost budgets with a limit found in account ${label} (judged by cost-budget-alerts)`,
      );
    }
    const rows = budgets.map(({ name, data }) => {
      const { limit = 0, actual, forecast, unit } = data;
      const spend = forecast ?? actual;
      const kind = forecast === undefined ? 'actual' : 'forecast';
      return {
        known: spend !== undefined,
        above: Math.max(spend ?? 0, actual ?? 0) > limit,
        farAbove: (actual ?? 0) > limit * FAR_ABOVE,
        text: `budget ${name}: ${kind} ${(spend ?? 0).toFixed(0)}, actual ${(
          actual ?? 0
        ).toFixed(0)} of ${limit.toFixed(0)} ${unit}`,
      };
    });
    const above = rows.filter(row => row.above);
    const evidence = { budgets: rows.map(row => row.text) };
    const texts = (list: typeof rows) => list.map(row => row.text).join('; ');
    if (above.length > 0) {
      return fail(`Account ${label}: ${texts(above)}`, evidence, {
        risk: above.some(row => row.farAbove) ? 'HIGH' : 'MEDIUM',
      });
    }
    return rows.every(row => row.known)
      ? pass(`Account ${label}: ${texts(rows)}`, evidence)
      : unknown(
          'NOT_ENOUGH_DATA',
          `AWS Budgets has not computed the spend of account ${label} yet`,
          { evidence },
        );
  },
  examples: [
    {
      name: 'forecast at the limit',
      resources: [
        budget.sample({ data: { limit: 1000, actual: 500, forecast: 1000 } }),
      ],
      expect: { state: 'pass', says: ['forecast 1000'] },
    },
    {
      name: 'forecast above the limit',
      resources: [
        budget.sample({ data: { limit: 1000, actual: 500, forecast: 1001 } }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['1001', '1000 USD'] },
    },
    {
      name: 'actual at 120 %',
      resources: [
        budget.sample({ data: { limit: 1000, actual: 1200, forecast: 1300 } }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'actual above 120 %',
      resources: [
        budget.sample({ data: { limit: 1000, actual: 1201, forecast: 1300 } }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['actual 1201'] },
    },
    {
      name: 'no forecast yet, actual below the limit',
      resources: [budget.sample({ data: { actual: 10, forecast: undefined } })],
      expect: { state: 'pass', says: ['actual 10'] },
    },
    {
      name: 'no figures yet',
      resources: [
        budget.sample({ data: { actual: undefined, forecast: undefined } }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'no budget',
      expect: { state: 'not-applicable', says: ['0 cost budgets'] },
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
