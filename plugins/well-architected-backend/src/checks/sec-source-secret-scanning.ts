/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A key in the history of a repository stays valid until it is rotated, even
 * after it was deleted from the head.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: the repository itself; results of scanners are not imported yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

const SOURCE_ANNOTATIONS = [
  'backstage.io/source-location',
  'github.com/project-slug',
  'gitlab.com/project-slug',
  'bitbucket.org/project-slug',
  'dev.azure.com/project-repo',
];
const WITH_SOURCE = ['service', 'website', 'library'];

export default defineAttestedCheck({
  id: 'sec-source-secret-scanning',
  pillar: 'security',
  title: 'Source and git history are scanned for secrets',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'attestation',
  bestPractices: ['SEC02-BP03', 'SEC11-BP02', 'SEC11-BP07'],
  seedRefs: ['SEC-C1', 'ANTI-3'],
  parameters: { expiresDays: 365 },
  impact:
    'A key in history stays valid until rotated, even after deletion from the head.',
  issue: f =>
    `The source and git history of ${f.entity.name} are not scanned for secrets`,
  recommendation: f =>
    `Turn on secret scanning with push protection for ${f.entity.name}; rotate everything found and keep it in AWS Secrets Manager (${f.names}).`,
  steps: f => [
    `Enable scanning on the repository of ${f.entity.name}`,
    'Scan the whole history once',
    'Rotate each hit',
    'Attest',
  ],
  successCriteria: () => ['Zero open secret alerts'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'some false positives' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_secrets.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  ],
  question:
    'Does push protection or a scanner cover the source of this workload with its full git history, and are all hits rotated?',
  yesMeans:
    'Scanning covers the whole history, with zero open alerts; the link leads to it.',
  noMeans: 'The history is not scanned, or hits are open.',
  expiresDays: 365,
  exempts: ({ entity }) => {
    const linked = SOURCE_ANNOTATIONS.some(key => entity.annotations[key]);
    return linked || !entity.type || WITH_SOURCE.includes(entity.type)
      ? undefined
      : `${entity.name} links no source repository and its type ${entity.type} has none`;
  },
  examples: [
    {
      name: 'answered "yes"',
      answer: { value: 'yes' },
      expect: { state: 'pass', says: ['Answered "yes"'] },
    },
    {
      name: 'answered "no"',
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'HIGH', says: ['Answered "no"'] },
    },
    {
      name: 'declared not applicable',
      answer: { value: 'not-applicable', text: 'see the decision record' },
      expect: { state: 'not-applicable', says: ['see the decision record'] },
    },
    {
      name: 'a database without a repository',
      entity: { type: 'database' },
      expect: { state: 'not-applicable', says: ['database'] },
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
