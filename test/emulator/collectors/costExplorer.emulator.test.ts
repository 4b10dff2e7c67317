/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Cost Explorer, Cost Optimization Hub and the Sustainability API. The emulator
 * lacks all of it, or answers without figures: all answers are overruled, in
 * the wire shapes of the SDK (of the published API model for Sustainability).
 */
import carbonCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/carbon-emissions';
import tagCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cost-allocation-tag';
import hubEnrollmentCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cost-optimization-hub-enrollment';
import hubCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cost-optimization-hub-recommendation';
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

describe('cost-allocation-tag', () => {
  it('reads the keys of all pages', async () => {
    running.proxy.overrule('ce:ListCostAllocationTags', call =>
      call.input.NextToken === 'page-2'
        ? {
            CostAllocationTags: [
              { TagKey: 'owner', Type: 'UserDefined', Status: 'Inactive' },
            ],
          }
        : {
            CostAllocationTags: [
              {
                TagKey: 'env',
                Type: 'UserDefined',
                Status: 'Active',
                LastUsedDate: '2026-09-01',
              },
            ],
            NextToken: 'page-2',
          },
    );
    const { resources } = await read(tagCollector);
    expect(resources.map(r => [r.id, r.data])).toEqual([
      ['env', { kind: 'UserDefined', active: true, lastUsed: '2026-09-01' }],
      ['owner', { kind: 'UserDefined', active: false }],
    ]);
    expect(inputOf('ListCostAllocationTags')).toMatchObject({
      MaxResults: 1000,
    });
  });

  it('does not blame the role of a member account', async () => {
    running.proxy.fail('ce:ListCostAllocationTags', {
      status: 400,
      code: 'AccessDeniedException',
      message:
        "Failed to list Cost Allocation Tags: Linked account doesn't have access to cost allocation tags.",
    });
    const { status } = await read(tagCollector);
    expect(status).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('only the account that pays'),
    });
    expect(status).not.toHaveProperty('missingAction');
  });

  it('names the missing action', async () => {
    running.proxy.deny('ce:ListCostAllocationTags');
    expect((await read(tagCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ce:ListCostAllocationTags',
    });
  });
});

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

