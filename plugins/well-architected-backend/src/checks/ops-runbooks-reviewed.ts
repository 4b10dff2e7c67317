/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * An outdated procedure causes wrong actions in the middle of an incident.
 *
 * How we look: the owner answers, and the answer stands for 180 days. What we
 * cannot see: whether runbooks exist is judged by ops-runbooks-linked.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'ops-runbooks-reviewed',
  pillar: 'operational-excellence',
  title: 'Runbooks are reviewed regularly',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: ['OPS11-BP01', 'OPS11-BP04', 'OPS07-BP03'],
  seedRefs: ['ISSUE-OPS-3', 'OPS-C5'],
  parameters: { expiresDays: 180 },
  impact: 'Outdated procedures cause wrong actions during incidents.',
  issue: f => `The runbooks of ${f.entity.name} were not reviewed in 180 days`,
  recommendation: f =>
    `Review the runbooks of ${f.entity.name} (${f.names}) after each incident and at least twice a year; AWS Systems Manager Automation runs the reviewed steps.`,
  steps: f => [
    `Walk through each runbook of ${f.entity.name} with someone who did not write it`,
    'Fix what failed',
    'Attest with date',
  ],
  successCriteria: () => ['Review younger than 180 days'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'no relevant trade-off' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_process_cont_imp.html',
  ],
  question: 'Were the runbooks of this workload reviewed in the last 180 days?',
  yesMeans:
    'Somebody who did not write them walked through the runbooks and what failed was fixed.',
  noMeans: 'They were not reviewed.',
  expiresDays: 180,
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
