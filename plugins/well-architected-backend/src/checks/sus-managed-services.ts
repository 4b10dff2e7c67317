/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A database or queue that a team runs itself idles most of the time; a shared
 * service does not.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: instances and their listening ports are not looked at yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'sus-managed-services',
  pillar: 'sustainability',
  secondaryPillars: ['security', 'cost-optimization'],
  title: 'Managed services replace self-managed ones',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'High',
  evidence: 'attestation',
  bestPractices: ['SUS05-BP03', 'SEC01-BP05', 'COST05-BP05'],
  seedRefs: ['SUS-C5', 'KA-SUS-6', 'RWE-SUS-1'],
  parameters: { expiresDays: 365 },
  impact: 'Idle capacity and operations effort.',
  issue: f => `${f.entity.name} runs self-managed services without a reason`,
  recommendation: f =>
    `Move what ${f.entity.name} runs itself (${f.names}) to Amazon RDS, MSK, ElastiCache, OpenSearch Service or serverless variants.`,
  steps: f => [
    `List what ${f.entity.name} runs itself`,
    'Plan the migration',
    'Decommission',
  ],
  successCriteria: () => ['No unexplained self-managed service'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'managed service price' },
    { pillar: 'operational-excellence', text: 'less control, less work' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a4.html',
  ],
  question:
    'Does this workload use managed services, or is every self-managed database, queue, cache and search justified?',
  yesMeans: 'Nothing is self-managed, or each case is justified.',
  noMeans: 'Something self-managed has no justification.',
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