describe('cost-optimization-hub', () => {
  const enrolled = (status: string) =>
    running.proxy.overrule('cost-optimization-hub:ListEnrollmentStatuses', {
      items: [{ accountId: PRODUCTION, status }],
    });
  const ARN = `arn:aws:ec2:eu-central-1:${PRODUCTION}:instance/i-1`;

  it('reads recommendations of all pages with what they are about', async () => {
    enrolled('Active');
    running.proxy.overrule('cost-optimization-hub:ListRecommendations', call =>
      call.input.nextToken === 'page-2'
        ? {
            items: [
              {
                recommendationId: 'r-2',
                region: 'Global',
                currentResourceType: 'ComputeSavingsPlans',
                recommendedResourceSummary: '0.5 USD/hour',
                actionType: 'PurchaseSavingsPlans',
                implementationEffort: 'VeryLow',
                estimatedMonthlySavings: 60,
                currencyCode: 'EUR',
              },
            ],
          }
        : {
            items: [
              {
                recommendationId: 'r-1',
                accountId: PRODUCTION,
                region: 'eu-central-1',
                resourceId: 'i-1',
                resourceArn: ARN,
                currentResourceType: 'Ec2Instance',
                currentResourceSummary: 'm5.large',
                recommendedResourceSummary: 'm7g.large',
                actionType: 'MigrateToGraviton',
                implementationEffort: 'High',
                estimatedMonthlySavings: 12.5,
                currencyCode: 'USD',
              },
            ],
            nextToken: 'page-2',
          },
    );
    const { resources } = await read(hubCollector);
    expect(resources[0]).toMatchObject({
      id: 'r-1',
      name: 'i-1',
      region: 'eu-central-1',
      parents: [ARN],
      data: {
        action: 'MigrateToGraviton',
        effort: 'High',
        monthlySavingsUsd: 12.5,
      },
    });
    expect(resources[1]).toMatchObject({ id: 'r-2', region: 'global' });
    expect(resources[1].data.monthlySavingsUsd).toBeUndefined();
    expect(resources[1].parents).toBeUndefined();
    expect(inputOf('ListRecommendations')).toMatchObject({
      filter: { accountIds: [PRODUCTION] },
    });
  });

  it('asks for nothing in an account that is not enrolled', async () => {
    enrolled('Inactive');
    expect((await read(hubEnrollmentCollector)).resources[0].data).toEqual({
      enrolled: false,
    });
    expect(await read(hubCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
    expect(running.proxy.calls()).not.toHaveProperty(
      'cost-optimization-hub:ListRecommendations',
    );
  });

  it('names the missing actions', async () => {
    enrolled('Active');
    running.proxy.deny('cost-optimization-hub:ListRecommendations');
    expect((await read(hubCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cost-optimization-hub:ListRecommendations',
    });
    running.proxy.deny('cost-optimization-hub:ListEnrollmentStatuses');
    expect((await read(hubEnrollmentCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cost-optimization-hub:ListEnrollmentStatuses',
    });
  });
});

describe('carbon-emissions', () => {
  // The proxy knows the routes of installed clients only.
  const ROUTE = 'sustainability:POST /v1/estimated-carbon-emissions';
  const row = (month: string, REGION: string, lbm: number, mbm: number) => ({
    TimePeriod: {
      Start: `${month}-01T00:00:00Z`,
      End: `${month}-28T00:00:00Z`,
    },
    DimensionsValues: { REGION },
    ModelVersion: 'v3.0.0',
    EmissionsValues: {
      TOTAL_LBM_CARBON_EMISSIONS: { Value: lbm, Unit: 'MTCO2e' },
      TOTAL_MBM_CARBON_EMISSIONS: { Value: mbm, Unit: 'MTCO2e' },
    },
  });

  it('adds up months and Regions over all pages', async () => {
    running.proxy.overrule(ROUTE, call =>
      call.input.NextToken === 'page-2'
        ? { Results: [row('2026-06', 'eu-west-1', 0.25, 0.125)] }
        : {
            Results: [
              row('2026-07', 'eu-west-1', 0.5, 0.25),
              row('2026-07', 'us-east-1', 1, 0.5),
            ],
            NextToken: 'page-2',
          },
    );
    const { resources, calls } = await readNow(carbonCollector);
    expect(resources[0].data).toEqual({
      months: [
        { month: '2026-06', locationBased: 0.25, marketBased: 0.125 },
        { month: '2026-07', locationBased: 1.5, marketBased: 0.75 },
      ],
      regions: [
        { region: 'us-east-1', locationBased: 1, marketBased: 0.5 },
        { region: 'eu-west-1', locationBased: 0.75, marketBased: 0.375 },
      ],
    });
    expect(calls).toMatchObject({
      'sustainability:GetEstimatedCarbonEmissions': 2,
    });
    const sent = running.proxy
      .log()
      .find(call => call.service === 'sustainability');
    expect(sent).toMatchObject({
      region: 'us-east-1',
      input: {
        TimePeriod: {
          Start: '2025-09-01T00:00:00Z',
          End: '2026-09-01T00:00:00Z',
        },
        FilterBy: { Dimensions: { USAGE_ACCOUNT_ID: [PRODUCTION] } },
      },
    });
  });

  it('tells an account without figures from one that may not be read', async () => {
    running.proxy.overrule(ROUTE, { Results: [] });
    expect((await read(carbonCollector)).resources[0].data).toEqual({
      months: [],
      regions: [],
    });
    running.proxy.fail(ROUTE, {
      status: 403,
      code: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::111111111111:assumed-role/r/s is not authorized to perform: sustainability:GetEstimatedCarbonEmissions',
    });
    expect((await read(carbonCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'sustainability:GetEstimatedCarbonEmissions',
    });
  });
});
