/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The wrong engine costs performance for years.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: access patterns; the inventory does not pre-fill the answer yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

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
