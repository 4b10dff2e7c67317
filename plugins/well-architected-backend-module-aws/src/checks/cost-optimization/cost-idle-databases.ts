/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * No database and no table is paid for that nobody uses.
 *
 * Why: an idle database costs as much as a busy one.
 * How we look: no connection to a database or warehouse in 7 days, no connections
 * to a cache in 14 days beyond the few of its own monitoring, or no consumed
 * capacity in 30 days on a table with provisioned capacity. The nodes of a
 * replication group are judged together, at the first of them. The waste is
 * estimated from list prices.
 * What we cannot see: prices of caches and warehouses. On-demand tables cost
 * nothing but their data while idle.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  maximum,
  notApplicable,
  pass,
  ResourceOf,
  sum,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import dynamodbTable from '../../collectors/dynamodb-table';
import elasticacheCluster from '../../collectors/elasticache-cluster';
import rdsInstance from '../../collectors/rds-instance';
import redshiftCluster from '../../collectors/redshift-cluster';
import { judgeCache } from '../../idle/judgeCache';
import { estimateText, monthlyPrice, waste } from '../../pricing';
import { provisionedCost, tableEstimateText } from '../../pricing/tableCost';
import { isNew } from '../../support/age';
import { count, outOf, verb } from '../../text/figures';

const CONSUMED = {
  namespace: 'AWS/DynamoDB',
  stat: 'Sum',
  periodSeconds: 86_400,
  days: 30,
  minPoints: 7,
};
const tableOf = (resource: { type: string; id: string }) =>
  resource.type === 'AWS::DynamoDB::Table'
    ? { TableName: resource.id }
    : undefined;

const database = rdsInstance.with();
const table = dynamodbTable.with();
const cache = elasticacheCluster.with();
const warehouse = redshiftCluster.with();
type Subject = ResourceOf<
  typeof database | typeof table | typeof cache | typeof warehouse
>;

/** Why being idle is no waste here. */
function exemption(resource: Subject): string | undefined {
  if (resource.type === 'AWS::ElastiCache::CacheCluster') {
    return undefined;
  }
  if (resource.type === 'AWS::Redshift::Cluster') {
    return resource.data.status === 'paused' ? 'is paused' : undefined;
  }
  if (resource.type === 'AWS::DynamoDB::Table') {
    return resource.data.billingMode === 'PROVISIONED'
      ? undefined
      : 'is billed on demand: idle, it costs only its data';
  }
  const { replicaOf, status } = resource.data;
  if (replicaOf?.startsWith('arn:')) {
    return `is a replica of ${replicaOf} for disaster recovery`;
  }
  return status === 'stopped' ? 'is stopped' : undefined;
}

function judgeWarehouse(
  resource: ResourceOf<typeof warehouse>,
  context: AssessContext,
): Verdict {
  const { name, data } = resource;
  const connections = maximum(
    context.metric('warehouseConnections', resource).values,
  );
  const label = `Warehouse ${name} (${data.nodes} × ${data.nodeType})`;
  return connections > 0
    ? pass(
        `${label} had up to ${count(
          Math.round(connections),
          'connection',
        )} in 7 days`,
        { connections },
      )
    : fail(`${label} had no connection in 7 days${estimateText(undefined)}`, {
        connections,
        nodeType: data.nodeType,
      });
}

const fortnight = (value: number) => Array.from({ length: 336 }, () => value);
const week = (value: number) => Array.from({ length: 168 }, () => value);
const month = (value: number) => Array.from({ length: 30 }, () => value);
const provisioned = dynamodbTable.sample({
  data: { billingMode: 'PROVISIONED', readUnits: 400, writeUnits: 200 },
});

