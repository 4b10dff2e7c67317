/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Queries and indexes are tuned.
 *
 * Why: one statement without an index makes pages slow and databases too large.
 * How we look: active recommendations of Amazon RDS with high severity; the
 * statement that Performance Insights found to load a database most, where the
 * average load of 24 hours is above the number of its virtual CPUs; and the
 * share of Scan in the read requests of a table over 14 days. Statements are
 * named by their digest, their text is never read.
 * What we cannot see: databases without Performance Insights, and whether a Scan
 * is right for a small table. Where something cannot be seen, somebody may attest
 * that the indexes were reviewed (180 days).
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  mean,
  notApplicable,
  pass,
  ResourceOf,
  sum,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import dynamodbTable from '../../collectors/dynamodb-table';
import rdsDbRecommendation from '../../collectors/rds-db-recommendation';
import rdsInstance from '../../collectors/rds-instance';
import { figure, percent, some } from '../../text/figures';

const MAX_SQL_SHARE = 0.3;
const READS = [
  'GetItem',
  'BatchGetItem',
  'TransactGetItems',
  'Query',
  'Scan',
] as const;

const database = rdsInstance.with('topSql');
const table = dynamodbTable.with();
const byResource = (found: ReturnType<typeof rdsDbRecommendation.sample>) =>
  found.data.resourceArn;

/** High-severity recommendations for a database or its cluster. */
function severeAdvice(
  resource: ResourceOf<typeof database>,
  context: AssessContext,
): string[] {
  const advice = context.index(rdsDbRecommendation, byResource, {
    region: resource.region,
  });
  return [resource.arn ?? '', ...(resource.parents ?? [])]
    .flatMap(arn => advice.get(arn) ?? [])
    .filter(({ data }) => data.status === 'active' && data.severity === 'high')
    .map(({ data }) => data.typeId);
}

function judgeDatabase(
  resource: ResourceOf<typeof database>,
  context: AssessContext,
): Verdict {
  const { name, data } = resource;
  const label = `Database ${name} (${data.engine})`;
  const advice = severeAdvice(resource, context);
  if (advice.length > 0) {
    return fail(
      `${label} has ${advice.length} active recommendation${
        advice.length > 1 ? 's' : ''
      } of Amazon RDS with high severity: ${some(advice)}`,
      { recommendations: advice },
    );
  }
  if (data.status === 'stopped') {
    return notApplicable(`${label} is stopped and has no traffic`);
  }
  if (!data.performanceInsights) {
    return unknown(
      'OPT_IN_REQUIRED',
      `Performance Insights of ${name} is off: which statements load it is not known`,
    );
  }
  const top = known(data.topSql);
  const load = mean(context.metric('load', resource).values);
  const perCpu = mean(context.metric('loadPerCpu', resource).values);
  const evidence = { load, perCpu, digest: top?.digest ?? null };
  const busy = `${label} has an average load of ${figure(
    load,
    2,
  )} sessions in 24 hours, ${figure(perCpu, 2)} a virtual CPU`;
  if (load === 0 || !top) {
    return notApplicable(`${label} had no load in 24 hours`, evidence);
  }
  const share = top.load / load;
  const statement = `statement ${top.digest} makes ${percent(share)} of it`;
  return perCpu > 1 && share > MAX_SQL_SHARE
    ? fail(`${busy}, and ${statement}`, { ...evidence, share })
    : pass(`${busy}; ${statement}`, { ...evidence, share });
}

function judgeTable(
  resource: ResourceOf<typeof table>,
  context: AssessContext,
): Verdict {
  const { name } = resource;
  const [reads, scans] = [READS, ['Scan']].map(operations =>
    sum(operations.flatMap(op => context.metric(op, resource).values)),
  );
  if (reads === 0) {
    return notApplicable(`Table ${name} was not read in 14 days`, { reads });
  }
  const share = scans / reads;
  const message = `Table ${name}: ${figure(scans)} of ${figure(
    reads,
  )} read requests in 14 days were Scan (${percent(share)})`;
  return share < context.number('maxScanShare')
    ? pass(message, { reads, scans, share })
    : fail(message, { reads, scans, share });
}

