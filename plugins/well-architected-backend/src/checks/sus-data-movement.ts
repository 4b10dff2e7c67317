/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every byte that is moved or kept needs energy.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: delivery streams and the size of datasets are not looked at yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'sus-data-movement',
  pillar: 'sustainability',
  title: 'Data movement is minimized and compressed',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'attestation',
  bestPractices: ['SUS04-BP07', 'SUS04-BP02', 'SUS03-BP05'],
  seedRefs: ['SUS-C7', 'KA-SUS-8', 'COST-C11'],
  parameters: { expiresDays: 365 },
  impact: 'Network and storage energy.',
  issue: f => `Data of ${f.entity.name} is moved or kept uncompressed`,
  recommendation: f =>
    `Use Parquet with compression, for example through Amazon Data Firehose, and process near the data of ${f.entity.name} (${f.names}).`,
  steps: f => [
    `Enable compression for ${f.entity.name}`,
    'Convert to Parquet',
    'Avoid cross-Region copies',
  ],
  successCriteria: () => ['Compressed'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'lower', costsNothing: true },
    { pillar: 'performance-efficiency', text: 'CPU for compression' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a8.html',
    'https://docs.aws.amazon.com/firehose/latest/dev/what-is-this-service.html',
  ],
  equivalents: { serviceScreener: ['firehose.firehoseBufferingSuboptimal'] },
  question:
    'Are large datasets of this workload compressed and processed in the Region where they are stored?',
  yesMeans: 'They are compressed or columnar, and stay in their Region.',
  noMeans: 'Large data is moved or stored uncompressed.',
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
