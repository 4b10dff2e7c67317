/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * How much of its databases, caches, search domains and warehouses an account
 * runs on reservations.
 *
 * Calls: ce:GetCostAndUsage (shared with the collector of monthly costs) to
 * learn which of the services are in use, then ce:GetReservationCoverage for
 * each of those: the API takes one service at a time. IAM: the same names.
 * Global, read once per account from us-east-1, for this account only.
 * Cost of a run: one request of 0.01 USD for each of RDS, ElastiCache,
 * OpenSearch and Redshift that the account pays for; none without them.
 */
import {
  CostExplorerClient,
  GetReservationCoverageCommand,
  GetReservationCoverageResponse,
} from '@aws-sdk/client-cost-explorer';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { amountOf } from '../costExplorer/amountOf';
import { lastThirtyDays, ofAccount } from '../costExplorer/lastThirtyDays';
import { readCosts } from '../costExplorer/readCosts';
import { DATA_STORES, servicesInUse } from '../costExplorer/reservedServices';
import { ifAbsent } from '../support/ifAbsent';

const NO_HOURS = { runningHours: 0, reservedHours: 0, onDemandUsd: 0 };

/** Coverage by reservations; one for each service with running hours. */
export default defineCollector({
  id: 'reservation-coverage',
  type: 'AWS::CE::ReservationCoverage',
  noun: { one: 'reservation coverage', many: 'reservation coverages' },
  scope: 'global',
  list: {
    'ce:GetCostAndUsage': 'ce:GetCostAndUsage',
    'ce:GetReservationCoverage': 'ce:GetReservationCoverage',
  },
  schema: z.object({
    /** In 30 days. */
    runningHours: z.number(),
    reservedHours: z.number(),
    onDemandUsd: z.number(),
  }),
  sample: {
    id: 'RDS',
    data: { runningHours: 1440, reservedHours: 1080, onDemandUsd: 90 },
  },
  async *collect(ctx) {
    const { accountId, now } = ctx;
    const client = ctx.client(CostExplorerClient);
    const costs = await readCosts(client, { accountId, now });
    yield* withHours(
      ctx.each(servicesInUse(DATA_STORES, costs), async ({ label, name }) => {
        const answer = await ifAbsent({
          errors: ['DataUnavailableException'],
          absent: undefined,
          read: () =>
            client.send(
              // One total without groups: there is no second page.
              new GetReservationCoverageCommand({
                TimePeriod: lastThirtyDays(now),
                Metrics: ['Hour', 'Cost'],
                Filter: {
                  And: [
                    { Dimensions: { Key: 'SERVICE', Values: [name] } },
                    ofAccount(accountId),
                  ],
                },
              }),
            ),
        });
        return { id: label, data: answer ? totalOf(answer) : NO_HOURS };
      }),
    );
  },
});

function totalOf({ Total, CoveragesByTime }: GetReservationCoverageResponse) {
  // no month and no total: nothing ran
  if (Total === undefined && CoveragesByTime?.length === 0) {
    return NO_HOURS;
  }
  const { CoverageHours, CoverageCost } = Total ?? {};
  const runningHours = amountOf(
    CoverageHours?.TotalRunningHours,
    'TotalRunningHours',
  );
  return runningHours === 0
    ? NO_HOURS
    : {
        runningHours,
        reservedHours: amountOf(CoverageHours?.ReservedHours, 'ReservedHours'),
        onDemandUsd: amountOf(CoverageCost?.OnDemandCost, 'OnDemandCost'),
      };
}

/** Services that were paid for something else have nothing to reserve. */
async function* withHours<R extends { data: { runningHours: number } }>(
  found: AsyncGenerator<R>,
): AsyncGenerator<R, void> {
  for await (const coverage of found) {
    if (coverage.data.runningHours > 0) {
      yield coverage;
    }
  }
}
