/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Read-heavy databases spread their reads.
 *
 * Why: reads slow down writes.
 * How we look: over two weeks the share of reads in all I/O and the CPU (95th
 * percentile of the hours). At 80 % reads and 60 % CPU a read replica or an Aurora
 * reader has to exist. At least three days of data are needed.
 * What we cannot see: whether the application uses the reader.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import { loadMetrics, loadOf } from '../../rds/metrics';
import { outOf, percent, verb } from '../../text/figures';

const MIN_READ_SHARE = 0.8;
const MIN_CPU = 60;
const byId = (cluster: { id: string }) => cluster.id;

const load = (cpu: number, reads: number, hours = 72) => {
  const flat = (value: number) => ({
    'orders-db': Array.from({ length: hours }, () => value),
  });
  return { cpu: flat(cpu), reads: flat(reads), writes: flat(100 - reads) };
};

export default defineCheck({
  id: 'perf-read-replicas',
  pillar: 'performance-efficiency',
  title: 'Read-heavy databases use read replicas',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP04', 'PERF03-BP02'],
  seedRefs: ['PERF-C3'],
  impact: 'Reads slow down writes.',
  issue: f =>
    `${outOf(f.failed, f.total, 'database')} ${verb(
      f.failed,
      'is',
      'are',
    )} read-heavy without a reader: ${f.names}`,
  recommendation: f =>
    `Add Aurora readers or Amazon RDS read replicas to ${f.names} and route reports there.`,
  steps: f => [
    `Create a reader of ${f.names}`,
    'Use the reader endpoint',
    'Watch ReplicaLag',
  ],
  successCriteria: () => ['Writer CPU below 60 %'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'one more instance' },
    { pillar: 'reliability', text: 'eventual consistency on readers' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_implement_strategies_to_improve_query_performance.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html',
  ],
  equivalents: { serviceScreener: ['elasticache.EnableReadReplica'] },
  on: [rdsInstance.with()],
  uses: [rdsCluster.with()],
  metrics: loadMetrics,
  evaluate(resource, context) {
    const { name, id, region, data } = resource;
    if (data.replicaOf) {
      return notApplicable(
        `${name} is itself a read replica of ${data.replicaOf}`,
      );
    }
    const [cluster] = data.clusterId
      ? context.index(rdsCluster, byId, { region }).get(data.clusterId) ?? []
      : [];
    const members = cluster?.data.members ?? [];
    if (members.some(m => m.instanceId === id && !m.writer)) {
      return notApplicable(
        `${name} is itself a reader of cluster ${data.clusterId}`,
      );
    }
    const readers = [
      ...data.replicas,
      ...members.filter(m => !m.writer).map(m => m.instanceId),
    ];
    if (readers.length > 0) {
      return pass(`${name} has readers: ${readers.join(', ')}`, { readers });
    }
    const { cpuP95, readShare } = loadOf({
      cpu: context.metric('cpu', resource).values,
      reads: context.metric('reads', resource).values,
      writes: context.metric('writes', resource).values,
    });
    const evidence = { cpuP95, readShare, readers };
    const figures = `${percent(readShare)} reads, CPU p95 ${Math.round(
      cpuP95,
    )} %`;
    return readShare >= MIN_READ_SHARE && cpuP95 >= MIN_CPU
      ? fail(
          `${name} is read-heavy and loaded (${figures}) and has no reader`,
          evidence,
        )
      : pass(`${name} is not read-heavy under load (${figures})`, evidence);
  },
  examples: [
    {
      name: 'read-heavy and loaded',
      resources: [rdsInstance.sample()],
      metrics: load(60, 80),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-db', '80 % reads', 'CPU p95 60 %'],
      },
    },
    {
      name: 'just below in reads',
      resources: [rdsInstance.sample()],
      metrics: load(60, 79),
      expect: { state: 'pass', says: ['not read-heavy', '79 %'] },
    },
    {
      name: 'just below in CPU',
      resources: [rdsInstance.sample()],
      metrics: load(59, 90),
      expect: { state: 'pass' },
    },
    {
      name: 'a replica exists',
      resources: [
        rdsInstance.sample({ data: { replicas: ['orders-reports'] } }),
      ],
      expect: { state: 'pass', says: ['orders-reports'] },
    },
    {
      name: 'an Aurora writer with a reader',
      resources: [
        rdsCluster.sample(),
        rdsInstance.sample({
          id: 'orders-cluster-1',
          data: { clusterId: 'orders-cluster' },
        }),
        rdsInstance.sample({
          id: 'orders-cluster-2',
          data: { clusterId: 'orders-cluster' },
        }),
      ],
      expect: { state: 'pass', says: ['orders-cluster-2'] },
    },
    {
      name: 'only a replica',
      resources: [rdsInstance.sample({ data: { replicaOf: 'orders-main' } })],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'less than three days of data',
      resources: [rdsInstance.sample()],
      metrics: load(60, 80, 71),
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
