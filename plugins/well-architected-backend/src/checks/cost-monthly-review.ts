/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Waste grows unnoticed between invoices.
 *
 * How we look: the owner answers, and the answer stands for 45 days. What we
 * cannot see: the cost of the workload; Cost Explorer is not read yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'cost-monthly-review',
  pillar: 'cost-optimization',
  title: 'Costs are reviewed monthly',
  risk: 'LOW',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: ['COST10-BP02', 'COST01-BP05', 'COST01-BP04'],
  seedRefs: ['COST-C3', 'ANTI-7'],
  parameters: { expiresDays: 45 },
  impact: 'Waste grows unnoticed.',
  issue: f => `The costs of ${f.entity.name} were not reviewed in 45 days`,
  recommendation: f =>
    `Hold a 30-minute monthly review of ${f.entity.name} (${f.names}) with AWS Cost Explorer.`,
  steps: f => [
    `Open the card of ${f.entity.name}`,
    'Compare by service',
    'Create actions',
  ],
  successCriteria: () => ['Review within 45 days'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_evaluate_new_services_review_workload.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/ce-what-is.html',
  ],
  question: 'Were the costs of this workload reviewed in the last 45 days?',
  yesMeans: 'A review took place; text or link tell the date and the actions.',
  noMeans: 'They were not reviewed.',
  expiresDays: 45,
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
