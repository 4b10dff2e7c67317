/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Limits that nobody tests are discovered by customers.
 *
 * How we look: the owner answers, and the answer stands for 180 days. What we
 * cannot see: test results that are not linked, and whether the architecture
 * changed since.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'perf-load-tested',
  pillar: 'performance-efficiency',
  secondaryPillars: ['reliability'],
  title: 'Load tests run regularly',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['PERF05-BP04', 'REL07-BP04', 'REL12-BP03', 'PERF01-BP06'],
  seedRefs: ['PERF-C9', 'RWE-PERF-4'],
  parameters: { expiresDays: 180 },
  impact: 'Limits are discovered by customers.',
  issue: f => `${f.entity.name} was not load-tested in 180 days`,
  recommendation: f =>
    `Use Distributed Load Testing on AWS against ${f.entity.name} (${f.names}).`,
  steps: f => [
    `Define peak times 1.5 for ${f.entity.name}`,
    'Run in a production-like stack',
    'Record limits',
  ],
  successCriteria: () => ['Test within 180 days'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'test hours' },
    { pillar: 'sustainability', text: 'tear the stack down' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_load_test.html',
    'https://docs.aws.amazon.com/solutions/latest/distributed-load-testing-on-aws/solution-overview.html',
  ],
  question:
    'Was this workload load-tested in the last 180 days, or since its last architecture change?',
  yesMeans: 'Text or link tell date, peak load and result.',
  noMeans: 'It was not load-tested.',
  expiresDays: 180,
  exempts: ({ entity }) =>
    entity.lifecycle === 'experimental'
      ? `${entity.name} is experimental`
      : undefined,
  examples: [
    {
      name: 'answered "yes"',
      answer: { value: 'yes' },
      expect: { state: 'pass', says: ['Answered "yes"'] },
    },
    {
      name: 'answered "no"',
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Answered "no"'] },
    },
    {
      name: 'declared not applicable',
      answer: { value: 'not-applicable', text: 'see the decision record' },
      expect: { state: 'not-applicable', says: ['see the decision record'] },
    },
    {
      name: 'the lifecycle is experimental',
      entity: { lifecycle: 'experimental' },
      expect: { state: 'not-applicable', says: ['experimental'] },
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
