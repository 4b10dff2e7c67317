/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Cost Explorer. The emulator lacks it, or answers without figures: all answers
 * are overruled, in the wire shapes of the SDK.
 */
import costCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/monthly-cost';
import reservationCoverageCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/reservation-coverage';
import reservationCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/reservation-utilization';
import planCoverageCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/savings-plans-coverage';
import planCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/savings-plans-utilization';
import { PRODUCTION } from '../tests/support';
import { readCollector } from './readCollector';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, read } = useCollectors();

const NOW = '2026-09-07T06:00:00.000Z';

const readNow: typeof read = (collector, options) =>
  readCollector({ collector, proxy: running.proxy, now: NOW, ...options });

const PERIOD = { Start: '2026-08-07', End: '2026-09-06' };

const OWN = { Dimensions: { Key: 'LINKED_ACCOUNT', Values: [PRODUCTION] } };

/** Service, usage type, USD. */
type Line = [string, string, string];

const RDS = 'Amazon Relational Database Service';

const bill = (lines: Line[], more: object = {}) => ({
  ResultsByTime: [
    {
      TimePeriod: PERIOD,
      Groups: lines.map(([service, usageType, Amount]) => ({
        Keys: [service, usageType],
        Metrics: { AmortizedCost: { Amount, Unit: 'USD' } },
      })),
    },
  ],
  ...more,
});

const unavailable = (operation: string) =>
  running.proxy.fail(operation, {
    status: 400,
    code: 'DataUnavailableException',
    message: 'no data',
  });

const inputOf = (operation: string) =>
  running.proxy.log().find(call => call.operation === operation)?.input;

describe('monthly-cost', () => {
  it('adds up all pages and finds data transfer', async () => {
    running.proxy.overrule('ce:GetCostAndUsage', call =>
      call.input.NextPageToken === 'page-2'
        ? bill([['Amazon EC2', 'EU-DataTransfer-Out-Bytes', '20.5']])
        : bill(
            [
              ['Amazon EC2', 'EU-BoxUsage:m5.large', '100'],
              ['Amazon EC2', 'EU-DataTransfer-Regional-Bytes', '30'],
              ['Amazon S3', 'EU-DataTransfer-Out-Bytes', '9.5'],
              ['AmazonCloudWatch', 'EU-DataProcessing-Bytes', '40'],
            ],
            { NextPageToken: 'page-2' },
          ),
    );
    const [cost] = (await readNow(costCollector)).resources;
    expect(cost.data).toEqual({
      from: PERIOD.Start,
      to: PERIOD.End,
      usd: 200,
      transferUsd: 60,
      transfers: [
        { usageType: 'EU-DataTransfer-Regional-Bytes', usd: 30 },
        { usageType: 'EU-DataTransfer-Out-Bytes', usd: 30 },
      ],
    });
    expect(inputOf('GetCostAndUsage')).toMatchObject({
      TimePeriod: PERIOD,
      Filter: { And: expect.arrayContaining([OWN]) },
    });
  });

  it('converts no other currency', async () => {
    running.proxy.overrule('ce:GetCostAndUsage', {
      ResultsByTime: [
        {
          Groups: [
            {
              Keys: ['Amazon EC2', 'CNN1-BoxUsage'],
              Metrics: { AmortizedCost: { Amount: '7', Unit: 'CNY' } },
            },
          ],
        },
      ],
    });
    expect((await read(costCollector)).status).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('CNY'),
    });
  });

  it('tells a switched-off Cost Explorer, missing figures and permission', async () => {
    const off = running.proxy.fail('ce:GetCostAndUsage', {
      status: 400,
      code: 'AccessDeniedException',
      message: 'User not enabled for cost explorer access',
    });
    expect((await read(costCollector)).status.status).toBe('opt-in-required');
    off();
    const empty = unavailable('ce:GetCostAndUsage');
    expect((await read(costCollector)).status).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('24 hours'),
    });
    empty();
    running.proxy.deny('ce:GetCostAndUsage');
    expect((await read(costCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ce:GetCostAndUsage',
    });
  });
});

