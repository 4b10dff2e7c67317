/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance tests G1 to G4: checklists and tables of the founding document.
 * G8 is in the AWS module, next to the collector that it is about
 * (src/lambda/exampleCredential.test.ts).
 *
 * Waits for a later issue (3, every check of the catalogue):
 * - G1 for the items of SERVED_LATER, whose checks are specified and not built;
 * - the second sentence of G4, a failover record without health check
 *   (rel-health-checks-route53).
 */
import { Risk } from 'backstage-plugin-well-architected-common';
import { collectors } from 'backstage-plugin-well-architected-backend-module-aws';
import {
  AnyCollector,
  EXAMPLE_NOW,
  Resource,
  runExample,
} from 'backstage-plugin-well-architected-node';
import {
  allChecks,
  catalogue,
  checkOf,
  readDocs,
} from './__testUtils__/catalogue';

const SERVED_LATER = [
  'REL-C8',
  'COST-C4',
  'COST-C5',
  'COST-C9',
  'ISSUE-OPS-4',
  'COST-T2',
  'COST-T3',
  'COST-T4',
  'COST-T7',
  'KA-OPS-4',
  'KA-COST-3',
  'KA-COST-6',
  'KA-SUS-3',
  'RESOURCES-2',
];

function collectorOf(id: string): AnyCollector {
  const collector = collectors.find(one => one.id === id);
  if (!collector) {
    throw new Error(`There is no collector '${id}'`);
  }
  return collector;
}

/** What the collector yields, with changes. */
function sample(
  collector: string,
  data: object,
  changes: { id?: string } = {},
): Resource {
  const one: Resource = collectorOf(collector).sample(changes);
  return { ...one, data: { ...one.data, ...data } };
}

const judge = (checkId: string, ...resources: Resource[]) =>
  runExample(checkOf(checkId), {
    name: 'acceptance',
    resources,
    expect: { state: 'pass' },
  });

/** ISO 8601, so long before the moment of the examples. */
const ago = (minutes: number) =>
  new Date(Date.parse(EXAMPLE_NOW) - minutes * 60_000).toISOString();

describe('G1 every item of the founding document has a check', () => {
  const items = catalogue.foundingItems;
  const page = readDocs('coverage.md');
  const built = new Set(allChecks.map(({ id }) => id));

  it('has 157 items', () => {
    expect(items).toHaveLength(157);
  });

  it.each(items.map(item => [item.id, item] as const))(
    '%s',
    (_, { id, text, checks }) => {
      const row = page.split('\n').find(line => line.startsWith(`| ${id} `));
      expect(row).toContain(text);
      expect(checks.length).toBeGreaterThan(0);
      for (const check of checks) {
        expect(catalogue.checks.map(one => one.id)).toContain(check);
        expect(row).toContain(check);
      }
      expect(checks.some(check => built.has(check))).toBe(
        !SERVED_LATER.includes(id),
      );
    },
  );
});

describe('G2 the cost example', () => {
  const alert = {
    on: 'ACTUAL',
    operator: 'GREATER_THAN',
    threshold: 80,
    unit: 'percent',
    subscribers: 1,
  };

  it.each([
    ['ACTUAL > 80 % with an e-mail subscriber passes', {}, 'pass'],
    ['without a subscriber it fails', { subscribers: 0 }, 'fail'],
    ['with the threshold 120 only it fails', { threshold: 120 }, 'fail'],
  ])('%s', (_, changes, state) => {
    const budget = sample('budgets-budget', {
      alerts: [{ ...alert, ...changes }],
    });
    expect(judge('cost-budget-alerts', budget).state).toBe(state);
  });
});

describe('G3 the backup table', () => {
  const database = (minutes: number) =>
    sample('rds-instance', { latestRestorableTime: ago(minutes) });
  const volume = (hours: number): Resource[] => [
    sample('ec2-volume', {}),
    sample('backup-protected-resource', {
      resourceArn: collectorOf('ec2-volume').sample().arn,
      resourceType: 'EBS',
      lastBackupTime: ago(hours * 60),
    }),
  ];

  it.each<
    [string, string, Resource[], 'pass' | 'fail', Risk | undefined, string]
  >([
    [
      'RDS restorable to 4 minutes ago passes',
      'rel-rds-restorable-now',
      [database(4)],
      'pass',
      undefined,
      '4 min',
    ],
    [
      'RDS restorable to 20 minutes ago fails',
      'rel-rds-restorable-now',
      [database(20)],
      'fail',
      'MEDIUM',
      '20 min',
    ],
    [
      'DynamoDB with PITR ENABLED passes',
      'rel-dynamodb-pitr',
      [sample('dynamodb-table', { pointInTimeRecovery: 'ENABLED' })],
      'pass',
      undefined,
      'ENABLED',
    ],
    [
      'S3 with versioning Suspended fails',
      'rel-s3-versioning',
      [sample('s3-bucket', { versioning: 'Suspended' })],
      'fail',
      undefined,
      'Suspended',
    ],
    [
      'EBS with a recovery point 25 h old fails',
      'rel-ebs-efs-backups',
      volume(25),
      'fail',
      undefined,
      '25 h',
    ],
    [
      'EBS with a recovery point 23 h old passes',
      'rel-ebs-efs-backups',
      volume(23),
      'pass',
      undefined,
      '23 h',
    ],
  ])('%s', (_, checkId, resources, state, risk, text) => {
    const result = judge(checkId, ...resources);
    expect(result).toMatchObject({ state, ...(risk ? { risk } : {}) });
    expect(result.message).toContain(text);
  });
});

describe('G4 the high availability table', () => {
  const aurora = (...zones: string[]) => [
    sample('rds-cluster', { multiAz: false }),
    ...zones.map((availabilityZone, i) =>
      sample(
        'rds-instance',
        { clusterId: 'orders-cluster', multiAz: false, availabilityZone },
        { id: `orders-cluster-${i + 1}` },
      ),
    ),
  ];

  it('fails Aurora with all members in one AZ', () => {
    const result = judge(
      'rel-rds-multi-az',
      ...aurora('eu-west-1a', 'eu-west-1a'),
    );
    expect(result.state).toBe('fail');
    expect(result.message).toContain('eu-west-1a');
  });

  it('passes Aurora with members in two AZs', () => {
    const result = judge(
      'rel-rds-multi-az',
      ...aurora('eu-west-1a', 'eu-west-1b'),
    );
    expect(result.state).toBe('pass');
    expect(result.message).toContain('eu-west-1a, eu-west-1b');
  });
});
