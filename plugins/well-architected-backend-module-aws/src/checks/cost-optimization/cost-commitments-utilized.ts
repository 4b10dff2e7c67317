/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A commitment that nothing uses is paid all the same.
 *
 * How we look: the use of the account's own Savings Plans and reservations in
 * 30 days. The waste that we state is what Cost Explorer counts as unused in
 * that time. A reservation that ends within 30 days is named, because its load
 * falls back to list prices: we cannot see whether somebody plans for that.
 * What else we cannot see: when a Savings Plan ends.
 */
import {
  AssessContext,
  defineAccountCheck,
  fail,
  notApplicable,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import reservation from '../../collectors/reservation-utilization';
import plans from '../../collectors/savings-plans-utilization';
import { formatUsd, waste } from '../../pricing';
import { figure, some } from '../../text/figures';
import { daysUntil } from '../../time/age';

/** Use below which the check grades MEDIUM. */
const POOR = 0.8;
const ENDING_DAYS = 30;

const used = (utilization: number, unusedUsd: number) =>
  plans.sample({ data: { commitmentUsd: 1000, unusedUsd, utilization } });
const endingAt = (endsAt: string) => reservation.sample({ data: { endsAt } });

function commitments(ctx: AssessContext) {
  return [
    ...ctx.all(plans).map(({ data }) => ({
      name: 'Savings Plans',
      utilization: data.utilization,
      unusedUsd: data.unusedUsd,
      ends: undefined,
    })),
    ...ctx.all(reservation).map(({ name, data }) => ({
      name,
      utilization: data.utilization,
      unusedUsd: data.unusedUsd,
      ends:
        data.endsAt && daysUntil(data.endsAt, ctx.now) < ENDING_DAYS
          ? data.endsAt.slice(0, 10)
          : undefined,
    })),
  ];
}

export default defineAccountCheck({
  id: 'cost-commitments-utilized',
  pillar: 'cost-optimization',
  title: 'Commitments are used',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-account',
  bestPractices: ['COST07-BP05', 'COST06-BP02'],
  seedRefs: ['COST-C4', 'COST-T2', 'COST-T3'],
  parameters: { minUtilization: 0.95 },
  impact: 'Paying for nothing.',
  issue: f => `Commitments need attention: ${f.message}`,
  recommendation: f =>
    `Adjust purchases, exchange or share the AWS Savings Plans and reservations of ${f.names}: ${f.message}.`,
  steps: f => [
    `Find unused: ${f.message}`,
    `Share across accounts with ${f.names}`,
    'Let lapse',
  ],
  successCriteria: () => ['95 %'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_master_analysis.html',
    'https://docs.aws.amazon.com/savingsplans/latest/userguide/ce-sp-usingMonitoring.html',
  ],
  equivalents: { trustedAdvisor: ['1e93e4c0b5'] },
  uses: [plans.with(), reservation.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const all = commitments(ctx);
    if (all.length === 0) {
      return notApplicable(
        `Account ${label} has no Savings Plan and no reservation`,
      );
    }
    const low = all.filter(c => c.utilization < ctx.number('minUtilization'));
    const ending = all.filter(c => c.ends);
    const unusedUsd = sum(low.map(c => c.unusedUsd));
    const evidence = {
      commitments: all.map(({ name, utilization }) => ({ name, utilization })),
      unusedUsd,
    };
    const texts = [
      ...low.map(
        c =>
          `${c.name} used to ${figure(c.utilization * 100, 1)} % (${formatUsd(
            c.unusedUsd,
          )} USD unused in 30 days)`,
      ),
      ...ending.map(c => `${c.name} ends on ${c.ends}`),
    ];
    if (texts.length === 0) {
      return pass(
        `Account ${label}: ${some(
          all.map(c => `${c.name} used to ${figure(c.utilization * 100, 1)} %`),
        )}`,
        evidence,
      );
    }
    return fail(`Account ${label}: ${some(texts)}`, evidence, {
      ...waste(low.length > 0 ? unusedUsd : undefined),
      risk: low.some(c => c.utilization < POOR) ? 'MEDIUM' : 'LOW',
    });
  },
  examples: [
    {
      name: 'plans used to 95 %',
      resources: [used(0.95, 50), reservation.sample()],
      expect: { state: 'pass', says: ['used to 95 %'] },
    },
    {
      name: 'plans used to 94.9 %',
      resources: [used(0.949, 51)],
      expect: {
        state: 'fail',
        risk: 'LOW',
        monthlyWasteUsd: 51,
        says: ['94.9 %', '51 USD unused'],
      },
    },
    {
      name: 'plans used to 80 %',
      resources: [used(0.8, 200)],
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: 'a reservation used to 79.9 %',
      resources: [
        used(0.99, 10),
        reservation.sample({ data: { utilization: 0.799, unusedUsd: 40 } }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        monthlyWasteUsd: 40,
        says: ['RDS db.r7g.large (4711) used to 79.9 %'],
      },
    },
    {
      name: 'a reservation that ends in 29 days',
      resources: [endingAt('2026-12-15T00:00:00.000Z')],
      expect: { state: 'fail', risk: 'LOW', says: ['ends on 2026-12-15'] },
    },
    {
      name: 'a reservation that ends in 31 days',
      resources: [endingAt('2026-12-17T08:00:00.000Z')],
      expect: { state: 'pass' },
    },
    {
      name: 'no commitment',
      expect: { state: 'not-applicable', says: ['no Savings Plan'] },
    },
    {
      name: 'the use may not be read',
      problems: [
        {
          collector: reservation,
          status: 'denied',
          missingAction: 'ce:GetReservationUtilization',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ce:GetReservationUtilization',
      },
    },
  ],
});
