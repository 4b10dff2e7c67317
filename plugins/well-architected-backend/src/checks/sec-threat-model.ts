/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Weaknesses that nobody looked for are found by others.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: whether the architecture changed since the model was made.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'sec-threat-model',
  pillar: 'security',
  title: 'A threat model exists',
  risk: 'LOW',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['SEC01-BP07', 'SEC11-BP03'],
  seedRefs: ['KA-SEC-8'],
  parameters: { expiresDays: 365 },
  impact: 'Unknown weaknesses.',
  issue: f => `${f.entity.name} has no current threat model`,
  recommendation: f =>
    `Hold a two-hour threat-modelling session (STRIDE) on ${f.entity.name} with its data flow through ${f.names}; Amazon GuardDuty and AWS WAF cover some of the threats.`,
  steps: f => [
    `Draw the data flow of ${f.entity.name}`,
    'List threats',
    'Create actions',
  ],
  successCriteria: () => ['Model linked'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_threat_model.html',
  ],
  question:
    'Is there a threat model of this workload, younger than 365 days and than the last major change?',
  yesMeans: 'The model is linked.',
  noMeans: 'There is none, or it is outdated.',
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
