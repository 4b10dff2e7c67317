/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The reservations that an account bought, how much each is used and when it
 * ends.
 *
 * Calls: ce:GetCostAndUsage (shared with the collector of monthly costs) to
 * learn which services are paid for, then ce:GetReservationUtilization by
 * subscription for each of those: the API takes one service at a time. IAM: the
 * same names. Global, read once per account from us-east-1.
 * Cost of a run: one request of 0.01 USD for each of EC2, RDS, ElastiCache,
 * OpenSearch and Redshift that the account pays for; none without them.
 */
import {
  CostExplorerClient,
  GetReservationUtilizationCommand,
  ReservationUtilizationGroup,
} from '@aws-sdk/client-cost-explorer';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { amountOf, listOf } from '../costExplorer/amountOf';
import { lastThirtyDays, ofAccount } from '../costExplorer/lastThirtyDays';
import { readCosts } from '../costExplorer/readCosts';
import {
  COMPUTE,
  DATA_STORES,
  servicesInUse,
} from '../costExplorer/reservedServices';
import { ifAbsent } from '../support/ifAbsent';

/** Reservations with hours in the last 30 days. */
export default defineCollector({
  id: 'reservation-utilization',
  type: 'AWS::CE::ReservationUtilization',
  noun: { one: 'reservation', many: 'reservations' },
  scope: 'global',
  list: {
    'ce:GetCostAndUsage': 'ce:GetCostAndUsage',
    'ce:GetReservationUtilization': 'ce:GetReservationUtilization',
  },
  schema: z.object({
    /** `EC2`, `RDS` … */
    service: z.string(),
    /** Such as `db.r7g.large`. */
    instanceType: z.string().optional(),
    /** Between 0 and 1. */
    utilization: z.number(),
    /** USD in 30 days for hours that nothing used. */
    unusedUsd: z.number(),
    /** ISO 8601; absent where Cost Explorer does not tell. */
    endsAt: z.string().optional(),
  }),
  sample: {
    id: '4711',
    name: 'RDS db.r7g.large (4711)',
    data: {
      service: 'RDS',
      instanceType: 'db.r7g.large',
      utilization: 1,
      unusedUsd: 0,
      endsAt: '2027-06-01T00:00:00.000Z',
    },
  },
  async *collect(ctx) {
    const { accountId, now } = ctx;
    const client = ctx.client(CostExplorerClient);
    const costs = await readCosts(client, { accountId, now });
    const used = servicesInUse([COMPUTE, ...DATA_STORES], costs);
    for await (const { label, groups } of ctx.each(used, async service => ({
      label: service.label,
      groups: await readGroups({ client, accountId, now, ...service }),
    }))) {
      yield* groups.map(group => toReservation(label, group));
    }
  },
});

function toReservation(service: string, group: ReservationUtilizationGroup) {
  const { Attributes = {}, Utilization, Value } = group;
  const id = Value ?? Attributes.subscriptionId ?? '';
  const { instanceType, endDateTime } = Attributes;
  return {
    id,
    name: `${[service, instanceType].filter(Boolean).join(' ')} (${id})`,
    data: {
      service,
      instanceType,
      utilization:
        amountOf(Utilization?.UtilizationPercentage, 'UtilizationPercentage') /
        100,
      unusedUsd: amountOf(
        Utilization?.RICostForUnusedHours,
        'RICostForUnusedHours',
      ),
      endsAt: endDateTime,
    },
  };
}

async function readGroups(options: {
  client: CostExplorerClient;
  accountId: string;
  now: string;
  name: string;
}): Promise<ReservationUtilizationGroup[]> {
  const { client, accountId, now, name } = options;
  const groups: ReservationUtilizationGroup[] = [];
  let NextPageToken: string | undefined;
  do {
    const token = NextPageToken;
    const page = await ifAbsent({
      errors: ['DataUnavailableException'],
      absent: undefined,
      read: () =>
        client.send(
          new GetReservationUtilizationCommand({
            TimePeriod: lastThirtyDays(now),
            GroupBy: [{ Type: 'DIMENSION', Key: 'SUBSCRIPTION_ID' }],
            Filter: {
              And: [
                { Dimensions: { Key: 'SERVICE', Values: [name] } },
                ofAccount(accountId),
              ],
            },
            NextPageToken: token,
          }),
        ),
    });
    const times = page
      ? listOf(page.UtilizationsByTime, 'UtilizationsByTime')
      : [];
    groups.push(...times.flatMap(time => time.Groups ?? []));
    NextPageToken = page?.NextPageToken || undefined;
  } while (NextPageToken !== undefined);
  return groups;
}
