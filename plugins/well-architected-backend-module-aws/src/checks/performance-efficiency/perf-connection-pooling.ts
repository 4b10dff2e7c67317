/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Serverless compute pools database connections.
 *
 * Why: every copy of a function opens connections of its own, and at a peak the
 * database has none left.
 * How we look: for every database in the VPC of a function, a proxy of Amazon RDS
 * in front of it or the Data API of its cluster, or the most connections in 14
 * days against max_connections of its parameter group. Where that is a formula
 * on the memory of the class, AWS does not publish the exact result: a peak
 * that may lie on either side of the limit is unknown.
 * What we cannot see: whether the function really uses the proxy or that very
 * database, and limits that are set in the parameter group of a cluster.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  maximum,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import lambdaFunction from '../../collectors/lambda-function';
import rdsCluster from '../../collectors/rds-cluster';
import rdsDbProxy from '../../collectors/rds-db-proxy';
import rdsInstance from '../../collectors/rds-instance';
import { ConnectionLimit, connectionLimit } from '../../rds/connectionLimit';
import { memoryGibOf } from '../../rds/memoryGibOf';
import { figure, outOf, percent, some, verb } from '../../text/figures';

const MAX_USE = 0.7;
/** Memory of an Aurora capacity unit. */
const GIB_PER_ACU = 2;

const database = rdsInstance.with('maxConnections');
const byId = (found: { id: string }) => found.id;
const byVpc = (found: { data: { vpcId?: string } }) => found.data.vpcId;
const byTarget = (found: ReturnType<typeof rdsDbProxy.sample>) =>
  known(found.data.targets);

function limitOf(
  { region, data }: ResourceOf<typeof database>,
  parameter: string,
  context: AssessContext,
): ConnectionLimit | undefined {
  const cluster = context
    .index(rdsCluster, byId, { region })
    .get(data.clusterId ?? '')?.[0];
  const capacity = cluster?.data.serverlessCapacity?.max;
  const memoryGib =
    data.instanceClass === 'db.serverless'
      ? capacity && capacity * GIB_PER_ACU
      : memoryGibOf(data.instanceClass);
  return connectionLimit({ parameter, memoryGib });
}

/** What pools the connections of a database, where something does. */
function poolOf(
  { id, region, data }: ResourceOf<typeof database>,
  context: AssessContext,
): string | undefined {
  const proxies = context.index(rdsDbProxy, byTarget, { region });
  const [proxy] = [id, data.clusterId ?? ''].flatMap(
    target => proxies.get(target) ?? [],
  );
  if (proxy) {
    return `proxy ${proxy.name} in front of it`;
  }
  const clusters = context.index(rdsCluster, byId, { region });
  return clusters.get(data.clusterId ?? '')?.[0]?.data.dataApi
    ? `the Data API of cluster ${data.clusterId}`
    : undefined;
}

function judgeUse(
  resource: ResourceOf<typeof database>,
  users: string[],
  context: AssessContext,
): Verdict {
  const { name, data } = resource;
  const parameter = known(data.maxConnections);
  const limit = parameter ? limitOf(resource, parameter, context) : undefined;
  if (!limit) {
    return unknown(
      'NOT_COLLECTED',
      `How many connections ${name} (${
        data.instanceClass
      }) takes is not known: max_connections is ${
        parameter ?? 'not in its parameter group'
      }`,
    );
  }
  const peak = maximum(context.metric('connections', resource).values);
  const { least, most } = limit;
  const evidence = { peak, least, most, functions: users.slice(0, 20) };
  const sentence = `Database ${name} without a proxy had up to ${figure(
    peak,
  )} of ${least === most ? '' : 'about '}${figure(
    most,
  )} connections in 14 days (${percent(peak / most)}), and ${some(
    users,
  )} in its VPC`;
  if (peak / least < MAX_USE) {
    return pass(sentence, evidence);
  }
  return peak / most >= MAX_USE
    ? fail(sentence, evidence)
    : unknown(
        'NOT_ENOUGH_DATA',
        `${sentence}; max_connections is between ${figure(least)} and ${figure(
          most,
        )} by ${parameter}, so 70 % may be reached`,
        { evidence },
      );
}

const peak = (connections: number) => ({
  connections: {
    'orders-db': Array.from({ length: 336 }, () => connections),
  },
});
const inVpc = lambdaFunction.sample({ data: { vpcId: 'vpc-0orders' } });
const FORMULA = 'LEAST({DBInstanceClassMemory/9531392},5000)';

