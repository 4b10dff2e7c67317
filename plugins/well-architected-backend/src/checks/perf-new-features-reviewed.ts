/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * AWS improves every month; a workload that is never looked at misses it.
 *
 * How we look: the owner answers, and the answer stands for 180 days. What we
 * cannot see: completed reviews of this plugin do not count by themselves yet.
 * This check always applies.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'perf-new-features-reviewed',
  pillar: 'performance-efficiency',
  secondaryPillars: ['cost-optimization', 'security', 'sustainability'],
  title: 'New services and features are reviewed',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: [
    'PERF05-BP06',
    'COST10-BP01',
    'COST01-BP07',
    'SEC01-BP08',
    'SUS06-BP03',
  ],
  seedRefs: ['KA-PERF-2', 'KA-COST-5'],
  alwaysApplicable: true,
  parameters: { expiresDays: 180 },
  impact: 'Missed improvements.',
  issue: f =>
    `New services and features were not reviewed for ${f.entity.name} in 180 days`,
  recommendation: f =>
    `Hold a half-yearly review of ${f.entity.name} (${f.names}) with this report and the AWS Well-Architected Tool.`,
  steps: f => [
    `Schedule the review of ${f.entity.name}`,
    'Walk through Recommendations',
    'Decide',
  ],
  successCriteria: () => ['Review within 180 days'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'no relevant trade-off' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_keep_workload_and_services_up_to_date.html',
  ],
  question:
    'Was the architecture of this workload reviewed for new services and features in the last 180 days?',
  yesMeans:
    'A review took place; text or link tell the date and the decisions.',
  noMeans: 'There was no review.',
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
      expect: { state: 'fail', risk: 'LOW', says: ['Answered "no"'] },
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
