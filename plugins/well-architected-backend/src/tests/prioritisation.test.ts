/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance tests D1 to D5: the prioritisation matrix. No row of section D
 * waits for a later issue; D1 holds the specification of all 180 checks
 * against the matrix, and everything that those that are built grade.
 *
 * D4 for the page: "lists open findings in the order of the plan" in
 * plugins/well-architected/src/EntityTab/EntityTab.test.tsx.
 */
import {
  CheckResult,
  EntityReport,
  gradeRisk,
  Page,
  Risk,
  RiskClass,
} from 'backstage-plugin-well-architected-common';
import { Inventory, runExample } from 'backstage-plugin-well-architected-node';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { allChecks, catalogue } from './__testUtils__/catalogue';
import { changeInventory } from './__testUtils__/changeInventory';
import {
  DEVELOPMENT,
  EXAMPLE_CATALOG,
  PRODUCTION,
} from './__testUtils__/exampleCatalog';
import { readExample } from './__testUtils__/readExample';
import {
  Example,
  ORDERS_API,
  startExample,
} from './__testUtils__/startExample';

jest.setTimeout(120_000);

const MEDIUM_OR_LOW: Risk[] = ['MEDIUM', 'LOW'];
const ANY: Risk[] = ['HIGH', 'MEDIUM', 'LOW'];
/** The default risk that a check of the class may have. */
const ALLOWED: Record<RiskClass, Risk[]> = {
  'security-vulnerability': ['HIGH', 'MEDIUM'],
  availability: ANY,
  'data-loss': ANY,
  'cost-waste': MEDIUM_OR_LOW,
  performance: MEDIUM_OR_LOW,
  operations: MEDIUM_OR_LOW,
  governance: MEDIUM_OR_LOW,
  sustainability: MEDIUM_OR_LOW,
};
const LOWERED: RiskClass[] = [
  'availability',
  'data-loss',
  'operations',
  'performance',
];

/**
 * Their specification calls some of their findings HIGH: spending of more than
 * 120 % of the budget, off-hours, savings and idle accelerators above the limit
 * of major waste, and questions that a review in the AWS WA Tool gives a high
 * risk.
 */
const HIGH_BY_SPECIFICATION = [
  'cost-budget-not-exceeded',
  'cost-optimization-hub-actions',
  'import-wa-tool-risks',
  'sus-accelerators-used',
  'sus-nonprod-not-24x7',
];

describe('D1 the risk fits the class', () => {
  it('has 180 checks in the specification', () => {
    expect(catalogue.checks).toHaveLength(180);
  });

  it.each(catalogue.checks.map(check => [check.id, check] as const))(
    '%s',
    (_, { risk, riskClass }) => {
      expect(ALLOWED[riskClass]).toContain(risk);
    },
  );

  it.each(allChecks.map(check => [check.id, check] as const))(
    '%s grades its examples within its class',
    (_, check) => {
      expect(ALLOWED[check.riskClass]).toContain(check.risk);
      const grades = check.examples
        .map(example => runExample(check, example))
        .filter(({ state }) => state === 'fail')
        .map(({ baseRisk }) => baseRisk);
      // a check may find a single finding less bad than its class
      const allowed = HIGH_BY_SPECIFICATION.includes(check.id)
        ? ANY
        : [...ALLOWED[check.riskClass], 'LOW'];
      expect(grades.filter(risk => !allowed.includes(risk))).toEqual([]);
    },
  );
});

/** The group of the example idles, with machines that cost this much. */
function idleGroup(inventory: Inventory, types: string[]): Inventory {
  return changeInventory(inventory, {
    resource: one =>
      one.type === 'AWS::AutoScaling::AutoScalingGroup'
        ? ({
            ...one,
            data: {
              ...one.data,
              instances: types.map((instanceType, i) => ({
                id: `i-${i}`,
                zone: 'eu-west-1a',
                instanceType,
                lifecycle: 'InService',
              })),
            },
          } as typeof one)
        : one,
    metric: (key, values) =>
      /CPUUtilization\|Maximum|Network(In|Out)/.test(key)
        ? values.map(() => 1)
        : values,
  });
}
/** List prices in eu-west-1: 499.03 and 501.07 USD a month. */
const FOR_499_USD = ['t2.micro', 'm5.large', 'r5.2xlarge'];
const FOR_501_USD = ['t3.micro', 'm4.large', 'r5.2xlarge'];

