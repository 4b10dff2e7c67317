/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The wrong engine costs performance for years.
 *
 * How we look: the owner answers, and chooses for each data store of the
 * workload what it is used for; the answer stands for 365 days. A store of
 * another service than the one for that use case is a gap, unless the owner
 * says why. The engine of a database cluster tells Neptune from Aurora.
 * DocumentDB is not asked about: documents are none of the six use cases. What
 * we cannot see: access patterns, and stores of services that are not read
 * (Neptune Analytics, OpenSearch Serverless, Timestream, MemoryDB, Keyspaces);
 * these are offered all the same, for moving there.
 */
import { AnswerChoice } from 'backstage-plugin-well-architected-common';
import {
  Choices,
  defineAttestedCheck,
  FindingFacts,
  Resource,
} from 'backstage-plugin-well-architected-node';

/** Engines of Amazon RDS's API that are no relational databases. */
const OTHER_ENGINES = ['neptune', 'docdb'];
const DATABASES = ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'];
const ofTypes = (...types: string[]) => types.map(type => ({ type }));

const choices: Choices = {
  label: 'Use case',
  justification: 'Why this store all the same',
  options: [
    {
      id: 'relational',
      title: 'Relational',
      service: 'Amazon RDS or Aurora',
      fits: [
        ...DATABASES.map(type => ({ type, exceptVariants: OTHER_ENGINES })),
        ...ofTypes('AWS::Redshift::Cluster'),
      ],
    },
    {
      id: 'high-throughput',
      title: 'High throughput, simple queries',
      service: 'Amazon DynamoDB',
      fits: ofTypes('AWS::DynamoDB::Table', 'AWS::Cassandra::Table'),
    },
    {
      id: 'graph',
      title: 'Graph',
      service: 'Amazon Neptune',
      fits: [
        ...DATABASES.map(type => ({ type, variants: ['neptune'] })),
        ...ofTypes('AWS::Neptune::DBCluster', 'AWS::NeptuneGraph::Graph'),
      ],
    },
    {
      id: 'search-analytics',
      title: 'Search and analytics',
      service: 'Amazon OpenSearch Service',
      fits: ofTypes(
        'AWS::OpenSearchService::Domain',
        'AWS::OpenSearchServerless::Collection',
        'AWS::Redshift::Cluster',
      ),
    },
    {
      id: 'time-series',
      title: 'Time series',
      service: 'Amazon Timestream',
      fits: ofTypes(
        'AWS::Timestream::Database',
        'AWS::Timestream::InfluxDBInstance',
      ),
    },
    {
      id: 'in-memory',
      title: 'In-memory',
      service: 'Amazon ElastiCache or MemoryDB',
      fits: ofTypes(
        'AWS::ElastiCache::ReplicationGroup',
        'AWS::ElastiCache::CacheCluster',
        'AWS::ElastiCache::ServerlessCache',
        'AWS::MemoryDB::Cluster',
        'AWS::DAX::Cluster',
      ),
    },
  ],
};

/** Where to, for each store that does not fit; undefined where none is named. */
function movesOf({ entity, evidence }: FindingFacts): string | undefined {
  const chosen = (evidence.choices ?? []) as unknown as AnswerChoice[];
  const moves = chosen
    .filter(({ fits, justification }) => !fits && !justification)
    .map(({ name, label }) => `${name} (${label})`);
  return moves.length > 0
    ? `Move what these stores of ${
        entity.name
      } are used for to the service that is made for it, or say why they are right: ${moves.join(
        ', ',
      )}.`
    : undefined;
}

/** A store of an example. */
const store = (
  type: string,
  id: string,
  variant?: string,
): Resource<string, unknown> => ({
  type,
  variant,
  id,
  name: id,
  region: 'eu-west-1',
  accountId: '111122223333',
  tags: {},
  data: {},
});
const database = store('AWS::RDS::DBInstance', 'orders-db', 'postgres');
const cache = store('AWS::ElastiCache::ReplicationGroup', 'orders-cache');

