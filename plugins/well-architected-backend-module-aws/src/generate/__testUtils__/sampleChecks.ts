/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  defineAttestedCheck,
  defineCheck,
  defineCollector,
  fail,
  pass,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { Catalogue } from '../types';

export const bucket = defineCollector({
  id: 's3-bucket',
  type: 'AWS::S3::Bucket',
  noun: { one: 'bucket', many: 'buckets' },
  scope: 'regional',
  list: { 's3:ListBuckets': 's3:ListAllMyBuckets' },
  details: {
    versioning: { 's3:GetBucketVersioning': 's3:GetBucketVersioning' },
    policy: { 's3:GetBucketPolicy': ['s3:GetBucketPolicy', 'kms:DescribeKey'] },
  },
  schema: z.object({ versioning: z.string() }),
  sample: { id: 'invoices', data: { versioning: 'Enabled' } },
  async *collect() {
    yield { id: 'invoices', data: { versioning: 'Enabled' } };
  },
});

export const versioning = defineCheck({
  id: 'rel-s3-versioning',
  pillar: 'reliability',
  secondaryPillars: ['security'],
  title: 'Buckets keep versions',
  risk: 'HIGH',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01'],
  seedRefs: ['REL-C6'],
  parameters: { minDays: 7 },
  impact: 'Deleted data is gone.',
  issue: f => `${f.names} keep no versions`,
  recommendation: f => `Enable Amazon S3 Versioning on ${f.names}.`,
  steps: f => [`Enable it on ${f.names}`, 'Expire old versions'],
  successCriteria: () => ['Status Enabled'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'old versions are billed' }],
  docs: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  ],
  equivalents: { prowler: ['s3_bucket_object_versioning'] },
  on: [bucket.with('versioning')],
  evaluate: resource =>
    resource.data.versioning === 'Enabled'
      ? pass(`Bucket ${resource.name} keeps versions`)
      : fail(`Bucket ${resource.name} has versioning off`),
  examples: [
    {
      name: 'versions are kept',
      resources: [bucket.sample()],
      expect: { state: 'pass' },
    },
    {
      name: 'versioning is suspended',
      resources: [bucket.sample({ data: { versioning: 'Suspended' } })],
      expect: { state: 'fail' },
    },
  ],
});

export const drPlan = defineAttestedCheck({
  id: 'rel-dr-plan',
  pillar: 'reliability',
  title: 'There is a disaster recovery plan',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'attestation',
  bestPractices: ['REL13-BP02'],
  seedRefs: [],
  impact: 'Nobody knows what to do.',
  issue: f => `No plan for ${f.names}`,
  recommendation: f => `Write a plan for ${f.names}.`,
  steps: () => ['Write', 'Test'],
  successCriteria: () => ['Plan linked'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'people and standby' }],
  docs: ['https://docs.aws.amazon.com/wellarchitected/latest/framework/'],
  question: 'Is there a plan?',
  yesMeans: 'It was read this year.',
  noMeans: 'There is none.',
  expiresDays: 365,
  examples: [],
});

export const catalogue: Catalogue = {
  checks: [
    { id: 'rel-s3-versioning', pillar: 'reliability', bestPractices: [] },
    { id: 'rel-later', pillar: 'reliability', bestPractices: ['REL09-BP02'] },
  ],
  foundingItems: [
    { id: 'REL-C6', text: 'S3 versioning', checks: ['rel-s3-versioning'] },
    { id: 'REL-C7', text: 'Later | more', checks: ['rel-later'] },
  ],
};

export const loaded = [
  {
    source:
      '/*\n * Licence.\n */\n\n/*\n * Why versions matter.\n *\n * How we look.\n */\n',
    definition: versioning,
  },
  { source: '/* L */\n/** About plans. */', definition: drPlan },
];
