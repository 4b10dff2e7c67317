/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Workloads that go live without monitoring, runbooks or support are noticed
 * by their first incident.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: what the review found; its open findings are findings of other
 * checks.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'ops-operational-readiness-review',
  pillar: 'operational-excellence',
  title: 'An operational readiness review was done',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['OPS07-BP02', 'OPS07-BP05'],
  seedRefs: ['KA-OPS-8'],
  parameters: { expiresDays: 365 },
  impact: 'Workloads go live without monitoring, runbooks or support.',
  issue: f => `No operational readiness review was done for ${f.entity.name}`,
  recommendation: f =>
    `Use the readiness checklist of this plugin as the review of ${f.entity.name} (${f.names}); the AWS Well-Architected Tool can keep the record.`,
  steps: f => [
    `Run through all six pillars of ${f.entity.name}`,
    'Close HIGH findings',
    'Attest',
  ],
  successCriteria: () => ['No open HIGH finding at launch'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'no relevant trade-off' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_const_orr.html',
  ],
  question:
    'Was an operational readiness review done before going live or in the last 365 days?',
  yesMeans:
    'A readiness checklist was worked through; text or link tell when and by whom.',
  noMeans: 'No readiness review was done.',
  expiresDays: 365,
  exempts: ({ entity }) =>
    entity.lifecycle && entity.lifecycle !== 'production'
      ? `the lifecycle of ${entity.name} is ${entity.lifecycle}, not production`
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
      expect: { state: 'fail', risk: 'LOW', says: ['Answered "no"'] },
    },
    {
      name: 'declared not applicable',
      answer: { value: 'not-applicable', text: 'see the decision record' },
      expect: { state: 'not-applicable', says: ['see the decision record'] },
    },
    {
      name: 'not in production yet',
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
