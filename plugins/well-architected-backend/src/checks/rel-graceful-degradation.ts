/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A small dependency that fails must not stop everything.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: dependencies that are not in the catalog, and what the code does
 * when one of them fails.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'rel-graceful-degradation',
  pillar: 'reliability',
  title: 'Graceful degradation is designed',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'attestation',
  bestPractices: ['REL05-BP01', 'REL05-BP07', 'REL11-BP05'],
  seedRefs: ['REL-C9'],
  parameters: { expiresDays: 365 },
  impact: 'A small dependency failure stops everything.',
  issue: f => `${f.entity.name} does not degrade gracefully`,
  recommendation: f =>
    `Serve cached or default data, shed load, use feature flags (AWS AppConfig) where ${f.entity.name} depends on others (${f.names}).`,
  steps: f => [
    `List dependencies of ${f.entity.name}`,
    'Choose a fallback',
    'Test by blocking the dependency',
  ],
  successCriteria: () => ['Each hard dependency has a tested fallback'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'fallback caches need care' },
    { pillar: 'operational-excellence', text: 'more code paths' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_graceful_degradation.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_graceful_degradation.html',
  ],
  question:
    'Does every hard dependency of this workload have a tested fallback or an accepted loss?',
  yesMeans: 'The hard dependencies and the fallback of each are listed.',
  noMeans: 'A dependency has no fallback and nobody accepted it.',
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