describe('savings-plans-coverage', () => {
  const covered = (OnDemandCost: string) =>
    running.proxy.overrule('ce:GetSavingsPlansCoverage', call =>
      call.input.NextToken === 'page-2'
        ? {
            SavingsPlansCoverages: [
              { Coverage: { SpendCoveredBySavingsPlans: '100', OnDemandCost } },
            ],
          }
        : {
            SavingsPlansCoverages: [
              {
                Coverage: {
                  SpendCoveredBySavingsPlans: '50',
                  OnDemandCost: '0',
                },
              },
            ],
            NextToken: 'page-2',
          },
    );

  it('adds up the months and reads what AWS recommends', async () => {
    covered('150.5');
    running.proxy.overrule('ce:GetSavingsPlansPurchaseRecommendation', {
      SavingsPlansPurchaseRecommendation: {
        SavingsPlansPurchaseRecommendationDetails: [
          {
            AccountId: PRODUCTION,
            EstimatedMonthlySavingsAmount: '40.2',
            HourlyCommitmentToPurchase: '0.12',
          },
          {
            AccountId: '222222222222',
            EstimatedMonthlySavingsAmount: '900',
            HourlyCommitmentToPurchase: '9',
          },
        ],
      },
    });
    const [coverage] = (await readNow(planCoverageCollector)).resources;
    expect(coverage.data).toEqual({
      coveredUsd: 150,
      onDemandUsd: 150.5,
      recommendation: { monthlySavingsUsd: 40.2, hourlyCommitmentUsd: 0.12 },
    });
    expect(inputOf('GetSavingsPlansCoverage')).toMatchObject({
      TimePeriod: PERIOD,
      Filter: OWN,
    });
  });

  it('asks for no recommendation where nothing is paid on demand', async () => {
    covered('0');
    const [coverage] = (await read(planCoverageCollector)).resources;
    expect(coverage.data.recommendation).toEqual({
      monthlySavingsUsd: 0,
      hourlyCommitmentUsd: 0,
    });
    expect(running.proxy.calls()).not.toHaveProperty(
      'ce:GetSavingsPlansPurchaseRecommendation',
    );
  });

  it('yields nothing without compute', async () => {
    running.proxy.overrule('ce:GetSavingsPlansCoverage', {
      SavingsPlansCoverages: [],
    });
    expect(await read(planCoverageCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
  });

  it('leaves a denied recommendation unread and fails without the list', async () => {
    covered('150');
    running.proxy.deny('ce:GetSavingsPlansPurchaseRecommendation');
    const [coverage] = (await read(planCoverageCollector)).resources;
    expect(coverage.data.recommendation).toEqual(
      unreadBecauseOf('ce:GetSavingsPlansPurchaseRecommendation'),
    );
    running.proxy.deny('ce:GetSavingsPlansCoverage');
    expect((await read(planCoverageCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ce:GetSavingsPlansCoverage',
    });
  });
});

describe('savings-plans-utilization', () => {
  it('reads what is used and what is not', async () => {
    running.proxy.overrule('ce:GetSavingsPlansUtilization', {
      Total: {
        Utilization: {
          TotalCommitment: '720',
          UsedCommitment: '648',
          UnusedCommitment: '72',
          UtilizationPercentage: '90',
        },
      },
    });
    const [plans] = (await read(planCollector)).resources;
    expect(plans.data).toEqual({
      commitmentUsd: 720,
      unusedUsd: 72,
      utilization: 0.9,
    });
  });

  it('takes no figures for no plan', async () => {
    unavailable('ce:GetSavingsPlansUtilization');
    expect(await read(planCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
  });

  it('names the missing action', async () => {
    running.proxy.deny('ce:GetSavingsPlansUtilization');
    expect((await read(planCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ce:GetSavingsPlansUtilization',
    });
  });
});

describe('reservations', () => {
  const paidFor = (...services: string[]) =>
    running.proxy.overrule(
      'ce:GetCostAndUsage',
      bill(services.map(s => [s, 'EU-InstanceUsage', '10'])),
    );
  const serviceFilter = (service: string) => ({
    Filter: {
      And: [{ Dimensions: { Key: 'SERVICE', Values: [service] } }, OWN],
    },
  });

  it('asks for the coverage of services in use only', async () => {
    paidFor(RDS, 'Amazon ElastiCache', 'AWS Lambda');
    running.proxy.overrule('ce:GetReservationCoverage', call => ({
      CoveragesByTime: [],
      Total: {
        CoverageHours: JSON.stringify(call.input).includes(RDS)
          ? { TotalRunningHours: '1440', ReservedHours: '720' }
          : { TotalRunningHours: '0', ReservedHours: '0' },
        CoverageCost: { OnDemandCost: '90.5' },
      },
    }));
    const { resources, calls } = await readNow(reservationCoverageCollector);
    expect(resources.map(r => [r.id, r.data])).toEqual([
      ['RDS', { runningHours: 1440, reservedHours: 720, onDemandUsd: 90.5 }],
    ]);
    expect(calls).toMatchObject({
      'ce:GetCostAndUsage': 1,
      'ce:GetReservationCoverage': 2,
    });
    expect(inputOf('GetReservationCoverage')).toMatchObject(serviceFilter(RDS));
  });

  it('reads each subscription of all pages', async () => {
    paidFor(RDS);
    const group = (Value: string, UtilizationPercentage: string) => ({
      Key: 'SUBSCRIPTION_ID',
      Value,
      Attributes: {
        subscriptionId: Value,
        instanceType: 'db.r7g.large',
        endDateTime: '2026-12-01T00:00:00.000Z',
      },
      Utilization: { UtilizationPercentage, RICostForUnusedHours: '12.5' },
    });
    running.proxy.overrule('ce:GetReservationUtilization', call =>
      call.input.NextPageToken === 'page-2'
        ? { UtilizationsByTime: [{ Groups: [group('2', '100')] }] }
        : {
            UtilizationsByTime: [{ Groups: [group('1', '75')] }],
            NextPageToken: 'page-2',
          },
    );
    const { resources } = await readNow(reservationCollector);
    expect(resources.map(r => r.name)).toEqual([
      'RDS db.r7g.large (1)',
      'RDS db.r7g.large (2)',
    ]);
    expect(resources[0].data).toEqual({
      service: 'RDS',
      instanceType: 'db.r7g.large',
      utilization: 0.75,
      unusedUsd: 12.5,
      endsAt: '2026-12-01T00:00:00.000Z',
    });
  });

  it('pays for no request in an account without such services', async () => {
    paidFor('AWS Lambda');
    expect(await read(reservationCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
    expect(await read(reservationCoverageCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
    expect(running.proxy.calls()).toEqual({
      'ce:GetCostAndUsage': 2,
      'sts:GetCallerIdentity': 2,
    });
  });

  it('takes no figures for no reservation', async () => {
    paidFor(RDS);
    unavailable('ce:GetReservationUtilization');
    unavailable('ce:GetReservationCoverage');
    expect((await read(reservationCollector)).status.status).toBe('ok');
    expect((await read(reservationCoverageCollector)).status.status).toBe('ok');
  });

  it('names the missing actions', async () => {
    paidFor(RDS);
    running.proxy.deny('ce:GetReservationCoverage');
    running.proxy.deny('ce:GetReservationUtilization');
    expect((await read(reservationCoverageCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ce:GetReservationCoverage',
    });
    expect((await read(reservationCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ce:GetReservationUtilization',
    });
  });
});
