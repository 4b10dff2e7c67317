/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance tests G5 to G7: the tables of databases and of savings and the
 * anti-patterns of the founding document.
 */
import { renderAction } from 'backstage-plugin-well-architected-common';
import {
  CheckExample,
  Resource,
  runExample,
  writeAction,
} from 'backstage-plugin-well-architected-node';
import { toQuestionChoices } from '../answers/toQuestionChoices';
import { catalogue, checkOf } from './__testUtils__/catalogue';
import { sample } from './__testUtils__/sample';

const ENTITY = { ref: 'component:default/orders-api', name: 'orders-api' };

describe('G5 the database table', () => {
  const check = checkOf('perf-purpose-built-database');

  const rows = [
    ['Relational', 'Amazon RDS'],
    ['High throughput, simple queries', 'Amazon DynamoDB'],
    ['Graph', 'Amazon Neptune'],
    ['Search and analytics', 'Amazon OpenSearch Service'],
    ['Time series', 'Amazon Timestream'],
    ['In-memory', 'Amazon ElastiCache'],
  ];
  const stores = [
    sample('rds-instance', {}),
    sample('rds-cluster', {}),
    sample('dynamodb-table', {}),
    sample('opensearch-domain', {}),
    sample('elasticache-replication-group', {}),
  ];
  const form = toQuestionChoices({
    check,
    choosable: stores.map(({ arn = '', ...rest }) => ({
      resource: arn,
      ...rest,
    })),
    nouns: new Map(),
  });

  it('the form offers the six use cases with the six services', () => {
    expect(form?.options.map(({ label }) => label)).toEqual(
      rows.map(([useCase, service]) =>
        expect.stringMatching(new RegExp(`^${useCase}: ${service}`)),
      ),
    );
  });

  it('the form names each store, and what it is made for', () => {
    expect(form?.subjects.map(({ fits }) => fits)).toEqual([
      ['relational'],
      ['relational'],
      ['high-throughput'],
      ['search-analytics'],
      ['in-memory'],
    ]);
  });

  it('choosing graph for an RDS instance without justification fails LOW', () => {
    const chosen = (justification?: string) =>
      runExample(check, {
        name: 'G5',
        resources: [sample('rds-instance', {})],
        answer: {
          value: 'yes',
          choices: [{ resource: 'orders-db', choice: 'graph', justification }],
        },
        expect: { state: 'fail' },
      });
    const concluded = chosen();
    expect(concluded).toMatchObject({
      state: 'fail',
      risk: 'LOW',
      message: expect.stringMatching(/orders-db .*"Graph".*Amazon Neptune/),
    });
    expect(
      writeAction({ check, concluded, entity: ENTITY }).recommendation,
    ).toContain('orders-db (Graph: Amazon Neptune)');
    expect(chosen('Two joins at most')).toMatchObject({
      state: 'pass',
      message: expect.stringContaining('"Two joins at most"'),
    });
  });
});

describe('G6 the savings table', () => {
  it.each([
    ['COST-T1', 'cost-rightsizing', '20-40 %'],
    ['COST-T2', 'cost-commitments-coverage', '30-75 %'],
    ['COST-T3', 'cost-commitments-coverage', '30-70 %'],
    ['COST-T4', 'cost-spot-for-fault-tolerant', '50-90 %'],
    ['COST-T5', 'cost-s3-storage-class', '40-60 %'],
    ['COST-T6', 'rel-auto-scaling-configured', '30-50 %'],
  ])('%s: the plan of %s names the range %s', (item, checkId, range) => {
    const { checks } = catalogue.foundingItems.find(({ id }) => id === item)!;
    expect(checks).toContain(checkId);
    const check = checkOf(checkId);
    const failing = check.examples.filter(e => e.expect.state === 'fail');
    for (const example of failing) {
      const concluded = runExample(check, example);
      const plan = renderAction(
        writeAction({ check, concluded, entity: ENTITY }),
      );
      expect(plan).toContain(range);
      expect(plan).toMatch(/typical/i);
      // next to the estimate: it is still there, and not made of the range
      expect(concluded.message).not.toContain(range);
      const isEstimated = concluded.monthlyWasteUsd !== undefined;
      expect(!isEstimated || /\d USD a month/.test(plan)).toBe(true);
    }
  });
});

/** Two weeks of hours, days or whatever the metric counts. */
const always = (value: number) => Array.from({ length: 14 * 24 }, () => value);

const FUNCTION = 'orders-handler';
const leak = { name: 'PAYMENTS_API_KEY', rule: 'literal-under-secret-name' };