type Subject = { type: string; id: string };
const ofDatabase = (name: string) => ({
  namespace: 'AWS/RDS',
  name,
  stat: 'Average',
  periodSeconds: 3600,
  days: 1,
  minPoints: 12,
  dimensions: (r: Subject) =>
    r.type === 'AWS::RDS::DBInstance'
      ? { DBInstanceIdentifier: r.id }
      : undefined,
});
const ofTable = (Operation: string) => ({
  namespace: 'AWS/DynamoDB',
  name: 'SuccessfulRequestLatency',
  stat: 'SampleCount',
  periodSeconds: 86_400,
  days: 14,
  // An operation that nobody uses has no data points.
  minPoints: 0,
  dimensions: (r: Subject) =>
    r.type === 'AWS::DynamoDB::Table'
      ? { TableName: r.id, Operation }
      : undefined,
});

const day = (value: number) => ({
  'orders-db': Array.from({ length: 24 }, () => value),
});
const loaded = (options: { load: number; perCpu: number; top: number }) => ({
  resources: [
    rdsInstance.sample({
      data: { topSql: { digest: '0F00D0001', load: options.top } },
    }),
  ],
  metrics: { load: day(options.load), loadPerCpu: day(options.perCpu) },
});
const dark = rdsInstance.sample({
  data: { performanceInsights: false, topSql: null },
});
const read = (scans: number, queries: number) => ({
  resources: [dynamodbTable.sample()],
  metrics: {
    ...Object.fromEntries(READS.map(op => [op, { orders: [] as number[] }])),
    Scan: { orders: [scans] },
    Query: { orders: [queries] },
  },
});
const advised = (severity: string, status: string) => ({
  resources: [
    rdsInstance.sample(),
    rdsDbRecommendation.sample({
      data: {
        severity,
        status,
        typeId: 'threshold::high_load_with_one_statement',
      },
    }),
  ],
  metrics: { load: day(0.5), loadPerCpu: day(0.25) },
});

