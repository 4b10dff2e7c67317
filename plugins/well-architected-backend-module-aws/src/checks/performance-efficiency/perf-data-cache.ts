/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Read-heavy data has a cache in front of it.
 *
 * Why: the database is the bottleneck, and the dearest place to answer the same
 * question again.
 * How we look: databases that serve at least 80 % reads at a CPU (95th percentile
 * of the hours over two weeks) of 60 % or more, and provisioned tables whose read
 * capacity is used to 70 % or more by at least 80 % reads. Then a cache of
 * ElastiCache, or for a table DynamoDB Accelerator, has to be part of the workload.
 * What we cannot see: caches inside the application.
 */
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  percentile,
  sum,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import daxCluster from '../../collectors/dax-cluster';
import dynamodbTable from '../../collectors/dynamodb-table';
import elasticacheCluster from '../../collectors/elasticache-cluster';
import elasticacheReplicationGroup from '../../collectors/elasticache-replication-group';
import elasticacheServerlessCache from '../../collectors/elasticache-serverless-cache';
import rdsInstance from '../../collectors/rds-instance';
import { loadMetrics, loadOf } from '../../rds/metrics';
import { outOf, percent, some, verb } from '../../text/figures';

const MIN_CPU = 60;
const MIN_TABLE_USE = 0.7;

const ofDatabase = <M extends object>(metric: M) => ({
  ...metric,
  dimensions: (r: { type: string; id: string }) =>
    r.type === 'AWS::RDS::DBInstance'
      ? { DBInstanceIdentifier: r.id }
      : undefined,
});

const ofTable = (name: string) => ({
  namespace: 'AWS/DynamoDB',
  name,
  stat: 'Sum',
  periodSeconds: 3600,
  days: 14,
  dimensions: (r: { type: string; id: string }) =>
    r.type === 'AWS::DynamoDB::Table' ? { TableName: r.id } : undefined,
});

const table = dynamodbTable.with();

function judgeTable(
  resource: ResourceOf<typeof table>,
  context: AssessContext,
): Verdict {
  const { name, data } = resource;
  if (data.billingMode !== 'PROVISIONED' || data.readUnits === 0) {
    return pass(`The reads of table ${name} scale on demand`, {
      billingMode: data.billingMode,
    });
  }
  const hourly = context.metric('consumed', resource).values;
  const use = percentile(hourly, 0.95) / (data.readUnits * 3600);
  const reads = sum(hourly);
  const all = reads + sum(context.metric('consumedWrites', resource).values);
  const readShare = all === 0 ? 0 : reads / all;
  const sentence = `Table ${name} uses ${percent(
    use,
  )} of its read capacity in a busy hour (${percent(readShare)} reads)`;
  return use >= MIN_TABLE_USE && readShare >= context.number('readShare')
    ? fail(sentence, { use, readShare })
    : pass(sentence, { use, readShare });
}

/** DynamoDB Accelerator caches for tables only. */
const serves = (cache: Observation, store: Observation) =>
  cache.subject.type !== 'AWS::DAX::Cluster' ||
  store.subject.type === 'AWS::DynamoDB::Table';

const hours = (value: number) => Array.from({ length: 72 }, () => value);
const load = (cpu: number, reads: number) => ({
  cpu: { 'orders-db': hours(cpu) },
  reads: { 'orders-db': hours(reads) },
  writes: { 'orders-db': hours(100 - reads) },
});
/** Units a second. */
const tableLoad = (reads: number, writes: number) => ({
  consumed: { orders: hours(reads * 3600) },
  consumedWrites: { orders: writes > 0 ? hours(writes * 3600) : [] },
});
const provisioned = dynamodbTable.sample({
  data: { billingMode: 'PROVISIONED', readUnits: 100, writeUnits: 10 },
});

