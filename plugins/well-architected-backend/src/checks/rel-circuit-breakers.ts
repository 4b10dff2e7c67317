/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Clients that wait and retry without limit turn a slow dependency into an
 * outage.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: whether Amazon ECS Service Connect is used (not looked at yet),
 * and the code.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'rel-circuit-breakers',
  pillar: 'reliability',
  title: 'Timeouts, retries and circuit breakers are set',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['REL05-BP03', 'REL05-BP04', 'REL05-BP05', 'REL04-BP04'],
  seedRefs: ['REL-C10'],
  parameters: { expiresDays: 365 },
  impact: 'Retry storms and cascading failures.',
  issue: f =>
    `Remote calls of ${f.entity.name} lack timeouts, bounded retries or circuit breakers`,
  recommendation: f =>
    `Use AWS SDK standard or adaptive retry mode, short timeouts and a breaker library or Amazon ECS Service Connect in ${f.entity.name} (${f.names}).`,
  steps: f => [
    `Set connect and read timeouts in ${f.entity.name}`,
    'Cap retries at 2 to 3 with jitter',
    'Add a breaker',
  ],
  successCriteria: () => ['Load test with a failing dependency stays stable'],
  tradeOffs: [{ pillar: 'performance-efficiency', text: 'quicker failures' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_limit_retries.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_limit_retries.html',
  ],
  question:
    'Do all remote calls of this workload have timeouts, bounded retries with jitter, and circuit breakers?',
  yesMeans:
    'Clients set timeouts, cap retries with jitter, and stop calling what fails.',
  noMeans: 'At least one remote call has none of it.',
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
