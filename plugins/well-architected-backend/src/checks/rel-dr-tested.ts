/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A recovery that was never exercised fails when it is needed.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: measured against declared values; the owner compares them.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'rel-dr-tested',
  pillar: 'reliability',
  title: 'Disaster recovery was tested',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'attestation',
  bestPractices: ['REL13-BP03', 'REL13-BP04'],
  seedRefs: ['REL-C7', 'KA-REL-4'],
  parameters: { expiresDays: 365 },
  impact: 'The plan fails when needed.',
  issue: f =>
    `Disaster recovery of ${f.entity.name} was not tested within its targets`,
  recommendation: f =>
    `Run a DR exercise for ${f.entity.name} (${f.names}) yearly, for example a restore with AWS Backup.`,
  steps: f => [
    `Plan the exercise for ${f.entity.name}`,
    'Fail over or restore',
    'Measure',
    'Fix',
  ],
  successCriteria: () => ['Test within 365 days', 'Measured below declared'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'exercise' },
    { pillar: 'reliability', text: 'schedule off-peak' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_dr_tested.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_dr_tested.html',
  ],
  question:
    'Was disaster recovery of this workload exercised in the last 365 days, within the declared RTO and RPO?',
  yesMeans:
    'Text or link tell the date, and the measured RTO and RPO are at most the declared ones.',
  noMeans: 'It was not exercised, or took longer or lost more than declared.',
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
