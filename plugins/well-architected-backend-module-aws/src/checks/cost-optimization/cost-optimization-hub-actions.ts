/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * AWS Cost Optimization Hub gathers what AWS knows could be saved, each
 * resource once.
 *
 * How we look: the open recommendations for resources in scope, matched by ARN,
 * with the savings that the hub estimates a month, against the amortized cost
 * of the accounts in scope in 30 days. Recommendations to buy a commitment
 * belong to no resource: they count only where a whole account is in scope.
 * What we cannot see: which part of an account's cost belongs to the workload,
 * so the share is of the whole account. The same saving may be part of
 * `cost-rightsizing` and of the checks on idle resources.
 */
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  ACCOUNT_TYPE,
  defineCheck,
  fail,
  FindingFacts,
  pass,
  sum,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import enrollment from '../../collectors/cost-optimization-hub-enrollment';
import recommendation from '../../collectors/cost-optimization-hub-recommendation';
import cost from '../../collectors/monthly-cost';
import { formatUsd, waste } from '../../pricing';
import { count, figure, some } from '../../text/figures';

/** Share of the cost that open savings must stay below. */
const MAX_SHARE = 0.05;

const isAccount = (o: Observation) => o.subject.type === ACCOUNT_TYPE;
const lacksEnrolment = (f: Pick<FindingFacts, 'failing'>) =>
  f.failing.some(isAccount);
const open = (monthlySavingsUsd: number) =>
  recommendation.sample({ data: { monthlySavingsUsd } });
const paid = (usd: number) => [
  enrollment.sample(),
  cost.sample({ data: { usd } }),
];

export default defineCheck({
  id: 'cost-optimization-hub-actions',
  pillar: 'cost-optimization',
  title: 'Cost Optimization Hub has no large open savings',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'imported',
  bestPractices: ['COST10-BP02', 'COST06-BP02', 'COST01-BP06'],
  seedRefs: ['COST-C3', 'COST-T1'],
  parameters: { majorWasteUsd: 500 },
  impact: 'Known savings are left.',
  issue: f => `Savings for ${f.entity.name} are left: ${f.message}`,
  recommendation: f =>
    lacksEnrolment(f)
      ? `Enrol ${f.names} in AWS Cost Optimization Hub (free) and work through by savings and effort for ${f.entity.name}.`
      : `Work through AWS Cost Optimization Hub by savings and effort: ${f.names}.`,
  steps: f => [
    ...(lacksEnrolment(f) ? [`Enrol ${f.names}`] : []),
    `Sort by savings: ${f.message}`,
    'Do VeryLow and Low effort first',
  ],
  successCriteria: () => ['Open savings below 5 %'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_evaluate_new_services_review_workload.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/cost-optimization-hub.html',
  ],
  on: [recommendation.with()],
  uses: [enrollment.with(), cost.with()],
  evaluate({ name, data }) {
    const { action, current, recommended, effort, monthlySavingsUsd } = data;
    const change =
      current && recommended ? ` (${current} → ${recommended})` : '';
    return fail(
      `${name}: ${action}${change}, effort ${effort}${
        monthlySavingsUsd === undefined
          ? ', no estimate in USD'
          : `, saves about ${formatUsd(monthlySavingsUsd)} USD a month`
      }`,
      { action, effort },
      waste(monthlySavingsUsd),
    );
  },
  evaluateAccount(account, ctx) {
    const label = accountLabel(account);
    const [{ data }] = ctx.all(enrollment);
    if (!data.enrolled) {
      return fail(
        `Account ${label} is not enrolled in Cost Optimization Hub`,
        {},
        { risk: 'LOW' },
      );
    }
    const [{ data: costs }] = ctx.all(cost);
    return pass(
      `Account ${label} is enrolled and cost ${formatUsd(
        costs.usd,
      )} USD in 30 days`,
      { costUsd: costs.usd },
    );
  },
  conclude(context) {
    const { observations, entity } = context;
    const accounts = observations.filter(isAccount);
    const savings = observations.filter(
      o => !isAccount(o) && o.status === 'fail',
    );
    const usd = sum(savings.map(o => o.monthlyWasteUsd ?? 0));
    const costUsd = sum(accounts.map(o => Number(o.evidence.costUsd ?? 0)));
    const share = costUsd > 0 ? usd / costUsd : 0;
    const evidence = { openSavingsUsd: usd, costUsd, share };
    const largest = some(
      [...savings]
        .sort((a, b) => (b.monthlyWasteUsd ?? 0) - (a.monthlyWasteUsd ?? 0))
        .map(o => o.message),
    );
    const text = `${count(savings.length, 'open recommendation')} for ${
      entity.name
    } could save about ${formatUsd(
      usd,
    )} USD a month by the estimates of the hub${
      costUsd > 0
        ? `, ${figure(share * 100, 1)} % of the cost of its accounts`
        : ''
    }${largest ? `: ${largest}` : ''}`;
    const limit = context.number('majorWasteUsd');
    if (usd > limit) {
      return fail(`${text} (above ${limit} USD)`, evidence, { risk: 'HIGH' });
    }
    if (share >= MAX_SHARE) {
      return fail(text, evidence, { risk: 'MEDIUM' });
    }
    const notEnrolled = accounts.find(o => o.status === 'fail');
    if (notEnrolled) {
      return fail(notEnrolled.message, evidence, { risk: 'LOW' });
    }
    const missing = observations.find(o => o.status === 'unknown');
    return missing
      ? unknown(missing.reason ?? 'API_ERROR', missing.message, {
          missingAction: missing.missingAction,
          evidence,
        })
      : pass(text, evidence);
  },
  examples: [
    {
      name: 'enrolled, nothing open',
      resources: paid(1000),
      expect: { state: 'pass', says: ['0 open recommendations'] },
    },
    {
      name: 'savings of 4.9 % of the cost',
      resources: [...paid(1000), open(49)],
      expect: { state: 'pass', says: ['49 USD a month', '4.9 %'] },
    },
    {
      name: 'savings of 5 % of the cost',
      resources: [...paid(1000), open(50)],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        monthlyWasteUsd: 50,
        says: ['MigrateToGraviton (m5.large → m7g.large)', 'effort Low'],
      },
    },
    {
      name: 'savings of 500 USD',
      resources: [...paid(100_000), open(500)],
      expect: { state: 'pass' },
    },
    {
      name: 'savings of 501 USD',
      resources: [...paid(100_000), open(501)],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        monthlyWasteUsd: 501,
        says: ['above 500 USD'],
      },
    },
    {
      name: 'not enrolled',
      resources: [
        enrollment.sample({ data: { enrolled: false } }),
        cost.sample(),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['is not enrolled'] },
    },
    {
      name: 'no cost data',
      resources: [enrollment.sample(), open(10)],
      problems: [
        {
          collector: cost,
          status: 'denied',
          missingAction: 'ce:GetCostAndUsage',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ce:GetCostAndUsage' },
    },
    {
      name: 'recommendations may not be read',
      resources: paid(1000),
      problems: [
        {
          collector: recommendation,
          status: 'denied',
          missingAction: 'cost-optimization-hub:ListRecommendations',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'cost-optimization-hub:ListRecommendations',
      },
    },
  ],
});
