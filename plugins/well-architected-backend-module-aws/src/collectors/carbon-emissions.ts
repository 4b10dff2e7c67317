/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Estimated carbon emissions of an account, month by month, from the AWS
 * Sustainability API (the successor of the Customer Carbon Footprint Tool).
 *
 * Calls: sustainability:GetEstimatedCarbonEmissions for the last twelve months
 * by Region, for this account only; the IAM action has the same name. Global,
 * read once per account: the API has one endpoint, in us-east-1. Cost of a run:
 * one call per 1000 months and Regions, free of charge.
 *
 * The SDK client of this service could not be installed when this was written:
 * see `sustainability/SustainabilityClient.ts` for what was taken from the
 * published API model and what could not be verified against AWS. The figures
 * of a month appear with a delay; months without figures are absent, not zero.
 */
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import {
  EmissionsOutput,
  GetEstimatedCarbonEmissionsCommand,
} from '../sustainability/GetEstimatedCarbonEmissionsCommand';
import { SustainabilityClient } from '../sustainability/SustainabilityClient';

const MONTHS = 12;
const LARGEST_PAGE = 1000;

const monthSchema = z.object({
  /** Such as `2026-09`. */
  month: z.string(),
  /** Metric tons of CO2 equivalent: of the grid, and of the energy bought. */
  locationBased: z.number(),
  marketBased: z.number(),
});
const regionSchema = monthSchema
  .omit({ month: true })
  .extend({ region: z.string() });
type Month = z.infer<typeof monthSchema>;
type Region = z.infer<typeof regionSchema>;

/** Emissions of the account; always exactly one. */
export default defineCollector({
  id: 'carbon-emissions',
  type: 'AWS::Sustainability::CarbonEmissions',
  noun: { one: 'carbon footprint', many: 'carbon footprints' },
  scope: 'global',
  list: {
    'sustainability:GetEstimatedCarbonEmissions':
      'sustainability:GetEstimatedCarbonEmissions',
  },
  schema: z.object({
    /** Oldest first. */
    months: z.array(monthSchema),
    /** In all these months, the largest (location-based) first. */
    regions: z.array(regionSchema),
  }),
  sample: {
    id: 'carbon-emissions',
    data: {
      months: [
        { month: '2026-07', locationBased: 0.5, marketBased: 0.2 },
        { month: '2026-08', locationBased: 0.4, marketBased: 0.1 },
      ],
      regions: [{ region: 'eu-west-1', locationBased: 0.9, marketBased: 0.3 }],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SustainabilityClient);
    const months = new Map<string, Month>();
    const regions = new Map<string, Region>();
    let NextToken: string | undefined;
    do {
      const page: EmissionsOutput = await client.send(
        new GetEstimatedCarbonEmissionsCommand({
          TimePeriod: lastMonths(new Date(ctx.now)),
          Granularity: 'MONTHLY',
          GroupBy: ['REGION'],
          FilterBy: { Dimensions: { USAGE_ACCOUNT_ID: [ctx.accountId] } },
          MaxResults: LARGEST_PAGE,
          NextToken,
        }),
      );
      for (const found of page.Results ?? []) {
        const month = found.TimePeriod?.Start?.toISOString().slice(0, 7) ?? '';
        const values = found.EmissionsValues ?? {};
        const tons = {
          locationBased: values.TOTAL_LBM_CARBON_EMISSIONS?.Value ?? 0,
          marketBased: values.TOTAL_MBM_CARBON_EMISSIONS?.Value ?? 0,
        };
        months.set(month, { month, ...added(tons, months.get(month)) });
        const region = found.DimensionsValues?.REGION;
        if (region) {
          regions.set(region, { region, ...added(tons, regions.get(region)) });
        }
      }
      NextToken = page.NextToken || undefined;
    } while (NextToken !== undefined);
    yield {
      id: 'carbon-emissions',
      data: {
        months: [...months.values()].sort((a, b) =>
          a.month.localeCompare(b.month),
        ),
        regions: [...regions.values()].sort(
          (a, b) => b.locationBased - a.locationBased,
        ),
      },
    };
  },
});

type Tons = Pick<Month, 'locationBased' | 'marketBased'>;

function added(some: Tons, known: Tons | undefined): Tons {
  return {
    locationBased: some.locationBased + (known?.locationBased ?? 0),
    marketBased: some.marketBased + (known?.marketBased ?? 0),
  };
}

/** Whole months: a month counts when its first day is in the period. */
function lastMonths(now: Date) {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return {
    Start: new Date(Date.UTC(year, month - MONTHS, 1)),
    End: new Date(Date.UTC(year, month, 1)),
  };
}
