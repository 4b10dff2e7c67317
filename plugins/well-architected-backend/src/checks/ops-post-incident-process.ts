/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * An incident that nobody looks back on comes back.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: whether single incidents were reviewed is for the owner to say.
 * This check always applies.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'ops-post-incident-process',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability', 'security'],
  title: 'Incidents are followed by a blameless review',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: ['OPS11-BP02', 'OPS11-BP08', 'REL12-BP02', 'SEC10-BP08'],
  seedRefs: ['OPS-C7', 'ISSUE-OPS-3', 'KA-OPS-7'],
  alwaysApplicable: true,
  parameters: { expiresDays: 365 },
  impact: 'The same incident comes back.',
  issue: f => `Incidents of ${f.entity.name} are not followed by a review`,
  recommendation: f =>
    `Use a correction-of-errors template for incidents of ${f.entity.name} (${f.names}) and track actions to the end, for example in AWS Systems Manager OpsCenter.`,
  steps: f => [
    `Adopt a template for ${f.entity.name}`,
    'Hold a review within five working days',
    'Track actions as issues',
  ],
  successCriteria: () => [
    'Every HIGH incident has a review',
    'Actions closed in 30 days',
  ],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'team time' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_perform_rca_process.html',
  ],
  question:
    'Is every serious incident of this workload followed by a blameless review whose actions are tracked?',
  yesMeans:
    'A template or the last review is linked, and its actions are tracked to the end.',
  noMeans: 'Incidents are closed without a review.',
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
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Answered "no"'] },
    },
    {
      name: '"not applicable" is no answer',
      answer: { value: 'not-applicable' },
      expect: { state: 'unknown', reason: 'ANSWER_NEEDED' },
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
