/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Provisioned capacity is paid whether it is used or not, and is too small at
 * a peak; on-demand requests cost more each, and nothing while nobody asks.
 *
 * How we look: hourly consumed units of 14 days against the provisioned units
 * (of a table with auto scaling: their own average), the busiest hour against
 * the average one, reads and writes weighted by price.
 * The estimate compares list prices of both modes at the average traffic,
 * without storage, indexes and reserved capacity; Regions outside the price
 * file have none.
 * What we cannot see: capacity of global secondary indexes; peaks shorter than
 * an hour.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  mean,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import dynamodbTable from '../../collectors/dynamodb-table';
import scalableTarget from '../../collectors/scalable-target';
import {
  tableTraffic,
  TableTraffic,
  utilisation,
} from '../../dynamodb/tableTraffic';
import { formatUsd, waste } from '../../pricing/estimate';
import { onDemandCost, provisionedCost } from '../../pricing/tableCost';
import { TABLE_PRICES_SOURCE } from '../../pricing/tablePrices.data';
import { evidenceTexts } from '../../text/evidence';
import { count, figure, percent } from '../../text/figures';

type Table = ReturnType<typeof dynamodbTable.sample>;

const MIN_HOURS = 7 * 24;
const FREE_UNITS = 25;
/** With auto scaling a table this busy follows its traffic well. */
const SCALED_UTILISATION = 0.5;
/** On-demand traffic below this ratio is steady. */
const STEADY_RATIO = 2;
const SMALL_COST_USD = 20;
const WORTHWHILE_SAVING = 0.3;
/** What auto scaling aims at by default. */
const TARGET_UTILISATION = 0.7;

const resourceOfTarget = (target: ReturnType<typeof scalableTarget.sample>) =>
  target.data.resourceId;

const hasAutoScaling = (table: Table, ctx: AssessContext) =>
  ctx
    .index(scalableTarget, resourceOfTarget, { region: table.region })
    .has(`table/${table.name}`);

const saving = (now: number | undefined, then: number | undefined) =>
  now === undefined || then === undefined || then >= now
    ? undefined
    : now - then;

const estimate = (usd: number | undefined) =>
  usd === undefined
    ? ''
    : `, saves about ${formatUsd(usd)} USD a month at list prices of ${
        TABLE_PRICES_SOURCE.asOf
      }`;

function judgeProvisioned(
  table: Table,
  traffic: TableTraffic,
  ctx: AssessContext,
) {
  const scaled = hasAutoScaling(table, ctx);
  const { readUnits, writeUnits } = table.data;
  const provisioned = scaled
    ? {
        reads: mean(ctx.metric('provisionedReads', table).values),
        writes: mean(ctx.metric('provisionedWrites', table).values),
      }
    : { reads: readUnits, writes: writeUnits };
  const use = utilisation(traffic, provisioned);
  const ratio = traffic.peakToAverage;
  const evidence = {
    billingMode: table.data.billingMode,
    readUnits,
    writeUnits,
    utilisation: use,
    peakToAverage: ratio,
    autoScaling: scaled,
  };
  const facts = `use ${percent(use)}, peak-to-average ratio ${figure(
    ratio,
    1,
  )}`;
  const follows = scaled && use >= SCALED_UTILISATION;
  const fits =
    use >= ctx.number('minUtilization') && ratio < ctx.number('spikyRatio');
  if (follows || fits) {
    return pass(
      `Table ${table.name} fits its provisioned capacity: ${facts}`,
      evidence,
    );
  }
  const usd = saving(
    provisionedCost(provisioned, table.region),
    onDemandCost(
      { reads: traffic.readsPerSecond, writes: traffic.writesPerSecond },
      table.region,
    ),
  );
  const free = readUnits <= FREE_UNITS && writeUnits <= FREE_UNITS;
  return fail(
    `Table ${table.name} has ${readUnits} read and ${count(
      writeUnits,
      'write unit',
    )} provisioned: ${facts}; PAY_PER_REQUEST fits better${estimate(usd)}`,
    { ...evidence, recommended: 'PAY_PER_REQUEST' },
    { ...(free ? { risk: 'LOW' } : {}), ...waste(usd) },
  );
}