export default defineCheck({
  id: 'perf-data-cache',
  pillar: 'performance-efficiency',
  title: 'Read-heavy data has a cache',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP05', 'PERF03-BP04'],
  seedRefs: ['PERF-C4', 'CACHE-3', 'DBSEL-6'],
  parameters: { readShare: 0.8 },
  impact: 'Database is the bottleneck.',
  issue: f =>
    `${outOf(f.failed, f.total, 'database')} ${verb(
      f.failed,
      'is',
      'are',
    )} read-heavy without a cache: ${f.names}`,
  recommendation: f =>
    `Add Amazon ElastiCache (Valkey) or DynamoDB Accelerator in front of ${f.names}.`,
  steps: f => [
    `Find hot queries of ${f.names}`,
    'Cache-aside with TTL',
    'Measure hit ratio',
  ],
  successCriteria: () => ['Hit ratio above 80 %', 'DB CPU lower'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'cache nodes' },
    { pillar: 'reliability', text: 'consistency and cache-failure path' },
    { pillar: 'operational-excellence', text: 'one more component' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_access_patterns_caching.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html',
  ],
  on: [
    rdsInstance.with(),
    dynamodbTable.with(),
    elasticacheReplicationGroup.with(),
    elasticacheServerlessCache.with(),
    elasticacheCluster.with(),
    daxCluster.with(),
  ],
  metrics: {
    cpu: ofDatabase(loadMetrics.cpu),
    reads: ofDatabase(loadMetrics.reads),
    writes: ofDatabase(loadMetrics.writes),
    consumed: { ...ofTable('ConsumedReadCapacityUnits'), minPoints: 24 },
    // A table that is only read has no data points.
    consumedWrites: { ...ofTable('ConsumedWriteCapacityUnits'), minPoints: 0 },
  },
  evaluate(resource, context) {
    const { name } = resource;
    if (
      resource.type === 'AWS::ElastiCache::ReplicationGroup' ||
      resource.type === 'AWS::ElastiCache::ServerlessCache' ||
      resource.type === 'AWS::ElastiCache::CacheCluster' ||
      resource.type === 'AWS::DAX::Cluster'
    ) {
      // A node is not named beside the group that it belongs to.
      const isNode =
        'replicationGroupId' in resource.data &&
        resource.data.replicationGroupId !== undefined;
      return notApplicable(`${name} is itself a cache`, { cache: !isNode });
    }
    if (resource.type === 'AWS::DynamoDB::Table') {
      return judgeTable(resource, context);
    }
    if (resource.data.replicaOf) {
      return notApplicable(
        `${name} is a read replica of ${resource.data.replicaOf}, which is judged`,
      );
    }
    const { cpuP95, readShare } = loadOf({
      cpu: context.metric('cpu', resource).values,
      reads: context.metric('reads', resource).values,
      writes: context.metric('writes', resource).values,
    });
    const figures = `${percent(readShare)} reads, CPU p95 ${Math.round(
      cpuP95,
    )} %`;
    return readShare >= context.number('readShare') && cpuP95 >= MIN_CPU
      ? fail(`Database ${name} is read-heavy and loaded (${figures})`, {
          readShare,
          cpuP95,
        })
      : pass(`Database ${name} needs no cache (${figures})`, {
          readShare,
          cpuP95,
        });
  },
  conclude(context) {
    const { observations, entity } = context;
    const usual = context.usual();
    const loaded = observations.filter(o => o.status === 'fail');
    if (loaded.length === 0) {
      return usual;
    }
    const caches = observations.filter(o => o.evidence.cache === true);
    const uncached = loaded.filter(o => !caches.some(c => serves(c, o)));
    if (uncached.length === 0) {
      return pass(
        `${some(caches.map(o => o.subject.name))} caches for ${some(
          loaded.map(o => o.subject.name),
        )}`,
        { caches: caches.slice(0, 20).map(o => o.subject.name) },
      );
    }
    const missing = uncached.some(
      o => o.subject.type === 'AWS::DynamoDB::Table',
    )
      ? /^(elasticache|dax)-/
      : /^elasticache-/;
    const unread = observations.find(
      o => o.status === 'unknown' && missing.test(String(o.evidence.collector)),
    );
    if (unread) {
      return unknown(unread.reason ?? 'NOT_COLLECTED', unread.message, {
        missingAction: unread.missingAction,
      });
    }
    return usual.status === 'fail'
      ? {
          ...usual,
          message: `${usual.message}; ${entity.name} has no cache for it`,
        }
      : usual;
  },
  examples: [
    {
      name: 'read-heavy and loaded without a cache',
      resources: [rdsInstance.sample()],
      metrics: load(60, 80),
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-db', '80 % reads', 'has no cache'],
      },
    },
    {
      name: 'the same with a cache',
      resources: [rdsInstance.sample(), elasticacheReplicationGroup.sample()],
      metrics: load(60, 80),
      expect: { state: 'pass', says: ['orders-cache'] },
    },
    {
      name: 'the same with Memcached',
      resources: [
        rdsInstance.sample(),
        elasticacheCluster.sample({
          id: 'pages',
          data: { engine: 'memcached', replicationGroupId: undefined },
        }),
      ],
      metrics: load(60, 80),
      expect: { state: 'pass', says: ['pages caches for orders-db'] },
    },
    {
      name: 'the same with a serverless cache',
      resources: [rdsInstance.sample(), elasticacheServerlessCache.sample()],
      metrics: load(90, 95),
      expect: { state: 'pass', says: ['orders-serverless'] },
    },
    {
      name: 'just below in reads',
      resources: [rdsInstance.sample()],
      metrics: load(60, 79),
      expect: { state: 'pass', says: ['needs no cache'] },
    },
    {
      name: 'just below in CPU',
      resources: [rdsInstance.sample()],
      metrics: load(59, 80),
      expect: { state: 'pass' },
    },
    {
      name: 'a table used to 69 %',
      resources: [provisioned],
      metrics: tableLoad(69, 0),
      expect: { state: 'pass', says: ['69 %'] },
    },
    {
      name: 'a table used to 70 %, 80 % reads',
      resources: [provisioned],
      metrics: tableLoad(70, 17.5),
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['Table orders uses 70 %', '80 % reads', 'no cache'],
      },
    },
    {
      name: 'a table used to 70 %, fewer reads',
      resources: [provisioned],
      metrics: tableLoad(70, 18),
      expect: { state: 'pass' },
    },
    {
      name: 'a table used to 70 % with DynamoDB Accelerator',
      resources: [provisioned, daxCluster.sample()],
      metrics: tableLoad(70, 0),
      expect: { state: 'pass', says: ['orders-dax caches for orders'] },
    },
    {
      name: 'DynamoDB Accelerator does not cache for a database',
      resources: [rdsInstance.sample(), daxCluster.sample()],
      metrics: load(60, 80),
      expect: { state: 'fail', says: ['orders-db', 'no cache'] },
    },
    {
      name: 'an on-demand table',
      resources: [dynamodbTable.sample()],
      expect: { state: 'pass', says: ['on demand'] },
    },
    {
      name: 'no database',
      expect: { state: 'not-applicable', says: ['0 database instances'] },
    },
    {
      name: 'a table used to 70 % with a cache',
      resources: [provisioned, elasticacheReplicationGroup.sample()],
      metrics: tableLoad(70, 0),
      expect: { state: 'pass', says: ['orders-cache caches for orders'] },
    },
    {
      name: 'not allowed to list DAX clusters',
      resources: [provisioned],
      metrics: tableLoad(70, 0),
      problems: [
        {
          collector: daxCluster,
          status: 'denied',
          missingAction: 'dax:DescribeClusters',
        },
      ],
      expect: { state: 'unknown', missingAction: 'dax:DescribeClusters' },
    },
    {
      name: 'not allowed to list caches',
      resources: [rdsInstance.sample()],
      metrics: load(60, 80),
      problems: [
        {
          collector: elasticacheReplicationGroup,
          status: 'denied',
          missingAction: 'elasticache:DescribeReplicationGroups',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticache:DescribeReplicationGroups',
      },
    },
  ],
});
