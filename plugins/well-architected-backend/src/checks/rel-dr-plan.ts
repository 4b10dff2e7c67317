/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a plan an outage lasts longer, because decisions are made while it
 * lasts.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: what the plan says; the owner attests strategy, RTO and RPO.
 * This check always applies: a non-critical workload may answer "yes" with the
 * text "rebuild from code and accept loss".
 */
import {
  ConcludeContext,
  defineAttestedCheck,
} from 'backstage-plugin-well-architected-node';

/** Declared for the entity, else as soon as one of its accounts is. */
function isProduction({ context, accounts }: ConcludeContext): boolean {
  const declared = context.environment
    ? [context.environment]
    : accounts.flatMap(account => account.environment ?? []);
  return declared.length === 0 || declared.includes('production');
}

export default defineAttestedCheck({
  id: 'rel-dr-plan',
  pillar: 'reliability',
  title: 'A disaster recovery plan is documented',
  risk: 'HIGH',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['REL13-BP02', 'REL13-BP05'],
  seedRefs: ['REL-C7', 'RWE-REL-3', 'KA-REL-4'],
  alwaysApplicable: true,
  parameters: { expiresDays: 365 },
  impact: 'Prolonged outage and unclear decisions.',
  issue: f => `${f.entity.name} has no disaster recovery plan: ${f.message}`,
  recommendation: f =>
    `Write the plan for ${f.entity.name} (${f.names}) with the smallest strategy that meets RTO and RPO; AWS Backup and AWS Elastic Disaster Recovery carry the first two strategies.`,
  steps: f => [
    `Choose the strategy for ${f.entity.name}`,
    'Write steps and roles',
    'Link in TechDocs',
  ],
  successCriteria: () => ['Plan linked', 'Meets declared RTO and RPO'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'warm standby and active-active run duplicate resources',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html',
    'https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html',
  ],
  question:
    'Is there a disaster recovery plan with strategy, RTO and RPO for this workload?',
  yesMeans:
    'The plan is linked and names strategy (backup-restore, pilot light, warm standby, active-active), RTO and RPO.',
  noMeans: 'There is no plan.',
  expiresDays: 365,
  grade: context => {
    if (!isProduction(context)) {
      return 'LOW';
    }
    const { criticality } = context.context;
    return criticality === 'mission-critical' ||
      criticality === 'business-critical'
      ? 'HIGH'
      : 'MEDIUM';
  },
  examples: [
    {
      name: 'answered "yes"',
      answer: { value: 'yes' },
      expect: { state: 'pass', says: ['Answered "yes"'] },
    },
    {
      name: 'answered "no"',
      context: { criticality: 'standard' },
      environment: 'production',
      answer: {
        value: 'no',
        author: 'user:default/anna',
        answeredAt: '2026-11-02T09:00:00.000Z',
      },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Answered "no"', 'user:default/anna', '2026-11-02'],
      },
    },
    {
      name: 'answered "no" for a business-critical production workload',
      context: { criticality: 'business-critical' },
      environment: 'production',
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'answered "no" for a mission-critical production workload',
      context: { criticality: 'mission-critical' },
      environment: 'production',
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'answered "no" outside production',
      context: { criticality: 'mission-critical' },
      environment: 'development',
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'LOW' },
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