function judgeOnDemand(table: Table, traffic: TableTraffic) {
  const { readsPerSecond, writesPerSecond, peakToAverage: ratio } = traffic;
  const rate = { reads: readsPerSecond, writes: writesPerSecond };
  const evidence = {
    billingMode: table.data.billingMode,
    peakToAverage: ratio,
    readsPerSecond,
    writesPerSecond,
  };
  const facts = `Table ${
    table.name
  } is on demand with a peak-to-average ratio of ${figure(ratio, 1)}`;
  if (ratio >= STEADY_RATIO) {
    return pass(facts, evidence);
  }
  const cost = onDemandCost(rate, table.region);
  if (cost === undefined) {
    return unknown(
      'NOT_COLLECTED',
      `${facts}; no list price of ${table.region} is known to compare with provisioned capacity`,
      { evidence },
    );
  }
  const factor = ratio / TARGET_UTILISATION;
  const usd = saving(
    cost,
    provisionedCost(
      { reads: rate.reads * factor, writes: rate.writes * factor },
      table.region,
    ),
  );
  const costs = `${facts} and requests for about ${formatUsd(
    cost,
  )} USD a month`;
  return cost < SMALL_COST_USD ||
    usd === undefined ||
    usd <= WORTHWHILE_SAVING * cost
    ? pass(costs, evidence)
    : fail(
        `${costs}: PROVISIONED with auto scaling fits better${estimate(usd)}`,
        { ...evidence, recommended: 'PROVISIONED' },
        { risk: 'LOW', ...waste(usd) },
      );
}

const HOURS = 14 * 24;
/** Hourly sums of two weeks: as many units a second, and one busier hour. */
const traffic = (perSecond: number, peakRatio = 1) => {
  const average = perSecond * 3600;
  const peak = average * peakRatio;
  const rest = (average * HOURS - peak) / (HOURS - 1);
  return [peak, ...Array.from({ length: HOURS - 1 }, () => rest)];
};
const consumed = (reads: number, writes: number, peakRatio?: number) => ({
  consumedReads: { orders: traffic(reads, peakRatio) },
  consumedWrites: { orders: traffic(writes, peakRatio) },
});
const provisionedTable = (readUnits: number, writeUnits: number) =>
  dynamodbTable.sample({
    data: { billingMode: 'PROVISIONED', readUnits, writeUnits },
  });
const unitsMetric = (name: string, stat: string) => ({
  namespace: 'AWS/DynamoDB',
  name,
  stat,
  periodSeconds: 3600,
  days: 14,
  // A table that is only read reports no writes.
  minPoints: 0,
  dimensions: (table: Table) =>
    stat === 'Average' && table.data.billingMode !== 'PROVISIONED'
      ? undefined
      : { TableName: table.id },
});

