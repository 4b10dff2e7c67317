/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a goal there is no direction.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: emissions; the owner names a proxy that the team measures. "No
 * goal yet" is a "no".
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'sus-goals-set',
  pillar: 'sustainability',
  title: 'Sustainability goals are set for the workload',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: ['SUS06-BP01', 'SUS02-BP02'],
  seedRefs: ['SUS-C9'],
  parameters: { expiresDays: 365 },
  impact: 'No direction.',
  issue: f => `${f.entity.name} has no sustainability goal`,
  recommendation: f =>
    `Choose a proxy metric per unit of work of ${f.entity.name} (${f.names}) and compare it with the AWS Customer Carbon Footprint Tool.`,
  steps: f => [
    `Pick a proxy for ${f.entity.name}`,
    'Measure',
    'Review half-yearly',
  ],
  successCriteria: () => ['Goal with value'],
  tradeOffs: [{ pillar: 'sustainability', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a1.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/sustainability-pillar/sustainability-pillar.html',
  ],
  question:
    'Does this workload have a measurable sustainability goal, such as vCPU-hours per thousand requests, with its status?',
  yesMeans: 'Goal and status are named.',
  noMeans: 'There is no goal yet.',
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