describe.each(testDatabaseIds)('D2 major waste on %s', databaseId => {
  let example: Example;

  afterEach(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  it('is MEDIUM at 499 USD; at 501 USD it is HIGH and notifies', async () => {
    const inventory = await readExample(DEVELOPMENT);
    example = await startExample({
      knex: await migratedDatabase(databaseId),
      accounts: [
        [PRODUCTION, await readExample(PRODUCTION)],
        [DEVELOPMENT, idleGroup(inventory, FOR_499_USD)],
      ],
    });
    const finding = async () => {
      const { items } = await example.get<Page<CheckResult>>(
        `${ORDERS_API}/results`,
      );
      return items.find(({ checkId }) => checkId === 'cost-idle-compute')!;
    };
    const small = await finding();
    expect(small).toMatchObject({ state: 'fail', risk: 'MEDIUM' });
    expect(Math.round(small.monthlyWasteUsd ?? NaN)).toBe(499);
    await example.notify(10);
    expect(JSON.stringify(example.sent)).not.toContain('cost-idle-compute');

    const before = example.sent.length;
    example.accounts.set(DEVELOPMENT, idleGroup(inventory, FOR_501_USD));
    await example.readAgain(120);
    await example.notify(130);
    const big = await finding();
    expect(big).toMatchObject({ state: 'fail', risk: 'HIGH' });
    expect(Math.round(big.monthlyWasteUsd ?? NaN)).toBe(501);
    expect(big.riskReasons.join(' ')).toContain('501 USD');
    expect(example.sent.slice(before)).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/team-orders' },
        payload: expect.objectContaining({
          title: '1 risk rose to HIGH in orders-api (Cost Optimization)',
          scope:
            'well-architected:component:default/orders-api:cost-idle-compute',
        }),
      },
    ]);
  });
});

describe('D3 environments other than production', () => {
  it.each(Object.keys(ALLOWED) as RiskClass[])('%s', riskClass => {
    for (const base of ANY) {
      const graded = gradeRisk({
        base,
        riskClass,
        context: { environment: 'development' },
      });
      const lowered = LOWERED.includes(riskClass);
      const expected = lowered
        ? ANY[Math.min(ANY.length - 1, ANY.indexOf(base) + 1)]
        : base;
      expect(graded.risk).toBe(expected);
      expect(graded.reasons).toEqual(
        lowered
          ? [
              'lowered one level: the environment is development, not production',
            ]
          : [],
      );
    }
  });
});

describe.each(testDatabaseIds)('prioritisation on %s', databaseId => {
  let example: Example;
  let results: CheckResult[];
  let report: EntityReport;

  beforeAll(async () => {
    const ordersApi = EXAMPLE_CATALOG.find(e => e.kind === 'Component')!;
    example = await startExample({
      knex: await migratedDatabase(databaseId),
      entities: [
        {
          ...ordersApi,
          metadata: {
            ...ordersApi.metadata,
            name: 'orders-test',
            annotations: {
              ...ordersApi.metadata.annotations,
              'aws.amazon.com/account-id': `${PRODUCTION}=development`,
            },
          },
        },
      ],
    });
    results = (await example.get<Page<CheckResult>>(`${ORDERS_API}/results`))
      .items;
    report = await example.get(`${ORDERS_API}/report`);
  });

  afterAll(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  it.each([
    ['sec-lambda-env-no-secrets', 'HIGH', 'HIGH'],
    ['sec-encryption-at-rest', 'MEDIUM', 'MEDIUM'],
    ['rel-dynamodb-pitr', 'HIGH', 'MEDIUM'],
    ['ops-xray-tracing', 'MEDIUM', 'LOW'],
    ['perf-api-caching', 'LOW', 'LOW'],
    ['cost-dynamodb-capacity-mode', 'MEDIUM', 'MEDIUM'],
  ])(
    'D3 %s is %s in production and %s in development',
    async (checkId, production, development) => {
      const { items } = await example.get<Page<CheckResult>>(
        '/entities/component/default/orders-test/results',
      );
      const lowered = items.find(one => one.checkId === checkId)!;
      expect(lowered).toMatchObject({ state: 'fail', risk: development });
      expect(results.find(one => one.checkId === checkId)).toMatchObject({
        state: 'fail',
        risk: production,
      });
      expect(
        lowered.riskReasons.some(reason =>
          reason.startsWith(
            'lowered one level: the environment is development',
          ),
        ),
      ).toBe(LOWERED.includes(lowered.riskClass));
    },
  );

  it('D4 has one order in results, plan, pillars and export', async () => {
    const order = results
      .filter(({ state }) => state === 'fail')
      .map(({ checkId }) => checkId);
    expect(report.actionPlan.map(({ checkId }) => checkId)).toEqual(order);
    for (const { gaps, recommendations } of report.pillars) {
      const own = gaps.found.map(({ checkId }) => checkId);
      expect(own).toEqual(order.filter(id => own.includes(id)));
      expect(recommendations.map(({ checkId }) => checkId)).toEqual(own);
    }
    const markdown = await example.getText(`${ORDERS_API}/report.md`);
    const plan = markdown.slice(markdown.indexOf('# Action plan: '));
    const positions = report.actionPlan.map(({ recommendation }) =>
      plan.indexOf(recommendation),
    );
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('D5 says why every finding has its risk', () => {
    expect(results.length).toBeGreaterThan(100);
    for (const { checkId, risk, riskReasons, riskClass } of results) {
      const [first, ...context] = riskReasons;
      expect([checkId, first]).toEqual([
        checkId,
        expect.stringMatching(/^(HIGH|MEDIUM|LOW): an? .+/),
      ]);
      expect(first).toContain(riskClass.split('-')[0]);
      expect([checkId, first.startsWith(risk) || context.length > 0]).toEqual([
        checkId,
        true,
      ]);
    }
  });
});