/** A world for each row of the table, and what people answer there. */
const PATTERNS: Record<
  string,
  {
    resources: Resource[];
    /** By check; series by name and resource. */
    metrics?: Record<string, CheckExample['metrics']>;
  }
> = {
  'ANTI-1': {
    resources: [
      sample('rds-instance', { multiAz: false }),
      sample('autoscaling-group', { zones: ['eu-west-1a'] }),
      sample('elbv2-load-balancer', { zones: ['eu-west-1a'] }),
    ],
  },
  'ANTI-2': {
    resources: [
      sample('dynamodb-table', {}, { tags: { 'managed-by': 'manual' } }),
      sample('cloudformation-stack', { driftStatus: 'DRIFTED' }),
      sample('cloudtrail-console-event', {}),
    ],
  },
  'ANTI-3': {
    resources: [
      sample('lambda-function', { secrets: [leak] }),
      sample('ecs-task-definition', {
        containers: [
          {
            name: 'app',
            essential: true,
            hasHealthCheck: true,
            variables: ['PAYMENTS_API_KEY'],
            secrets: [],
            detectedSecrets: [leak],
          },
        ],
      }),
      sample('ec2-instance', { userDataSecrets: [leak] }),
    ],
  },
  'ANTI-4': {
    resources: [sample('lambda-function', {}), sample('dynamodb-table', {})],
    metrics: {
      'ops-application-logs': { invocations: { [FUNCTION]: [5, 5, 5] } },
    },
  },
  'ANTI-5': {
    resources: [
      sample('rds-instance', {
        backupRetentionDays: 0,
        deletionProtection: false,
      }),
      sample('dynamodb-table', {
        pointInTimeRecovery: 'DISABLED',
        deletionProtection: false,
      }),
      sample('s3-bucket', { versioning: 'Suspended' }),
      sample('ec2-volume', {}),
      // a vault that is neither locked nor copied saves nobody
      sample('backup-plan', {
        rules: [
          {
            name: 'daily',
            vaultName: 'orders-vault',
            continuous: false,
            copiesTo: [],
          },
        ],
      }),
      sample('backup-vault', { locked: false }),
    ],
  },
  'ANTI-6': {
    resources: [
      sample('ec2-instance', { instanceType: 'c5.4xlarge' }),
      sample('compute-optimizer-instance', {
        findings: [
          {
            part: 'compute',
            finding: 'Overprovisioned',
            reasons: ['CPUOverprovisioned'],
            current: 'c5.4xlarge',
            recommended: 'c7g.large',
            monthlySavingsUsd: 420,
            afterDiscounts: true,
          },
        ],
      }),
      sample('rds-instance', { allocatedStorageGb: 1000 }),
    ],
    metrics: {
      'cost-idle-compute': {
        cpu: { 'i-0f00dfeed00000001': always(2) },
        networkIn: { 'i-0f00dfeed00000001': always(1000) },
        networkOut: { 'i-0f00dfeed00000001': always(1000) },
      },
      'sus-storage-overallocation': {
        free: { 'orders-db': always(900 * 2 ** 30) },
      },
    },
  },
  'ANTI-7': {
    resources: [
      sample('dynamodb-table', {}),
      sample('cost-allocation-tag', { active: false }, { id: 'owner' }),
    ],
  },
  'ANTI-8': {
    resources: [
      sample('apigateway-rest-api', {
        methods: [
          {
            path: '/orders',
            method: 'POST',
            authorizationType: 'AWS_IAM',
            apiKeyRequired: false,
            functionArn: `arn:aws:lambda:eu-west-1:111122223333:function:${FUNCTION}`,
          },
        ],
      }),
    ],
  },
};

describe('G7 the anti-patterns', () => {
  const rows = catalogue.foundingItems.filter(({ id }) =>
    id.startsWith('ANTI-'),
  );

  it('has eight rows', () => {
    expect(rows.map(({ id }) => id)).toEqual(Object.keys(PATTERNS));
  });

  it.each(
    rows.flatMap(({ id, text, checks }) =>
      checks.map(checkId => [text, checkId, id] as const),
    ),
  )('%s is found by %s', (_, checkId, row) => {
    const check = checkOf(checkId);
    const { resources, metrics = {} } = PATTERNS[row];
    const concluded = runExample(check, {
      name: row,
      resources,
      metrics: metrics[checkId],
      // what only people know, they say
      ...(check.kind === 'attested' ? { answer: { value: 'no' } } : {}),
      expect: { state: 'fail' },
    });
    expect([concluded.state, concluded.message]).toEqual([
      'fail',
      expect.stringMatching(/\S/),
    ]);
  });
});
