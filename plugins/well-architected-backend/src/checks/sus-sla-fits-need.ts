/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Standby capacity above the need runs for nobody.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: deployed redundancy is not compared with the declared targets;
 * the owner confirms it. This check always applies.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'sus-sla-fits-need',
  pillar: 'sustainability',
  secondaryPillars: ['reliability'],
  title: 'Availability targets match the need',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: ['SUS02-BP02', 'REL11-BP07'],
  seedRefs: ['KA-SUS-9'],
  alwaysApplicable: true,
  parameters: { expiresDays: 365 },
  impact: 'Unneeded standby capacity.',
  issue: f => `${f.entity.name} has more redundancy than its targets need`,
  recommendation: f =>
    `Compare declared targets with deployed redundancy of ${f.entity.name} (${f.names}); Amazon CloudWatch shows what the standby does.`,
  steps: f => [`Review the targets of ${f.entity.name}`, 'Reduce'],
  successCriteria: () => ['Confirmed'],
  tradeOffs: [
    { pillar: 'reliability', text: 'never reduce below the declared target' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a3.html',
  ],
  question:
    'Is the redundancy of this workload (Regions, replicas, retention) not above its declared RTO, RPO and availability?',
  yesMeans: 'Redundancy matches the declared targets.',
  noMeans: 'More is deployed than the targets need.',
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
