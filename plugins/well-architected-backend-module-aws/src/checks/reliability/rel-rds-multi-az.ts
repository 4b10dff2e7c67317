/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Databases survive the loss of an Availability Zone.
 *
 * Why: one AZ failure stops the workload and may lose minutes of data.
 * How we look: instances have MultiAZ; Aurora, DocumentDB and Neptune clusters,
 * which the RDS API lists together, have members in at least two AZs; Multi-AZ DB clusters and DynamoDB tables are
 * spread by the service.
 * What we cannot see: whether clients survive a failover.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import dynamodbTable from '../../collectors/dynamodb-table';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import { count, outOf, verb } from '../../text/figures';

const cluster = rdsCluster.with();
const byId = (instance: { id: string }) => instance.id;

const member = (number: number, availabilityZone: string) =>
  rdsInstance.sample({
    id: `orders-cluster-${number}`,
    data: {
      clusterId: 'orders-cluster',
      engine: 'aurora-postgresql',
      availabilityZone,
    },
  });

function judgeCluster(
  { name, region, data }: ResourceOf<typeof cluster>,
  context: AssessContext,
): Verdict {
  if (data.replicaOf) {
    return notApplicable(
      `${name} replicates ${data.replicaOf}, which is judged`,
    );
  }
  if (data.instanceClass) {
    return pass(
      `Cluster ${name} is a Multi-AZ DB cluster: three AZs by design`,
      { zones: 3 },
    );
  }
  const instances = context.index(rdsInstance, byId, { region });
  const zones = new Set<string>();
  for (const { instanceId } of data.members) {
    const zone = instances.get(instanceId)?.[0]?.data.availabilityZone;
    if (!zone) {
      return unknown(
        'NOT_COLLECTED',
        `The AZ of ${instanceId}, a member of cluster ${name}, was not read`,
      );
    }
    zones.add(zone);
  }
  const list = [...zones].sort().join(', ');
  const evidence = { zones: [...zones].sort(), members: data.members.length };
  return zones.size > 1
    ? pass(`Cluster ${name} (${data.engine}) has members in ${list}`, evidence)
    : fail(
        `Cluster ${name} (${data.engine}) has its ${count(
          data.members.length,
          'member',
        )} only in ${list || 'no AZ'}`,
        evidence,
      );
}