export default defineCheck({
  id: 'perf-db-queries-tuned',
  pillar: 'performance-efficiency',
  secondaryPillars: ['cost-optimization', 'sustainability'],
  title: 'Queries and indexes are tuned',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP04', 'SUS03-BP03'],
  seedRefs: ['PERF-C7'],
  parameters: { maxScanShare: 0.1 },
  attestation: {
    question:
      'Were the queries and indexes of the databases of this workload reviewed in the last 180 days?',
    yesMeans:
      'Somebody looked at the slowest statements and their plans; the review is named or linked.',
    noMeans: 'Nobody reviewed them.',
    expiresDays: 180,
  },
  impact: 'Slow pages and oversized databases.',
  issue: f => `Queries of ${f.names} are not tuned: ${f.message}`,
  recommendation: f =>
    `Add indexes to ${
      f.names
    }, rewrite statements, use Query with a suitable GSI instead of Scan in Amazon DynamoDB: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Look at the top SQL of ${f.names} in Performance Insights, and at who scans`,
    'Explain plan',
    'Add the index in a migration',
    'Re-measure',
  ],
  successCriteria: () => [
    'Top SQL below 30 % of load',
    'Scan share below 10 %',
  ],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'indexes cost storage and writes' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_implement_strategies_to_improve_query_performance.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.UsingDashboard.html',
  ],
  equivalents: { serviceScreener: ['rds.RDSRecommendationsActive'] },
  on: [database, table],
  uses: [rdsDbRecommendation.with()],
  metrics: {
    load: ofDatabase('DBLoad'),
    loadPerCpu: ofDatabase('DBLoadRelativeToNumVCPUs'),
    ...Object.fromEntries(READS.map(op => [op, ofTable(op)])),
  },
  evaluate(resource, context) {
    return resource.type === 'AWS::RDS::DBInstance'
      ? judgeDatabase(resource, context)
      : judgeTable(resource, context);
  },
  conclude(context) {
    const { attested } = context;
    const observed = context.usual();
    if (observed.status !== 'unknown' || !attested) {
      return observed;
    }
    return attested.value === 'yes'
      ? pass(attested.message, attested.evidence)
      : fail(attested.message, attested.evidence);
  },
  examples: [
    {
      name: 'a statement of 31 % above the line',
      ...loaded({ load: 2.2, perCpu: 1.1, top: 0.682 }),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-db', 'statement 0F00D0001 makes 31 %'],
      },
    },
    {
      name: 'a statement of 30 % above the line',
      ...loaded({ load: 2, perCpu: 1.1, top: 0.6 }),
      expect: { state: 'pass', says: ['makes 30 %'] },
    },
    {
      name: 'a statement of 90 %, load at the line',
      ...loaded({ load: 2, perCpu: 1, top: 1.8 }),
      expect: { state: 'pass', says: ['90 %', '1 a virtual CPU'] },
    },
    {
      name: 'a recommendation with high severity',
      ...advised('high', 'active'),
      expect: {
        state: 'fail',
        says: ['orders-db', 'threshold::high_load_with_one_statement'],
      },
    },
    {
      name: 'a recommendation with medium severity',
      ...advised('medium', 'active'),
      expect: { state: 'pass' },
    },
    {
      name: 'a recommendation that was dismissed',
      ...advised('high', 'dismissed'),
      expect: { state: 'pass' },
    },
    {
      name: 'a database without Performance Insights',
      resources: [dark],
      expect: {
        state: 'unknown',
        reason: 'OPT_IN_REQUIRED',
        says: ['Performance Insights of orders-db is off'],
      },
    },
    {
      name: 'the same, and the indexes were reviewed',
      resources: [dark],
      answer: { value: 'yes', text: 'index review of October' },
      expect: { state: 'pass', says: ['index review of October'] },
    },
    {
      name: 'the same, and nobody reviewed the indexes',
      resources: [dark],
      answer: { value: 'no', text: 'planned' },
      expect: { state: 'fail', says: ['planned'] },
    },
    {
      name: 'the same, and the review is too long ago',
      resources: [dark],
      answer: { value: 'yes', expiresAt: '2026-11-15T00:00:00.000Z' },
      expect: { state: 'unknown', reason: 'OPT_IN_REQUIRED' },
    },
    {
      name: 'a review does not overrule what is seen',
      ...read(100, 900),
      answer: { value: 'yes' },
      expect: { state: 'fail', says: ['Table orders'] },
    },
    {
      name: 'a database without load',
      ...loaded({ load: 0, perCpu: 0, top: 0 }),
      expect: { state: 'not-applicable', says: ['no load in 24 hours'] },
    },
    {
      name: '10 % of the reads of a table are Scan',
      ...read(100, 900),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Table orders: 100 of 1 000', '10 %'],
      },
    },
    {
      name: '9 % of the reads of a table are Scan',
      ...read(90, 910),
      expect: { state: 'pass', says: ['9 %'] },
    },
    {
      name: 'a table that nobody reads',
      ...read(0, 0),
      expect: { state: 'not-applicable', says: ['was not read in 14 days'] },
    },
    {
      name: 'Performance Insights may not be read',
      resources: [
        rdsInstance.sample({
          data: {
            topSql: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'pi:DescribeDimensionKeys',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'pi:DescribeDimensionKeys' },
    },
    {
      name: 'recommendations may not be read',
      ...loaded({ load: 2, perCpu: 0.5, top: 0.1 }),
      problems: [
        {
          collector: rdsDbRecommendation,
          status: 'denied',
          missingAction: 'rds:DescribeDBRecommendations',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'rds:DescribeDBRecommendations',
      },
    },
  ],
});