export default defineCheck({
  id: 'perf-connection-pooling',
  pillar: 'performance-efficiency',
  secondaryPillars: ['reliability'],
  title: 'Serverless compute pools database connections',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP02', 'REL05-BP04'],
  seedRefs: ['PERF-C3'],
  impact: 'Connection exhaustion at peaks.',
  issue: f =>
    `${outOf(f.failed, f.total, 'database')} ${verb(
      f.failed,
      'runs',
      'run',
    )} short of connections for functions: ${f.names}`,
  recommendation: f =>
    `Use Amazon RDS Proxy in front of ${f.names}: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Create the proxy for ${f.names}`,
    'Switch the endpoint',
    'Watch connections',
  ],
  successCriteria: () => ['Below 70 %'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'per vCPU-hour' },
    { pillar: 'performance-efficiency', text: 'about a millisecond' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_evaluate_configuration_options_data_store.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
  ],
  equivalents: {},
  on: [database],
  uses: [lambdaFunction.with(), rdsDbProxy.with('targets'), rdsCluster.with()],
  metrics: {
    connections: {
      namespace: 'AWS/RDS',
      name: 'DatabaseConnections',
      stat: 'Maximum',
      periodSeconds: 3600,
      days: 14,
      minPoints: 24,
      dimensions: ({ id }) => ({ DBInstanceIdentifier: id }),
    },
  },
  evaluate(resource, context) {
    const { name, region, data } = resource;
    if (data.status === 'stopped') {
      return notApplicable(`Database ${name} is stopped`);
    }
    const users = (
      context.index(lambdaFunction, byVpc, { region }).get(data.vpcId ?? '') ??
      []
    ).map(found => found.name);
    if (!data.vpcId || users.length === 0) {
      return notApplicable(
        `No function runs in the VPC of database ${name} (${
          data.vpcId ?? 'none'
        })`,
      );
    }
    if (!/^(postgres|mysql|mariadb|aurora)/.test(data.engine)) {
      return notApplicable(
        `Engine ${data.engine} of ${name} has no max_connections`,
      );
    }
    const pool = poolOf(resource, context);
    return pool
      ? pass(`Database ${name}: functions can pool connections by ${pool}`, {
          pool,
        })
      : judgeUse(resource, users, context);
  },
  examples: [
    {
      name: 'a proxy in front of a busy database',
      resources: [rdsInstance.sample(), inVpc, rdsDbProxy.sample()],
      metrics: peak(490),
      expect: { state: 'pass', says: ['orders-db', 'proxy orders-proxy'] },
    },
    {
      name: 'the Data API of the cluster',
      resources: [
        rdsInstance.sample({
          data: { clusterId: 'orders-cluster', engine: 'aurora-postgresql' },
        }),
        rdsCluster.sample({ data: { dataApi: true } }),
        inVpc,
      ],
      expect: { state: 'pass', says: ['Data API of cluster orders-cluster'] },
    },
    {
      name: '69 % without a proxy',
      resources: [rdsInstance.sample(), inVpc],
      metrics: peak(349),
      expect: { state: 'pass', says: ['349 of 500 connections'] },
    },
    {
      name: '70 % without a proxy',
      resources: [rdsInstance.sample(), inVpc],
      metrics: peak(350),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-db', '350 of 500', '70 %', 'orders-handler'],
      },
    },
    {
      name: 'a proxy for another database',
      resources: [
        rdsInstance.sample(),
        inVpc,
        rdsDbProxy.sample({ data: { targets: ['carts-db'] } }),
      ],
      metrics: peak(400),
      expect: { state: 'fail' },
    },
    {
      name: 'far below the limit of a formula',
      resources: [
        rdsInstance.sample({ data: { maxConnections: FORMULA } }),
        inVpc,
      ],
      metrics: peak(1100),
      expect: { state: 'pass', says: ['about 1 802'] },
    },
    {
      name: 'close to the limit of a formula',
      resources: [
        rdsInstance.sample({ data: { maxConnections: FORMULA } }),
        inVpc,
      ],
      metrics: peak(1200),
      expect: {
        state: 'unknown',
        reason: 'NOT_ENOUGH_DATA',
        says: ['between 1 622 and 1 802'],
      },
    },
    {
      name: 'above the limit of a formula',
      resources: [
        rdsInstance.sample({ data: { maxConnections: FORMULA } }),
        inVpc,
      ],
      metrics: peak(1300),
      expect: { state: 'fail' },
    },
    {
      name: 'a serverless member of a cluster',
      resources: [
        rdsInstance.sample({
          data: {
            clusterId: 'orders-cluster',
            engine: 'aurora-postgresql',
            instanceClass: 'db.serverless',
            maxConnections: FORMULA,
          },
        }),
        rdsCluster.sample({
          data: { serverlessCapacity: { min: 2, max: 8 } },
        }),
        inVpc,
      ],
      metrics: peak(100),
      expect: { state: 'pass', says: ['100 of about 1 802'] },
    },
    {
      name: 'a class whose memory is not known',
      resources: [
        rdsInstance.sample({
          data: {
            instanceClass: 'db.r5.large.tpc1.mem2x',
            maxConnections: FORMULA,
          },
        }),
        inVpc,
      ],
      expect: { state: 'unknown', reason: 'NOT_COLLECTED' },
    },
    {
      name: 'no function in the VPC',
      resources: [rdsInstance.sample(), lambdaFunction.sample()],
      expect: { state: 'not-applicable', says: ['vpc-0orders'] },
    },
    {
      name: 'no database',
      expect: { state: 'not-applicable', says: ['0 database instances'] },
    },
    {
      name: 'not allowed to list proxies',
      resources: [rdsInstance.sample(), inVpc],
      problems: [
        {
          collector: rdsDbProxy,
          status: 'denied',
          missingAction: 'rds:DescribeDBProxies',
        },
      ],
      expect: { state: 'unknown', missingAction: 'rds:DescribeDBProxies' },
    },
  ],
});
