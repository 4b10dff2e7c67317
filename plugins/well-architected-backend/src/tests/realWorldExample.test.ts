/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance tests A1 to A24: the Real-World Example of the founding document,
 * from the recordings of its two accounts through the whole engine to the API.
 * The recordings are made by test/emulator/acceptance/record.ts.
 *
 * No row of section A waits for a later issue.
 */
import {
  CheckResult,
  EntityReport,
  EntityScorecard,
  FindingDetail,
  Page,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { about, evidenceText } from './__testUtils__/evidenceText';
import {
  Example,
  ORDERS_API,
  startExample,
} from './__testUtils__/startExample';

jest.setTimeout(120_000);

type Row = [
  row: string,
  checkId: string,
  state: 'pass' | 'fail',
  risk: 'HIGH' | 'MEDIUM' | 'LOW' | undefined,
  evidence: string[],
];

const ROWS: Row[] = [
  [
    'A1 OPS: Lambda deployed via CDK',
    'ops-iac-managed-resources',
    'pass',
    undefined,
    ['OrdersStack', 'share 100 %'],
  ],
  [
    'A2 OPS: CloudWatch logs enabled',
    'ops-application-logs',
    'pass',
    undefined,
    ['/aws/lambda/orders-handler'],
  ],
  [
    'A3 OPS: missing tracing',
    'ops-xray-tracing',
    'fail',
    'MEDIUM',
    ['orders-handler PassThrough', 'stage prod'],
  ],
  [
    'A4 OPS: missing dashboards',
    'ops-dashboard-exists',
    'fail',
    'MEDIUM',
    ['no dashboard'],
  ],
  [
    'A5 SEC: hardcoded API keys in Lambda environment',
    'sec-lambda-env-no-secrets',
    'fail',
    'HIGH',
    ['orders-handler', 'PAYMENTS_API_KEY', 'rule literal-under-secret-name'],
  ],
  [
    'A6 SEC: API Gateway with IAM authorization',
    'sec-api-authorization',
    'pass',
    undefined,
    ['AWS_IAM'],
  ],
  [
    'A7 SEC: missing Secrets Manager',
    'sec-secrets-managed',
    'fail',
    'MEDIUM',
    ['no secret found, one needed'],
  ],
  [
    'A8 SEC: missing encryption at rest',
    'sec-encryption-at-rest',
    'fail',
    'MEDIUM',
    ['orders-events (topic)', 'encrypted by the service'],
  ],
  [
    'A9 REL: Multi-AZ DynamoDB table',
    'rel-rds-multi-az',
    'pass',
    undefined,
    ['orders: three AZs by service'],
  ],
  [
    'A10 REL: single region',
    'rel-multi-region-strategy',
    'fail',
    'LOW',
    ['single Region deployment', 'eu-west-1', 'cost-optimization'],
  ],
  [
    'A11 REL: missing backup strategy',
    'rel-dynamodb-pitr',
    'fail',
    'HIGH',
    ['orders', 'DISABLED'],
  ],
  [
    'A12 REL: missing DR plan',
    'rel-dr-plan',
    'fail',
    'MEDIUM',
    ['"no"', 'user:default/mock', '2026-11-16'],
  ],
  [
    'A13 PERF: CloudFront for static assets',
    'perf-static-content-cdn',
    'pass',
    undefined,
    ['orders-static'],
  ],
  [
    'A14 PERF: no caching for API responses',
    'perf-api-caching',
    'fail',
    'LOW',
    ['stage prod'],
  ],
  [
    'A15 PERF: cold starts not optimized',
    'perf-lambda-cold-starts',
    'fail',
    'LOW',
    ['6 %', '1 400 ms'],
  ],
  [
    'A16 COST: provisioned but spiky',
    'cost-dynamodb-capacity-mode',
    'fail',
    'MEDIUM',
    ['ratio 9', 'use 12 %', 'PAY_PER_REQUEST'],
  ],
  [
    'A18 COST: missing budget alerts',
    'cost-budget-alerts',
    'fail',
    'MEDIUM',
    ['no budget'],
  ],
  [
    'A19 COST: missing cost allocation tags',
    'cost-allocation-tags-applied',
    'fail',
    'MEDIUM',
    ['0 % of required keys'],
  ],
  [
    'A20 SUS: serverless, good utilization',
    'sus-utilization-good',
    'pass',
    undefined,
    [
      'orders-handler: capacity is provisioned by the service',
      'orders-dev 35 %',
    ],
  ],
  [
    'A21 SUS: dev/test 24/7',
    'sus-nonprod-not-24x7',
    'fail',
    'MEDIUM',
    ['orders-dev', '168 of 168 h', 'no schedule', 'account 444455556666'],
  ],
];

/** Fails of the state that A.2 names, though A.3 has no row for them. */
const OTHER_FAILS = [
  // A.2 names a table without scaling; see A17
  'rel-auto-scaling-configured',
  // A.2 names Architectures [x86_64]
  'sus-graviton-serverless',
];

const PRIORITY_ACTIONS = [
  ['HIGH', 'security', 'sec-lambda-env-no-secrets'],
  ['HIGH', 'reliability', 'rel-dynamodb-pitr'],
  ['MEDIUM', 'operational-excellence', 'ops-xray-tracing'],
  ['MEDIUM', 'cost-optimization', 'cost-dynamodb-capacity-mode'],
  ['LOW', 'performance-efficiency', 'perf-api-caching'],
];

describe.each(testDatabaseIds)('the real-world example on %s', databaseId => {
  let knex: Knex;
  let example: Example;
  let report: EntityReport;
  let results: CheckResult[];

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    example = await startExample({ knex });
    await example.answer('rel-dr-plan', {
      value: 'no',
      text: 'Planned for the first quarter',
    });
    report = await example.get(`${ORDERS_API}/report`);
    results = (await example.get<Page<CheckResult>>(`${ORDERS_API}/results`))
      .items;
  });

  afterAll(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  const finding = (checkId: string) =>
    example.get<FindingDetail>(`${ORDERS_API}/results/${checkId}`);
  const orderOf = (...checkIds: string[]) =>
    report.actionPlan
      .map(({ checkId }) => checkId)
      .filter(checkId => checkIds.includes(checkId));

  it.each(ROWS)('%s', async (_row, checkId, state, risk, texts) => {
    const detail = await finding(checkId);
    expect(detail.result).toMatchObject({ state, ...(risk ? { risk } : {}) });
    const seen = evidenceText(detail).replaceAll('\\"', '"');
    for (const text of texts) {
      expect(seen).toContain(text);
    }
    const shown = [
      await example.getText(`${ORDERS_API}/report.md`),
      JSON.stringify(report),
    ];
    for (const document of shown) {
      expect(document).toContain(checkId);
    }
  });

  it('A8 passes what the services encrypt', async () => {
    const detail = await finding('sec-encryption-at-rest');
    for (const name of ['orders', 'orders-static']) {
      expect(about(detail, name)).toEqual([
        expect.objectContaining({
          status: 'pass',
          message: expect.stringContaining('encrypted by the service'),
        }),
      ]);
    }
  });

  it('A10 says what a second Region costs', async () => {
    const { action } = await finding('rel-multi-region-strategy');
    expect(action?.tradeOffs).toContainEqual(
      expect.objectContaining({ pillar: 'cost-optimization' }),
    );
  });

  it('A12 is standard production: MEDIUM', async () => {
    const { result } = await finding('rel-dr-plan');
    expect(result).toMatchObject({ risk: 'MEDIUM', basis: 'attested' });
    expect(result.message).toContain('Planned for the first quarter');
  });

  it('A17 COST: Lambda usage-based pricing', async () => {
    const detail = await finding('rel-auto-scaling-configured');
    expect(about(detail, 'orders-handler')).toEqual([
      expect.objectContaining({
        status: 'pass',
        message: expect.stringContaining('scales by service'),
      }),
    ]);
    const cost = report.pillars.find(p => p.pillar === 'cost-optimization');
    expect(cost?.currentState.facts.join('\n')).toMatch(
      /orders-handler.* scales by service/,
    );
    // The table without scaling that A.2 names is what fails this check.
    expect(
      detail.evidence
        .filter(({ observation }) => observation.status === 'fail')
        .map(({ observation }) => observation.subject.name),
    ).toEqual(['orders']);
  });

  it('A22 has the five priority actions in this order', () => {
    expect(
      report.actionPlan
        .filter(({ checkId }) =>
          PRIORITY_ACTIONS.some(([, , id]) => id === checkId),
        )
        .map(({ risk, pillar, checkId }) => [risk, pillar, checkId]),
    ).toEqual(PRIORITY_ACTIONS);
    const recommendation = (checkId: string) =>
      report.actionPlan.find(a => a.checkId === checkId)?.recommendation;
    expect(recommendation('sec-lambda-env-no-secrets')).toMatch(
      /^Move .* to AWS Secrets Manager/,
    );
    expect(recommendation('rel-dynamodb-pitr')).toMatch(
      /^Enable point-in-time recovery/,
    );
    expect(orderOf('ops-dashboard-exists', 'ops-xray-tracing')).toEqual([
      'ops-xray-tracing',
      'ops-dashboard-exists',
    ]);
    expect(
      orderOf('cost-budget-alerts', 'cost-dynamodb-capacity-mode'),
    ).toEqual(['cost-dynamodb-capacity-mode', 'cost-budget-alerts']);
    expect(orderOf('perf-lambda-cold-starts', 'perf-api-caching')).toEqual([
      'perf-api-caching',
      'perf-lambda-cold-starts',
    ]);
  });

  it('A22 orders by an estimated saving of the table', () => {
    const saving = (checkId: string) =>
      report.actionPlan.find(a => a.checkId === checkId)?.monthlySavingUsd;
    expect(saving('cost-dynamodb-capacity-mode')).toBeGreaterThan(0);
    expect(saving('cost-budget-alerts')).toBeUndefined();
  });

  it('A23 leaves no pillar out of the headline', () => {
    expect(report.headline.map(({ risk, checkId }) => [risk, checkId])).toEqual(
      [
        ['HIGH', 'sec-lambda-env-no-secrets'],
        ['HIGH', 'rel-dynamodb-pitr'],
        ['MEDIUM', 'ops-xray-tracing'],
        ['MEDIUM', 'cost-dynamodb-capacity-mode'],
        ['MEDIUM', 'sus-nonprod-not-24x7'],
        ['LOW', 'perf-api-caching'],
      ],
    );
  });

  it('A24 has two HIGH risks, six pillars and is at risk', async () => {
    expect(
      results
        .filter(({ state, risk }) => state === 'fail' && risk === 'HIGH')
        .map(({ checkId }) => checkId),
    ).toEqual(['sec-lambda-env-no-secrets', 'rel-dynamodb-pitr']);
    const { score, answer } = await example.get<EntityScorecard>(
      `${ORDERS_API}/scorecard`,
    );
    expect(score).toMatchObject({ level: 'at-risk', counts: { high: 2 } });
    expect(answer).toContain('at risk');
    expect(answer).toContain('2 open HIGH risks');
    expect(score?.pillars.map(({ pillar }) => pillar)).toEqual(PILLAR_IDS);
    expect(report.pillars.map(({ pillar }) => pillar)).toEqual(PILLAR_IDS);
    for (const pillar of score?.pillars ?? []) {
      expect(pillar.low).toBeGreaterThanOrEqual(0);
      expect(pillar.high).toBeGreaterThanOrEqual(pillar.low);
      expect(pillar.enoughEvidence).toBe(pillar.coverage >= 50);
    }
  });

  it('has nothing else that fails, and nothing unread', () => {
    const expected = [
      ...ROWS.filter(([, , state]) => state === 'fail').map(([, id]) => id),
      ...OTHER_FAILS,
    ].sort();
    expect(
      results
        .filter(({ state }) => state === 'fail')
        .map(({ checkId }) => checkId)
        .sort(),
    ).toEqual(expected);
    // A.2 has Security Hub switched off, and no run came before this one.
    expect(
      results
        .filter(
          ({ state, reason }) =>
            state === 'unknown' && reason !== 'ANSWER_NEEDED',
        )
        .map(({ checkId, reason }) => [checkId, reason]),
    ).toEqual([
      ['sec-securityhub-findings', 'OPT_IN_REQUIRED'],
      ['sus-unused-resources-cleaned', 'NOT_ENOUGH_DATA'],
    ]);
  });
});