export default defineCheck({
  id: 'cost-dynamodb-capacity-mode',
  pillar: 'cost-optimization',
  secondaryPillars: ['performance-efficiency', 'sustainability'],
  title: 'DynamoDB capacity mode fits the traffic',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST06-BP03', 'COST09-BP01', 'PERF03-BP02', 'SUS02-BP01'],
  seedRefs: ['COST-C10', 'RWE-COST-1'],
  parameters: { minUtilization: 0.3, spikyRatio: 4 },
  impact: 'Paying for idle capacity or throttling at spikes.',
  issue: f => `Capacity mode of ${f.names} does not fit the traffic`,
  recommendation: f => {
    const mode = evidenceTexts(f, 'recommended').join(' or ');
    return `Switch the Amazon DynamoDB ${f.failed === 1 ? 'table' : 'tables'} ${
      f.names
    } to ${mode}${estimate(f.monthlyWasteUsd)}.`;
  },
  steps: f => [
    `Look at the hourly graph of ${f.names}`,
    `Set BillingMode ${evidenceTexts(f, 'recommended').join(' or ')}`,
    'Set maximum throughput as a guard',
    'Review after 30 days',
  ],
  successCriteria: () => ['Use above 30 % or on-demand', 'No throttles'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'on-demand is dearer for steady load',
    },
    {
      pillar: 'reliability',
      text: 'on-demand absorbs spikes',
      costsNothing: true,
    },
    {
      pillar: 'performance-efficiency',
      text: 'set max throughput to cap cost',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_metrics.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html',
  ],
  equivalents: {
    serviceScreener: [
      'dynamodb.capacityModeOnDemand',
      'dynamodb.capacityModeProvisioned',
      'dynamodb.autoScalingLowUtil',
    ],
    configRules: ['DYNAMODB_AUTOSCALING_ENABLED'],
    securityHub: ['DynamoDB.1'],
    trustedAdvisor: ['c1z7kmr15n'],
  },
  on: [dynamodbTable.with()],
  uses: [scalableTarget.with()],
  metrics: {
    consumedReads: unitsMetric('ConsumedReadCapacityUnits', 'Sum'),
    consumedWrites: unitsMetric('ConsumedWriteCapacityUnits', 'Sum'),
    provisionedReads: unitsMetric('ProvisionedReadCapacityUnits', 'Average'),
    provisionedWrites: unitsMetric('ProvisionedWriteCapacityUnits', 'Average'),
  },
  evaluate(table, ctx) {
    const { status, billingMode } = table.data;
    if (status !== 'ACTIVE') {
      return notApplicable(`Table ${table.name} is ${status}, not ACTIVE`);
    }
    const found = tableTraffic({
      reads: ctx.metric('consumedReads', table),
      writes: ctx.metric('consumedWrites', table),
    });
    if (found.hours < MIN_HOURS) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `Table ${table.name} has ${count(
          found.hours,
          'hour',
        )} of data in 14 days, ${MIN_HOURS} are needed`,
        { evidence: { hours: found.hours } },
      );
    }
    return billingMode === 'PAY_PER_REQUEST'
      ? judgeOnDemand(table, found)
      : judgeProvisioned(table, found, ctx);
  },
  examples: [
    {
      name: 'provisioned and well used',
      resources: [provisionedTable(100, 50)],
      metrics: consumed(40, 20, 2),
      expect: { state: 'pass', says: ['use 40 %'] },
    },
    {
      name: 'provisioned, 12 % used, spiky',
      resources: [provisionedTable(400, 200)],
      metrics: consumed(48, 24, 9),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['ratio 9', 'use 12 %', 'PAY_PER_REQUEST', 'USD a month'],
      },
    },
    {
      name: 'exactly 30 % used',
      resources: [provisionedTable(100, 100)],
      metrics: consumed(30, 30),
      expect: { state: 'pass' },
    },
    {
      name: 'just below 30 % used',
      resources: [provisionedTable(100, 100)],
      metrics: consumed(29.9, 29.9),
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'well used, but a peak of four times the average',
      resources: [provisionedTable(100, 100)],
      metrics: consumed(40, 40, 4.01),
      expect: { state: 'fail' },
    },
    {
      name: 'well used with a peak just below that',
      resources: [provisionedTable(100, 100)],
      metrics: consumed(40, 40, 3.99),
      expect: { state: 'pass' },
    },
    {
      name: 'spiky, but auto scaling follows',
      resources: [provisionedTable(10, 10), scalableTarget.sample()],
      metrics: {
        ...consumed(40, 40, 9),
        provisionedReads: { orders: traffic(80 / 3600) },
        provisionedWrites: { orders: traffic(80 / 3600) },
      },
      expect: { state: 'pass', says: ['use 50 %'] },
    },
    {
      name: 'within the free units',
      resources: [provisionedTable(25, 25)],
      metrics: consumed(1, 1),
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: 'on demand with changing traffic',
      resources: [dynamodbTable.sample()],
      metrics: consumed(100, 100, 2.01),
      expect: { state: 'pass' },
    },
    {
      name: 'on demand, steady and expensive',
      resources: [dynamodbTable.sample()],
      metrics: consumed(100, 100, 1.2),
      expect: { state: 'fail', risk: 'LOW', says: ['PROVISIONED'] },
    },
    {
      name: 'on demand, steady and cheap',
      resources: [dynamodbTable.sample()],
      metrics: consumed(1, 1),
      expect: { state: 'pass', says: ['USD a month'] },
    },
    {
      name: 'on demand and steady in a Region without prices',
      resources: [dynamodbTable.sample({ region: 'sa-east-1' })],
      metrics: consumed(100, 100),
      expect: { state: 'unknown', reason: 'NOT_COLLECTED' },
    },
    {
      name: 'six days of data',
      resources: [dynamodbTable.sample()],
      metrics: {
        consumedReads: { orders: traffic(1).slice(0, 6 * 24) },
        consumedWrites: { orders: [] },
      },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'the only table is being created',
      resources: [dynamodbTable.sample({ data: { status: 'CREATING' } })],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'listing tables is denied',
      problems: [
        {
          collector: dynamodbTable,
          status: 'denied',
          missingAction: 'dynamodb:ListTables',
        },
      ],
      expect: { state: 'unknown', missingAction: 'dynamodb:ListTables' },
    },
  ],
});
