/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a plan the reaction to a break-in is slow and chaotic.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: the SECURITY alternate contact of the accounts is not looked at
 * yet. This check always applies.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'sec-incident-response-plan',
  pillar: 'security',
  title: 'A tested incident response plan exists',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['SEC10-BP02', 'SEC10-BP01', 'SEC10-BP07'],
  seedRefs: ['KA-SEC-5'],
  alwaysApplicable: true,
  parameters: { expiresDays: 365 },
  impact: 'Slow and chaotic reaction.',
  issue: f => `${f.entity.name} has no tested security incident response plan`,
  recommendation: f =>
    `Write a plan for ${f.entity.name} (${f.names}) with AWS Security Incident Response guidance and playbooks per finding type.`,
  steps: f => [
    `Write the plan for ${f.entity.name}`,
    'Register the contact',
    'Run a simulation',
  ],
  successCriteria: () => ['Test within 365 days'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_develop_management_plans.html',
  ],
  equivalents: {
    prowler: ['account_security_contact_information_is_registered'],
    serviceScreener: ['iam.hasAlternateContact'],
    configRules: ['SECURITY_ACCOUNT_INFORMATION_PROVIDED'],
    securityHub: ['Account.1'],
  },
  question:
    'Does a security incident response plan exist for this workload, and was it tested in the last 365 days?',
  yesMeans: 'Plan and last test are linked or described.',
  noMeans: 'Plan or test is missing.',
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