export default defineAttestedCheck({
  id: 'perf-purpose-built-database',
  pillar: 'performance-efficiency',
  secondaryPillars: ['cost-optimization', 'sustainability'],
  title: 'The database fits the use case',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'attestation',
  bestPractices: ['PERF03-BP01', 'COST05-BP05', 'SUS03-BP05'],
  seedRefs: [
    'DBSEL-1',
    'DBSEL-2',
    'DBSEL-3',
    'DBSEL-4',
    'DBSEL-5',
    'DBSEL-6',
    'KA-PERF-1',
  ],
  parameters: { expiresDays: 365 },
  impact: 'Wrong engine costs performance for years.',
  issue: f => `A data store of ${f.entity.name} does not fit its use case`,
  recommendation: f =>
    movesOf(f) ??
    `Move the mismatching access pattern of ${f.entity.name} (${f.names}) to the purpose-built service: Amazon RDS or Aurora, DynamoDB, Neptune, OpenSearch Service, Timestream, ElastiCache.`,
  steps: f => [
    `Describe access patterns of ${f.entity.name}`,
    'Prototype',
    'Migrate with DMS',
  ],
  successCriteria: () => ['Each store justified'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'migration' },
    { pillar: 'operational-excellence', text: 'more engines to know' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_use_purpose_built_data_store.html',
    'https://docs.aws.amazon.com/whitepapers/latest/aws-overview/database.html',
  ],
  question:
    'Does every data store of this workload fit its access pattern? Relational: Amazon RDS or Aurora; high throughput with simple access: Amazon DynamoDB; graph: Amazon Neptune; search and analytics: Amazon OpenSearch Service; time series: Amazon Timestream; in-memory: Amazon ElastiCache or MemoryDB.',
  yesMeans:
    'Each store is named with its pattern and the service fits, or the exception is justified.',
  noMeans: 'At least one store does not fit and nobody justified it.',
  expiresDays: 365,
  choices,
  examples: [
    {
      name: 'answered "yes"',
      answer: { value: 'yes' },
      expect: { state: 'pass', says: ['Answered "yes"'] },
    },
    {
      name: 'answered "no"',
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'LOW', says: ['Answered "no"'] },
    },
    {
      name: 'every store is used for what it is made for',
      resources: [database, cache],
      answer: {
        value: 'yes',
        choices: [
          { resource: 'orders-db', choice: 'relational' },
          { resource: 'orders-cache', choice: 'in-memory' },
        ],
      },
      expect: {
        state: 'pass',
        says: ['Relational: orders-db', 'In-memory: orders-cache'],
      },
    },
    {
      name: 'a graph in a relational database',
      resources: [database, cache],
      answer: {
        value: 'yes',
        choices: [
          { resource: 'orders-db', choice: 'graph' },
          { resource: 'orders-cache', choice: 'in-memory' },
        ],
      },
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: [
          'orders-db (eu-west-1) is used for "Graph", which Amazon Neptune would fit, and nobody justified it',
        ],
      },
    },
    {
      name: 'a graph in a relational database, justified',
      resources: [database],
      answer: {
        value: 'yes',
        choices: [
          {
            resource: 'orders-db',
            choice: 'graph',
            justification: 'Two joins at most',
          },
        ],
      },
      expect: {
        state: 'pass',
        says: ['"Graph"', 'Amazon Neptune', 'justified: "Two joins at most"'],
      },
    },
    {
      name: 'a graph in a Neptune cluster',
      resources: [store('AWS::RDS::DBCluster', 'friends', 'neptune')],
      answer: {
        value: 'yes',
        choices: [{ resource: 'friends', choice: 'graph' }],
      },
      expect: { state: 'pass', says: ['Graph: friends'] },
    },
    {
      name: 'a relational database in a Neptune cluster',
      resources: [store('AWS::RDS::DBCluster', 'friends', 'neptune')],
      answer: {
        value: 'yes',
        choices: [{ resource: 'friends', choice: 'relational' }],
      },
      expect: { state: 'fail', says: ['Amazon RDS or Aurora would fit'] },
    },
    {
      name: 'a store that nobody chose for',
      resources: [database, cache],
      answer: {
        value: 'yes',
        choices: [{ resource: 'orders-db', choice: 'relational' }],
      },
      expect: { state: 'pass', says: ['Nobody chose for orders-cache'] },
    },
    {
      name: 'answered "no" with a store that does not fit',
      resources: [database],
      answer: {
        value: 'no',
        choices: [{ resource: 'orders-db', choice: 'time-series' }],
      },
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['Answered "no"', 'Amazon Timestream would fit'],
      },
    },
    {
      name: 'a store that did not fit is not found any more',
      resources: [cache],
      answer: {
        value: 'yes',
        choices: [{ resource: 'orders-db', choice: 'graph' }],
      },
      expect: {
        state: 'unknown',
        reason: 'ANSWER_NEEDED',
        says: ['orders-db', 'answer again'],
      },
    },
    {
      name: 'declared not applicable',
      answer: { value: 'not-applicable', text: 'see the decision record' },
      expect: { state: 'not-applicable', says: ['see the decision record'] },
    },
    {
      name: 'never answered',
      expect: {
        state: 'unknown',
        reason: 'ANSWER_NEEDED',
        says: ['orders-api'],
      },
    },
    {
      name: 'the answer expired',
      answer: { value: 'yes', expiresAt: '2026-11-15T00:00:00.000Z' },
      expect: { state: 'unknown', reason: 'ANSWER_NEEDED', says: ['expired'] },
    },
  ],
});