export default defineCheck({
  id: 'rel-rds-multi-az',
  pillar: 'reliability',
  title: 'Databases run in several Availability Zones',
  risk: 'HIGH',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  seedRefs: ['REL-C1', 'HA-1', 'ANTI-1'],
  impact: 'One AZ failure stops the workload and may lose minutes of data.',
  issue: f =>
    `${outOf(f.failed, f.total, 'database')} ${verb(
      f.failed,
      'runs',
      'run',
    )} in a single Availability Zone: ${f.names}`,
  recommendation: f =>
    `Convert ${
      f.names
    } to Amazon RDS Multi-AZ (or add an Aurora replica in a second AZ) in ${f.regions.join(
      ', ',
    )}.`,
  steps: f => [
    `Modify ${f.names} to Multi-AZ`,
    'Test a failover with reboot --force-failover',
    'Shorten client DNS cache',
  ],
  successCriteria: () => ['MultiAZ true', 'Failover below 2 minutes in test'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'about double instance cost' },
    {
      pillar: 'performance-efficiency',
      text: 'synchronous commit adds milliseconds',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_multiaz_region_system.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
  ],
  equivalents: {
    prowler: [
      'rds_instance_multi_az',
      'rds_cluster_multi_az',
      'documentdb_cluster_multi_az_enabled',
      'neptune_cluster_multi_az',
    ],
    serviceScreener: ['rds.MultiAZ'],
    configRules: ['RDS_MULTI_AZ_SUPPORT', 'RDS_CLUSTER_MULTI_AZ_ENABLED'],
    securityHub: ['RDS.5', 'RDS.15'],
    trustedAdvisor: ['f2iK5R6Dep'],
  },
  on: [rdsInstance.with(), rdsCluster.with(), dynamodbTable.with()],
  uses: [rdsInstance.with()],
  evaluate(resource, context) {
    if (resource.type === 'AWS::DynamoDB::Table') {
      return pass(`Table ${resource.name}: three AZs by service`, { zones: 3 });
    }
    if (resource.type === 'AWS::RDS::DBCluster') {
      return judgeCluster(resource, context);
    }
    const { name, data } = resource;
    if (data.clusterId) {
      return notApplicable(
        `${name} is a member of cluster ${data.clusterId}, which is judged as a whole`,
      );
    }
    if (data.replicaOf) {
      return notApplicable(
        `${name} is a read replica of ${data.replicaOf}, which is judged`,
      );
    }
    const evidence = {
      multiAz: data.multiAz,
      zone: data.availabilityZone ?? '',
    };
    return data.multiAz
      ? pass(`Database ${name} (${data.engine}) is Multi-AZ`, evidence)
      : fail(
          `Database ${name} (${data.engine}) runs in the single AZ ${
            data.availabilityZone ?? 'of its choice'
          }`,
          evidence,
        );
  },
  examples: [
    {
      name: 'a Multi-AZ instance',
      resources: [rdsInstance.sample()],
      expect: { state: 'pass', says: ['orders-db (postgres) is Multi-AZ'] },
    },
    {
      name: 'a single-AZ instance',
      resources: [
        rdsInstance.sample({ data: { multiAz: false } }),
        rdsInstance.sample({ id: 'carts-db' }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-db', 'single AZ eu-west-1a', '1 of 2'],
      },
    },
    {
      name: 'an Aurora cluster with members in two AZs',
      resources: [
        rdsCluster.sample(),
        member(1, 'eu-west-1a'),
        member(2, 'eu-west-1b'),
      ],
      expect: {
        state: 'pass',
        says: ['orders-cluster', 'eu-west-1a, eu-west-1b'],
      },
    },
    {
      name: 'an Aurora cluster with all members in one AZ',
      resources: [
        rdsCluster.sample(),
        member(1, 'eu-west-1a'),
        member(2, 'eu-west-1a'),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-cluster', 'only in eu-west-1a'],
      },
    },
    {
      name: 'a DocumentDB cluster with members in two AZs',
      resources: [
        rdsCluster.sample({ data: { engine: 'docdb' } }),
        member(1, 'eu-west-1a'),
        member(2, 'eu-west-1b'),
      ],
      expect: { state: 'pass', says: ['orders-cluster (docdb)'] },
    },
    {
      name: 'a Neptune cluster with one member',
      resources: [
        rdsCluster.sample({
          data: {
            engine: 'neptune',
            members: [{ instanceId: 'orders-cluster-1', writer: true }],
          },
        }),
        member(1, 'eu-west-1a'),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-cluster (neptune)', 'only in eu-west-1a'],
      },
    },
    {
      name: 'a Multi-AZ DB cluster',
      resources: [
        rdsCluster.sample({
          data: {
            engine: 'mysql',
            instanceClass: 'db.m6gd.large',
            members: [],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a cluster whose member was not read',
      resources: [rdsCluster.sample(), member(1, 'eu-west-1a')],
      expect: {
        state: 'unknown',
        reason: 'NOT_COLLECTED',
        says: ['orders-cluster-2'],
      },
    },
    {
      name: 'a DynamoDB table',
      resources: [dynamodbTable.sample()],
      expect: { state: 'pass', says: ['orders: three AZs by service'] },
    },
    {
      name: 'only a read replica',
      resources: [
        rdsInstance.sample({
          id: 'orders-replica',
          data: { replicaOf: 'orders-db', multiAz: false },
        }),
      ],
      expect: { state: 'not-applicable', says: ['read replica of orders-db'] },
    },
    {
      name: 'no database at all',
      expect: { state: 'not-applicable', says: ['0 database instances'] },
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
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'rds:DescribeDBInstances',
      },
    },
  ],
});