export default defineCheck({
  id: 'cost-idle-databases',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'No idle databases or tables',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP01', 'SUS03-BP02'],
  seedRefs: ['COST-C6', 'SUS-C3'],
  parameters: { majorWasteUsd: 500 },
  impact: 'Waste.',
  issue: f =>
    `${outOf(
      f.failed,
      f.total,
      'database, table, cache or warehouse',
      'databases, tables, caches and warehouses',
    )} ${verb(f.failed, 'is', 'are')} idle: ${f.names}`,
  recommendation: f =>
    `Snapshot and delete ${f.names}, or use Amazon Aurora Serverless v2 with pause.`,
  steps: f => [`Ask the owner of ${f.names}`, 'Final snapshot', 'Delete'],
  successCriteria: () => ['No idle database'],
  tradeOffs: [{ pillar: 'reliability', text: 'final snapshot' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_track.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html',
  ],
  equivalents: {
    serviceScreener: ['rds.RdsIsIdle7days'],
    trustedAdvisor: ['Ti39halfu8', 'c1z7kmr03n', 'G31sQ1E9U'],
  },
  on: [database, table, cache, warehouse],
  metrics: {
    connections: {
      namespace: 'AWS/RDS',
      name: 'DatabaseConnections',
      stat: 'Maximum',
      periodSeconds: 3600,
      days: 7,
      minPoints: 24,
      dimensions: r =>
        r.type === 'AWS::RDS::DBInstance'
          ? { DBInstanceIdentifier: r.id }
          : undefined,
    },
    cacheConnections: {
      namespace: 'AWS/ElastiCache',
      name: 'CurrConnections',
      stat: 'Maximum',
      periodSeconds: 3600,
      days: 14,
      minPoints: 24,
      dimensions: r =>
        r.type === 'AWS::ElastiCache::CacheCluster'
          ? { CacheClusterId: r.id }
          : undefined,
    },
    warehouseConnections: {
      namespace: 'AWS/Redshift',
      name: 'DatabaseConnections',
      stat: 'Maximum',
      periodSeconds: 3600,
      days: 7,
      minPoints: 24,
      dimensions: r =>
        r.type === 'AWS::Redshift::Cluster'
          ? { ClusterIdentifier: r.id }
          : undefined,
    },
    reads: {
      ...CONSUMED,
      name: 'ConsumedReadCapacityUnits',
      dimensions: r => tableOf(r),
    },
    writes: {
      ...CONSUMED,
      name: 'ConsumedWriteCapacityUnits',
      dimensions: r => tableOf(r),
    },
  },
  evaluate(resource, context) {
    const { name, region } = resource;
    const why = exemption(resource);
    if (why) {
      return notApplicable(`${name} ${why}`);
    }
    if (isNew(resource, context.now)) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `${name} is too new: it is younger than 24 h`,
      );
    }
    if (resource.type === 'AWS::ElastiCache::CacheCluster') {
      return judgeCache(resource, context);
    }
    if (resource.type === 'AWS::Redshift::Cluster') {
      return judgeWarehouse(resource, context);
    }
    if (resource.type === 'AWS::DynamoDB::Table') {
      const consumed =
        sum(context.metric('reads', resource).values) +
        sum(context.metric('writes', resource).values);
      const { readUnits, writeUnits } = resource.data;
      const evidence = { consumed, readUnits, writeUnits };
      const monthly = provisionedCost(
        { reads: readUnits, writes: writeUnits },
        region,
      );
      return consumed > 0
        ? pass(
            `Table ${name} consumed ${count(
              Math.round(consumed),
              'capacity unit',
            )} in 30 days`,
            evidence,
          )
        : fail(
            `Table ${name} with ${readUnits} read and ${count(
              writeUnits,
              'write unit',
            )} consumed nothing in 30 days${tableEstimateText(monthly)}`,
            evidence,
            waste(monthly),
          );
    }
    const connections = maximum(context.metric('connections', resource).values);
    if (connections > 0) {
      return pass(
        `Database ${name} had up to ${count(
          Math.round(connections),
          'connection',
        )} in 7 days`,
        { connections },
      );
    }
    const { instanceClass, multiAz } = resource.data;
    const single = monthlyPrice(
      { kind: 'database', type: instanceClass },
      region,
    );
    const monthly =
      single === undefined ? undefined : single * (multiAz ? 2 : 1);
    return fail(
      `Database ${name} (${instanceClass}) had no connection in 7 days${estimateText(
        monthly,
      )}`,
      { connections, instanceClass },
      waste(monthly),
    );
  },
  examples: [
    {
      name: 'a busy database',
      resources: [rdsInstance.sample()],
      metrics: { connections: { 'orders-db': week(1) } },
      expect: { state: 'pass', says: ['orders-db', '1 connection in'] },
    },
    {
      name: 'a database without connections',
      resources: [rdsInstance.sample()],
      metrics: { connections: { 'orders-db': week(0) } },
      expect: { state: 'fail', says: ['orders-db', 'no connection in 7 days'] },
    },
    {
      name: 'an idle provisioned table',
      resources: [provisioned],
      metrics: { reads: { orders: month(0) }, writes: { orders: month(0) } },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders', '400 read and 200 write units', 'about 150 USD'],
      },
    },
    {
      name: 'a table with some reads',
      resources: [provisioned],
      metrics: { reads: { orders: month(2) }, writes: { orders: month(0) } },
      expect: { state: 'pass' },
    },
    {
      name: 'an on-demand table',
      resources: [dynamodbTable.sample()],
      expect: { state: 'not-applicable', says: ['on demand'] },
    },
    {
      name: 'a replica for disaster recovery',
      resources: [
        rdsInstance.sample({
          data: {
            replicaOf: 'arn:aws:rds:eu-central-1:111122223333:db:orders',
          },
        }),
      ],
      expect: { state: 'not-applicable', says: ['replica'] },
    },
    {
      name: 'a cache with five connections',
      resources: [elasticacheCluster.sample()],
      metrics: { cacheConnections: { 'orders-cache-001': fortnight(5) } },
      expect: { state: 'pass', says: ['Cache orders-cache', '5 connections'] },
    },
    {
      name: 'a cache with the connections of its monitoring',
      resources: [elasticacheCluster.sample()],
      metrics: { cacheConnections: { 'orders-cache-001': fortnight(4) } },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Cache orders-cache (valkey, 1 × cache.r7g.large)'],
      },
    },
    {
      name: 'a replica nobody reads beside a busy primary',
      resources: [
        elasticacheCluster.sample(),
        elasticacheCluster.sample({ id: 'orders-cache-002' }),
      ],
      metrics: {
        cacheConnections: {
          'orders-cache-001': fortnight(40),
          'orders-cache-002': fortnight(4),
        },
      },
      expect: {
        state: 'pass',
        says: ['2 × cache.r7g.large', '40 connections'],
      },
    },
    {
      name: 'a warehouse without connections',
      resources: [redshiftCluster.sample()],
      metrics: { warehouseConnections: { 'orders-warehouse': week(0) } },
      expect: {
        state: 'fail',
        says: ['Warehouse orders-warehouse (2 × ra3.large)'],
      },
    },
    {
      name: 'a warehouse with one connection, and a paused one',
      resources: [
        redshiftCluster.sample(),
        redshiftCluster.sample({ id: 'old', data: { status: 'paused' } }),
      ],
      metrics: { warehouseConnections: { 'orders-warehouse': week(1) } },
      expect: { state: 'pass', says: ['1 connection in', 'old is paused'] },
    },
    {
      name: 'no metric',
      resources: [rdsInstance.sample()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'not allowed to list instances',
      problems: [
        {
          collector: rdsInstance,
          status: 'denied',
          missingAction: 'rds:DescribeDBInstances',
        },
      ],
      expect: { state: 'unknown', missingAction: 'rds:DescribeDBInstances' },
    },
  ],
});
