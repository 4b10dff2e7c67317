/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Cost Explorer answers with something that is no amount: unknown, never 0. The
 * emulator lacks all of it: all answers are overruled, in the wire shapes of
 * the SDK.
 */
import costCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/monthly-cost';
import reservationCoverageCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/reservation-coverage';
import reservationCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/reservation-utilization';
import planCoverageCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/savings-plans-coverage';
import planCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/savings-plans-utilization';
import { PRODUCTION } from '../tests/support';
import { useCollectors } from './useCollectors';

const { running, read } = useCollectors();
const RDS = 'Amazon Relational Database Service';
const BILL = {
  ResultsByTime: [
    {
      Groups: [
        {
          Keys: [RDS, 'EU'],
          Metrics: { AmortizedCost: { Amount: '10', Unit: 'USD' } },
        },
      ],
    },
  ],
};

/** What no total is: not told, or told as something else than a number. */
const NO_AMOUNTS: [string, unknown][] = [
  ['missing', undefined],
  ['the text NaN', 'NaN'],
  ['an empty text', ''],
  ['a text', 'a lot'],
  ['more than there is', '1e999'],
];

describe.each(NO_AMOUNTS)('an amount that is %s', (_, amount) => {
  const reason = (operation: string) => ({
    resources: [],
    status: {
      status: 'error',
      reason: expect.stringMatching(
        new RegExp(`the answer has no number for .*${operation}`),
      ),
    },
  });
  const paysForDatabases = () =>
    running.proxy.overrule('ce:GetCostAndUsage', BILL);

  it('is no cost of 0', async () => {
    running.proxy.overrule('ce:GetCostAndUsage', {
      ResultsByTime: [
        {
          Groups: [
            {
              Keys: [RDS, 'EU'],
              Metrics: { AmortizedCost: { Amount: amount, Unit: 'USD' } },
            },
          ],
        },
      ],
    });
    expect(await read(costCollector)).toMatchObject(
      reason('ce:GetCostAndUsage'),
    );
  });

  it.each([
    { SpendCoveredBySavingsPlans: amount, OnDemandCost: '0' },
    { SpendCoveredBySavingsPlans: '100', OnDemandCost: amount },
  ])('is no coverage by Savings Plans: %j', async Coverage => {
    running.proxy.overrule('ce:GetSavingsPlansCoverage', {
      SavingsPlansCoverages: [{ Coverage }],
    });
    expect(await read(planCoverageCollector)).toMatchObject(
      reason('ce:GetSavingsPlansCoverage'),
    );
  });

  it('is no recommendation to buy nothing', async () => {
    running.proxy.overrule('ce:GetSavingsPlansCoverage', {
      SavingsPlansCoverages: [
        {
          Coverage: { SpendCoveredBySavingsPlans: '0', OnDemandCost: '9' },
        },
      ],
    });
    running.proxy.overrule('ce:GetSavingsPlansPurchaseRecommendation', {
      SavingsPlansPurchaseRecommendation: {
        SavingsPlansPurchaseRecommendationDetails: [
          {
            AccountId: PRODUCTION,
            EstimatedMonthlySavingsAmount: amount,
            HourlyCommitmentToPurchase: '1',
          },
        ],
      },
    });
    const [coverage] = (await read(planCoverageCollector)).resources;
    expect(JSON.stringify(coverage.data.recommendation)).toMatch(
      /unread.*no number for EstimatedMonthlySavingsAmount/,
    );
  });

  it.each([
    { TotalCommitment: amount },
    {
      TotalCommitment: '720',
      UnusedCommitment: amount,
      UtilizationPercentage: '9',
    },
    {
      TotalCommitment: '720',
      UnusedCommitment: '0',
      UtilizationPercentage: amount,
    },
  ])('is no plan that is used up: %j', async Utilization => {
    running.proxy.overrule('ce:GetSavingsPlansUtilization', {
      Total: { Utilization },
    });
    expect(await read(planCollector)).toMatchObject(
      reason('ce:GetSavingsPlansUtilization'),
    );
  });

  it.each([
    { CoverageHours: { TotalRunningHours: amount, ReservedHours: '0' } },
    { CoverageHours: { TotalRunningHours: '7', ReservedHours: amount } },
    {
      CoverageHours: { TotalRunningHours: '7', ReservedHours: '7' },
      CoverageCost: { OnDemandCost: amount },
    },
  ])('is no service without hours: %j', async Total => {
    paysForDatabases();
    running.proxy.overrule('ce:GetReservationCoverage', {
      CoveragesByTime: [],
      Total,
    });
    expect(await read(reservationCoverageCollector)).toMatchObject(
      reason('ce:GetReservationCoverage'),
    );
  });

  it.each([
    { UtilizationPercentage: amount, RICostForUnusedHours: '0' },
    { UtilizationPercentage: '100', RICostForUnusedHours: amount },
  ])('is no reservation that is used: %j', async Utilization => {
    paysForDatabases();
    running.proxy.overrule('ce:GetReservationUtilization', {
      UtilizationsByTime: [{ Groups: [{ Value: '1', Utilization }] }],
    });
    expect(await read(reservationCollector)).toMatchObject(
      reason('ce:GetReservationUtilization'),
    );
  });
});

it.each([
  ['ce:GetCostAndUsage', () => read(costCollector)],
  ['ce:GetSavingsPlansCoverage', () => read(planCoverageCollector)],
  ['ce:GetSavingsPlansUtilization', () => read(planCollector)],
  ['ce:GetReservationCoverage', () => read(reservationCoverageCollector)],
  ['ce:GetReservationUtilization', () => read(reservationCollector)],
])('an empty answer of %s is no account without cost', async (op, readIt) => {
  running.proxy.overrule('ce:GetCostAndUsage', BILL);
  running.proxy.overrule(op, {});
  const { resources, status } = await readIt();
  expect(resources).toEqual([]);
  expect(status).toMatchObject({
    status: 'error',
    reason: expect.stringContaining(op),
  });
});
