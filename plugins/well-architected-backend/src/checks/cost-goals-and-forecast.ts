/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a unit cost nobody can say whether growth is healthy.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: the cost of the workload; Cost Explorer is not read yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'cost-goals-and-forecast',
  pillar: 'cost-optimization',
  title: 'Cost goals and unit cost exist',
  risk: 'LOW',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: ['COST02-BP02', 'COST03-BP04', 'COST03-BP06', 'COST01-BP09'],
  seedRefs: ['KA-COST-2'],
  parameters: { expiresDays: 365 },
  impact: 'No way to say whether growth is healthy.',
  issue: f => `${f.entity.name} has no cost goal and no unit cost`,
  recommendation: f =>
    `Define one unit cost for ${f.entity.name} (${f.names}) and follow it with AWS Cost Explorer.`,
  steps: f => [`Pick a driver of ${f.entity.name}`, 'Compute monthly'],
  successCriteria: () => ['Unit cost tracked'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_govern_usage_goal_target.html',
  ],
  question:
    'Does this workload have a cost goal, such as cost per thousand requests, with its last value?',
  yesMeans: 'Target and last value are named.',
  noMeans: 'There is no goal.',
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
