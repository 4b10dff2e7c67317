/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  assessInventory,
  Check,
  defineCollector,
  Inventory,
  readable,
  Resource,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readRules } from '../readRules';

/** Collectors and a rule that are small enough to reason about in tests. */

export const buckets = defineCollector({
  id: 'test-bucket',
  type: 'AWS::S3::Bucket',
  noun: { one: 'bucket', many: 'buckets' },
  scope: 'regional',
  list: { 's3:ListBuckets': 's3:ListAllMyBuckets' },
  details: {
    versioning: { 's3:GetBucketVersioning': 's3:GetBucketVersioning' },
    lifecycle: {
      's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
    },
  },
  schema: z.object({
    versioning: readable(z.enum(['Enabled', 'Suspended', 'Off'])),
    expiryDays: readable(z.array(z.number())),
    sizeBytes: z.number(),
    keyId: z.string().optional(),
    grants: z.array(z.object({ to: z.string(), write: z.boolean() })),
  }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:s3:::orders',
    createdAt: '2026-01-01T00:00:00.000Z',
    data: {
      versioning: 'Enabled',
      expiryDays: [30],
      sizeBytes: 2048,
      grants: [{ to: 'team-orders', write: true }],
    },
  },
  async *collect() {
    yield* [];
  },
});

export const alarms = defineCollector({
  id: 'test-alarm',
  type: 'AWS::CloudWatch::Alarm',
  noun: { one: 'alarm', many: 'alarms' },
  scope: 'regional',
  list: { 'cloudwatch:DescribeAlarms': 'cloudwatch:DescribeAlarms' },
  details: {
    actions: { 'cloudwatch:DescribeActions': 'cloudwatch:DescribeActions' },
    history: {
      'cloudwatch:DescribeAlarmHistory': 'cloudwatch:DescribeAlarmHistory',
    },
  },
  schema: z.object({
    watches: z.string(),
    actions: readable(z.array(z.string())),
  }),
  sample: {
    id: 'orders-errors',
    data: { watches: 'orders', actions: ['page'] },
  },
  async *collect() {
    yield* [];
  },
});

export const tags = defineCollector({
  id: 'test-tags',
  type: 'AWS::Tagging::Resource',
  noun: { one: 'tagged resource', many: 'tagged resources' },
  scope: 'regional',
  provides: 'tags',
  list: { 'tagging:GetResources': 'tag:GetResources' },
  schema: z.object({}),
  sample: { id: 'x', data: {} },
  async *collect() {
    yield* [];
  },
});

const COLLECTORS = [buckets, alarms, tags];

/** A complete entry of `wellArchitected.rules`. */
export const RULE = {
  id: 'custom-s3-versioned',
  pillar: 'reliability',
  title: 'Buckets keep old versions',
  risk: 'MEDIUM',
  resourceTypes: ['AWS::S3::Bucket'],
  pass: 'resource.data.versioning == "Enabled"',
  impact: 'What is overwritten is lost.',
  recommendation: 'Switch on versioning of Amazon S3 for {{ finding.names }}.',
  steps: ['Open {{ finding.names }}', 'Enable versioning'],
  successCriteria: ['Versioning is enabled'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'Old versions cost.' }],
  docs: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  ],
  bestPractices: ['REL09-BP01'],
} satisfies JsonObject;

/** Reads rules: entries of `overrides` replace those of `RULE`. */
export function readTestRules(rules: unknown, checks: Check[] = []): Check[] {
  return readRules({
    config: new ConfigReader({
      wellArchitected: { rules: rules as JsonObject[] },
    }),
    collectors: COLLECTORS,
    checks,
  });
}

export const readRule = (overrides: object): Check =>
  readTestRules([{ ...RULE, ...overrides }])[0];

/** What a rule says about these resources. */
export function judge(
  check: Check,
  resources: { type: string; data: unknown }[],
  denied: { collector: string; action: string }[] = [],
) {
  const now = '2026-11-16T06:00:00.000Z';
  const inventory: Inventory = {
    version: 1,
    accountId: '111122223333',
    regions: ['eu-west-1'],
    startedAt: now,
    finishedAt: now,
    apiCalls: {},
    metrics: {},
    resources: resources as Resource[],
    collection: COLLECTORS.map(({ id, type }) => {
      const problem = denied.find(d => d.collector === id);
      return {
        ...{ collector: id, type, region: 'eu-west-1', count: 0 },
        status: problem ? ('denied' as const) : ('ok' as const),
        ...(problem ? { reason: 'denied', missingAction: problem.action } : {}),
      };
    }),
  };
  return assessInventory({
    inventory,
    checks: [check],
    account: { id: inventory.accountId, name: 'shop', environment: 'prod' },
  });
}
