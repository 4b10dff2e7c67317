/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance tests G1 to G4: checklists and tables of the founding document.
 * G8 is in the AWS module, next to the collector that it is about
 * (src/lambda/exampleCredential.test.ts).
 * G5 to G7 are in savingsAndPatterns.test.ts.
 */
import { Risk } from 'backstage-plugin-well-architected-common';
import {
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
import { collectorOf, sample } from './__testUtils__/sample';

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
      expect(checks.filter(check => !built.has(check))).toEqual([]);
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
      'at most 15 min',
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
      'at 2026-11-15 05:00 UTC',
    ],
    [
      'EBS with a recovery point 23 h old passes',
      'rel-ebs-efs-backups',
      volume(23),
      'pass',
      undefined,
      'at 2026-11-15 07:00 UTC',
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

  it('fails a failover record without health check', () => {
    const pair = (data: object) => [
      sample('route53-record-set', {
        policy: 'failover',
        failover: 'PRIMARY',
        ...data,
      }),
      sample(
        'route53-record-set',
        { policy: 'failover', failover: 'SECONDARY' },
        { id: 'Z0ORDERS/orders.example.com/A/secondary' },
      ),
      sample('route53-health-check', {}),
    ];
    const healthCheckId = sample('route53-health-check', {}).id;
    const without = { evaluatesTargetHealth: false, healthCheckId: undefined };
    const result = judge('rel-health-checks-route53', ...pair(without));
    expect(result.state).toBe('fail');
    expect(result.message).toContain('has no health check');
    expect(
      judge('rel-health-checks-route53', ...pair({ healthCheckId })).state,
    ).toBe('pass');
  });
});
