/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A few hot paths use most of the energy and time.
 *
 * How we look: the owner answers, and the answer stands for 180 days. What we
 * cannot see: profiles; the owner attests the review.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'sus-code-efficiency-reviewed',
  pillar: 'sustainability',
  secondaryPillars: ['performance-efficiency'],
  title: 'Hot code paths are measured and improved',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['SUS03-BP03', 'PERF05-BP03'],
  seedRefs: ['SUS-C7', 'KA-SUS-7'],
  parameters: { expiresDays: 180 },
  impact: 'Energy and latency wasted in hot paths.',
  issue: f =>
    `Hot code paths of ${f.entity.name} were not reviewed in 180 days`,
  recommendation: f =>
    `Profile ${f.entity.name} (${f.names}) with a continuous profiler, for example next to AWS X-Ray traces; fix the top three.`,
  steps: f => [`Profile ${f.entity.name}`, 'Fix', 'Compare'],
  successCriteria: () => ['Review within 180 days'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'gains too', costsNothing: true },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a4.html',
  ],
  question:
    'Were the hot paths or queries of this workload profiled and reviewed in the last 180 days?',
  yesMeans: 'Text or link tell the date and what was improved.',
  noMeans: 'They were not reviewed.',
  expiresDays: 180,
  exempts: ({ entity }) =>
    ['documentation'].includes(entity.type ?? '')
      ? `${entity.name} is of type ${entity.type}`
      : undefined,
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
      name: 'type documentation',
      entity: { type: 'documentation' },
      expect: { state: 'not-applicable', says: ['documentation'] },
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
