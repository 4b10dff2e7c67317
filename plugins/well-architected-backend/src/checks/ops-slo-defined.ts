/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without an agreed objective nobody can say whether the workload is healthy,
 * so alarms and priorities are guesses.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: service level objectives of CloudWatch Application Signals are
 * not looked at yet; a document with a link counts.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'ops-slo-defined',
  pillar: 'operational-excellence',
  secondaryPillars: ['performance-efficiency', 'reliability'],
  title: 'Service level objectives exist',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['OPS04-BP01', 'PERF05-BP01', 'REL11-BP07'],
  seedRefs: ['KA-OPS-5'],
  parameters: { expiresDays: 365 },
  impact:
    'No shared definition of "healthy", so alarms and priorities are guesses.',
  issue: f => `${f.entity.name} has no service level objectives`,
  recommendation: f =>
    `Define availability and latency objectives for ${f.entity.name} in Amazon CloudWatch Application Signals, measured on ${f.names}.`,
  steps: f => [
    `Choose two indicators of ${f.entity.name}`,
    'Set target and window',
    'Alarm on burn rate',
  ],
  successCriteria: () => [
    'SLO visible on the entity page',
    'Burn-rate alarm exists',
  ],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'Application Signals is billed' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_identify_kpis.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-ServiceLevelObjectives.html',
  ],
  question:
    'Does this workload have service level objectives (for example availability and latency) that the team follows?',
  yesMeans:
    'At least one objective with a target and a window exists; the link leads to it.',
  noMeans: 'There is no objective, or nobody follows it.',
  expiresDays: 365,
  exempts: ({ entity }) =>
    entity.lifecycle === 'experimental'
      ? `${entity.name} is experimental`
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
      name: 'the lifecycle is experimental',
      entity: { lifecycle: 'experimental' },
      expect: { state: 'not-applicable', says: ['experimental'] },
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
