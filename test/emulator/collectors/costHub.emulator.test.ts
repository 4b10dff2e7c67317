/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Cost allocation tags, Cost Optimization Hub and the Sustainability API. The
 * emulator lacks all of it: all answers are overruled, in the wire shapes of the
 * SDK (of the published API model for Sustainability).
 */
import carbonCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/carbon-emissions';
import tagCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cost-allocation-tag';
import hubEnrollmentCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cost-optimization-hub-enrollment';
import hubCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cost-optimization-hub-recommendation';
import { PRODUCTION } from '../tests/support';
import { readCollector } from './readCollector';
import { useCollectors } from './useCollectors';

const { running, read } = useCollectors();

const NOW = '2026-09-07T06:00:00.000Z';

const readNow: typeof read = (collector, options) =>
  readCollector({ collector, proxy: running.proxy, now: NOW, ...options });

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
