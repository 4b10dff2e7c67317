/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A procedure that was never tried fails when it is needed.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: experiments of AWS Fault Injection Service are not looked at
 * yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'ops-game-day-held',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability', 'security'],
  title: 'Game days test the procedures',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['REL12-BP05', 'OPS07-BP01', 'SEC10-BP07'],
  seedRefs: ['OPS-C6'],
  parameters: { expiresDays: 365 },
  impact: 'Untested procedures fail when needed.',
  issue: f => `No game day was held for ${f.entity.name}`,
  recommendation: f =>
    `Run a two-hour game day for ${f.entity.name} (${f.names}) with AWS Fault Injection Service in a production-like environment.`,
  steps: f => [
    `Pick one likely failure of ${f.entity.name}`,
    'Announce and run',
    'Record what went wrong',
    'Create actions',
  ],
  successCriteria: () => ['Game day within 365 days', 'Actions have owners'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'a day of the team' },
    {
      pillar: 'reliability',
      text: 'use stop conditions so the test cannot hurt customers',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_testing_resiliency_game_days_resiliency.html',
    'https://docs.aws.amazon.com/fis/latest/userguide/what-is.html',
  ],
  question: 'Was a game day held for this workload in the last 365 days?',
  yesMeans:
    'A likely failure was provoked or played through; text or link tell the date and the results.',
  noMeans: 'No game day was held.',
  expiresDays: 365,
  grade: context =>
    context.context.criticality === 'non-critical' ? 'LOW' : 'MEDIUM',
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
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Answered "no"'] },
    },
    {
      name: 'answered "no" for a non-critical workload',
      context: { criticality: 'non-critical' },
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'LOW' },
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
