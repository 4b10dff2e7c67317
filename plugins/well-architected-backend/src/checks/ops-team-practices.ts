/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Risks that are seen but not raised, and missing skills or people, limit the
 * workload.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: the single answers of the short team form; the team answers it
 * as a whole.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'ops-team-practices',
  pillar: 'operational-excellence',
  title: 'Team practices are reviewed',
  risk: 'LOW',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: [
    'OPS03-BP02',
    'OPS03-BP03',
    'OPS03-BP05',
    'OPS03-BP06',
    'OPS03-BP07',
    'OPS09-BP03',
  ],
  seedRefs: ['KA-OPS-8'],
  parameters: { expiresDays: 365 },
  impact:
    'Risks are seen but not raised; skills and staffing limit the workload.',
  issue: f => `Team practices of ${f.entity.name} have gaps`,
  recommendation: f =>
    `Discuss the form for ${f.entity.name} (${f.names}) in a retrospective and create actions; AWS Skill Builder helps where skills are missing.`,
  steps: f => [
    `Answer the form for ${f.entity.name} as a team`,
    'Create one action per "no"',
    'Repeat yearly',
  ],
  successCriteria: () => ['Form younger than 365 days', 'Actions have owners'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'one hour per year' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_team_emp_take_action.html',
  ],
  question:
    'Did the team answer the short form (may act on risk, escalation is welcome, time to learn, enough people for on-call), with an action for every "no"?',
  yesMeans:
    'The form was answered as a team in the last 365 days and every "no" has an action.',
  noMeans: 'It was not answered, or a "no" has no action.',
  expiresDays: 365,
  exempts: ({ entity }) =>
    entity.lifecycle === 'deprecated'
      ? `${entity.name} is deprecated`
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
      name: 'the lifecycle is deprecated',
      entity: { lifecycle: 'deprecated' },
      expect: { state: 'not-applicable', says: ['deprecated'] },
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
