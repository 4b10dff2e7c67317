/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A backup that cannot be restored is worthless, and without a measured
 * restore the RTO is a guess.
 *
 * How we look: the owner answers, and the answer stands for 180 days. What we
 * cannot see: restore testing plans and restore jobs of AWS Backup are not
 * looked at yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'rel-restore-tested',
  pillar: 'reliability',
  title: 'Restores are tested',
  risk: 'MEDIUM',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['REL09-BP04', 'REL13-BP03'],
  seedRefs: ['REL-C7', 'KA-REL-3', 'BKP-1'],
  parameters: { expiresDays: 180 },
  impact: 'Backups that cannot be restored are worthless; the RTO is a guess.',
  issue: f => `No restore was tested for ${f.entity.name}`,
  recommendation: f =>
    `Use AWS Backup restore testing for the data of ${f.entity.name} (${f.names}).`,
  steps: f => [
    `Create the plan for ${f.entity.name}`,
    'Add a validation Lambda',
    'Record duration against RTO',
  ],
  successCriteria: () => ['Test within 180 days', 'Duration below RTO'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'temporary resources' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_periodic_recovery_testing_data.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html',
  ],
  equivalents: { serviceScreener: ['backup.backupRecoveryPointNeverRestored'] },
  question:
    'Was a restore of the data of this workload tested in the last 180 days, with its duration measured?',
  yesMeans: 'A restore succeeded; text or link tell date and duration.',
  noMeans: 'No restore was tested.',
  expiresDays: 180,
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
