/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Check,
  defineAccountCheck,
  defineAttestedCheck,
  defineCheck,
  defineCollector,
  defineEntityCheck,
  fail,
  pass,
} from 'backstage-plugin-well-architected-node';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { readSelection } from '../config/readSelection';
import { createRegistry, Registry } from '../registry/createRegistry';

/** Collectors and checks that are small enough to reason about in tests. */

export const tables = defineCollector({
  id: 'test-table',
  type: 'AWS::DynamoDB::Table',
  noun: { one: 'table', many: 'tables' },
  scope: 'regional',
  list: { 'dynamodb:ListTables': 'dynamodb:ListTables' },
  schema: z.object({ backup: z.boolean() }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    data: { backup: true },
  },
  async *collect() {
    yield* [];
  },
});

export const tagged = defineCollector({
  id: 'test-tagged',
  type: 'AWS::Tagged',
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

const meta = {
  title: 'A check',
  wafRisk: 'HIGH',
  effort: 'Low',
  seedRefs: [],
  impact: 'It matters.',
  issue: () => 'An issue',
  recommendation: () => 'A recommendation',
  steps: () => ['One', 'Two'],
  successCriteria: () => ['Done'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'No relevant trade-off' }],
  docs: ['https://docs.aws.amazon.com/example.html'],
  examples: [],
} satisfies Partial<Check>;

export const backupCheck = defineCheck({
  ...meta,
  id: 'rel-test-backup',
  pillar: 'reliability',
  risk: 'HIGH',
  riskClass: 'data-loss',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01'],
  on: [tables.with()],
  evaluate: table =>
    table.data.backup
      ? pass(`${table.name} has a backup`)
      : fail(`${table.name} has no backup`),
});

export const rootCheck = defineAccountCheck({
  ...meta,
  id: 'sec-test-root',
  pillar: 'security',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  evidence: 'aws-account',
  bestPractices: ['SEC01-BP02'],
  uses: [tables.with()],
  evaluate: (account, { all }) =>
    all(tables).some(table => table.id === 'root-key')
      ? fail(`The root user of ${account.name} has a key`)
      : pass(`The root user of ${account.name} has no key`),
});

export const ownerCheck = defineEntityCheck({
  ...meta,
  id: 'ops-test-owner',
  pillar: 'operational-excellence',
  risk: 'MEDIUM',
  riskClass: 'governance',
  evidence: 'catalog-entity',
  bestPractices: ['OPS02-BP01'],
  conclude: ({ entity }) =>
    entity.ownerExists
      ? pass(`${entity.name} is owned by ${entity.ownerRef}`)
      : fail(`The owner of ${entity.name} does not exist`),
});

export const planCheck = defineAttestedCheck({
  ...meta,
  id: 'rel-test-plan',
  pillar: 'reliability',
  risk: 'MEDIUM',
  riskClass: 'availability',
  evidence: 'attestation',
  bestPractices: ['REL13-BP01'],
  question: 'Is there a plan?',
  yesMeans: 'There is.',
  noMeans: 'There is none.',
  expiresDays: 180,
});

/**
 * A registry of the test checks, or of some of them, with what `config` of
 * `wellArchitected` chooses.
 */
export function testRegistry(
  checks: Check[] = [backupCheck, rootCheck, ownerCheck, planCheck],
  config: JsonObject = {},
): Registry {
  return createRegistry({
    checks,
    collectors: [tables, tagged],
    config: readSelection(new ConfigReader(config)),
  });
}
