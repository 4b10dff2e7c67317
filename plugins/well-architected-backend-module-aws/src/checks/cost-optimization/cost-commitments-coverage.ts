/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Load that runs all month costs about a third less under a commitment of one
 * year.
 *
 * How we look: the coverage of the account's compute by Savings Plans, the
 * coverage of each kind of database, cache, search domain and warehouse by
 * reservations, and what AWS estimates that a Compute Savings Plan (one year,
 * no upfront payment) would save a month: that is the waste that we state. Below
 * a spend on demand of 200 USD in 30 days nothing is asked for. What we cannot
 * see: which part of an account belongs to one workload, so the whole account
 * is judged; savings by reservations are not estimated. Where a central team
 * buys for all accounts, `managedByPayer: true` leaves it to the payer account.
 */
import {
  AssessContext,
  defineAccountCheck,
  fail,
  known,
  notApplicable,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import reserved from '../../collectors/reservation-coverage';
import plans from '../../collectors/savings-plans-coverage';
import { formatUsd, waste } from '../../pricing';
import { figure } from '../../text/figures';

const covered = (
  coveredUsd: number,
  onDemandUsd: number,
  monthlySavingsUsd = 0,
) =>
  plans.sample({
    data: {
      coveredUsd,
      onDemandUsd,
      recommendation: { monthlySavingsUsd, hourlyCommitmentUsd: 1.5 },
    },
  });
const databases = (reservedHours: number, onDemandUsd = 300) =>
  reserved.sample({ data: { runningHours: 1000, reservedHours, onDemandUsd } });

/** Spends and shares of the account, and which of them are too low. */
function factsOf(ctx: AssessContext) {
  const [plan] = ctx.all(plans).map(one => one.data);
  const { coveredUsd = 0, onDemandUsd = 0 } = plan ?? {};
  const services = ctx.all(reserved).map(({ id, data }) => ({
    label: `${id} by reservations`,
    share: data.reservedHours / data.runningHours,
    min: ctx.number('minRiCoverage'),
    onDemandUsd: data.onDemandUsd,
  }));
  const compute = {
    label: 'compute by Savings Plans',
    share: coveredUsd / (coveredUsd + onDemandUsd),
    min: ctx.number('minSpCoverage'),
    onDemandUsd,
  };
  const parts = [...(plan ? [compute] : []), ...services];
  return {
    plan,
    parts,
    onDemandUsd: sum(parts.map(part => part.onDemandUsd)),
    low: parts.filter(part => part.share < part.min),
  };
}

export default defineAccountCheck({
  id: 'cost-commitments-coverage',
  pillar: 'cost-optimization',
  title: 'Steady usage is covered by Savings Plans or reservations',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['COST07-BP01', 'COST07-BP04', 'COST07-BP05'],
  seedRefs: ['COST-C4', 'COST-T2', 'COST-T3', 'KA-COST-3'],
  parameters: {
    minSpCoverage: 0.7,
    minRiCoverage: 0.6,
    minSpendUsd: 200,
    managedByPayer: false,
  },
  impact: 'Paying list price for steady load.',
  issue: f => `Steady usage is paid on demand: ${f.message}`,
  recommendation: f =>
    `Buy Compute Savings Plans with AWS Cost Management at payer level for ${
      f.names
    }, then reservations for databases${
      f.monthlyWasteUsd === undefined
        ? ''
        : ` (AWS estimates ${formatUsd(f.monthlyWasteUsd)} USD a month)`
    }. Typical savings are 30-70 % with Savings Plans and 30-75 % with reservations.`,
  steps: f => [
    `Right-size ${f.entity.name} first`,
    `Take the 1-year no-upfront recommendation for ${f.names}`,
    'Buy in steps',
  ],
  successCriteria: () => ['Coverage 70 %'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'commitment risk if usage drops' },
    {
      pillar: 'performance-efficiency',
      text: 'EC2 Instance plans tie to a family',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_analysis.html',
    'https://docs.aws.amazon.com/savingsplans/latest/userguide/what-is-savings-plans.html',
  ],
  equivalents: {
    serviceScreener: [
      'ec2.CEReservedInstance',
      'ec2.CESavingsPlans',
      'redshift.ReservedNode',
    ],
    trustedAdvisor: [
      'vZ2c2W1srf',
      'c1z7kmr09n',
      'cX3c2R1chu',
      '1qazXsw23e',
      'c1z7kmr11n',
    ],
  },
  uses: [plans.with('recommendation'), reserved.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    if (ctx.parameters.managedByPayer === true) {
      return notApplicable(
        `Commitments of account ${label} are bought and judged in the payer account (parameter managedByPayer)`,
      );
    }
    const { plan, parts, onDemandUsd, low } = factsOf(ctx);
    if (parts.length === 0) {
      return notApplicable(
        `Account ${label} paid for nothing in 30 days that Savings Plans or reservations cover`,
      );
    }
    const shares = parts.map(
      p => `${figure(p.share * 100, 1)} % of ${p.label}`,
    );
    const text = `Account ${label}: ${shares.join(', ')}, ${formatUsd(
      onDemandUsd,
    )} USD on demand in 30 days`;
    const evidence = {
      onDemandUsd,
      coverage: parts.map(({ label: what, share }) => ({ what, share })),
    };
    const minSpend = ctx.number('minSpendUsd');
    if (onDemandUsd < minSpend) {
      return pass(`${text}, below ${minSpend} USD`, evidence);
    }
    if (low.length === 0) {
      return pass(text, evidence);
    }
    const savings = plan && known(plan.recommendation).monthlySavingsUsd;
    return fail(
      `${text}; ${
        savings
          ? `AWS estimates that a one-year Compute Savings Plan saves ${formatUsd(
              savings,
            )} USD a month`
          : 'AWS recommends no Savings Plan, and savings by reservations are not estimated'
      }`,
      evidence,
      waste(savings || undefined),
    );
  },
  examples: [
    {
      name: 'coverage of 70 %, and databases at 60 %',
      resources: [covered(700, 300), databases(600)],
      expect: { state: 'pass', says: ['70 % of compute', '60 % of RDS'] },
    },
    {
      name: 'compute just below 70 %',
      resources: [covered(699, 301, 99)],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        monthlyWasteUsd: 99,
        says: ['69.9 %', '301 USD on demand', 'saves 99 USD a month'],
      },
    },
    {
      name: 'databases just below 60 %',
      resources: [databases(599)],
      expect: {
        state: 'fail',
        says: ['of RDS by reservations', 'not estimated'],
      },
    },
    {
      name: 'savings above the major-waste limit, which the engine raises to HIGH',
      resources: [covered(0, 4000, 501)],
      expect: { state: 'fail', monthlyWasteUsd: 501, says: ['0 % of compute'] },
    },
    {
      name: 'a spend of 199 USD on demand',
      resources: [covered(0, 199)],
      expect: { state: 'pass', says: ['below 200 USD'] },
    },
    {
      name: 'a spend of 200 USD on demand',
      resources: [covered(0, 200)],
      expect: { state: 'fail' },
    },
    {
      name: 'nothing that can be committed to',
      expect: { state: 'not-applicable', says: ['paid for nothing'] },
    },
    {
      name: 'a central team buys for all accounts',
      resources: [covered(0, 4000)],
      parameters: { managedByPayer: true },
      expect: { state: 'not-applicable', says: ['managedByPayer'] },
    },
    {
      name: 'Cost Explorer is not switched on',
      problems: [{ collector: plans, status: 'opt-in-required' }],
      expect: { state: 'unknown', reason: 'OPT_IN_REQUIRED' },
    },
    {
      name: 'the recommendation may not be read',
      resources: [
        plans.sample({
          data: {
            coveredUsd: 0,
            onDemandUsd: 4000,
            recommendation: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'ce:GetSavingsPlansPurchaseRecommendation',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ce:GetSavingsPlansPurchaseRecommendation',
      },
    },
  ],
});
