/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance tests E1 to E10: red flags and common mistakes.
 *
 * Waits for a later issue: the due date of E7 (actions get owners and due
 * dates with the review workflow, issue 4).
 *
 * For the page:
 * - E4 "shows the facts before any recommendation" and E7 "phases the action
 *   plan" are in plugins/well-architected/src/Report/EntityReportView.test.tsx;
 * - E7 "sorts by a column with the keyboard" and E9 "answers the question,
 *   with level, range, coverage and change" are in
 *   plugins/well-architected/src/EntityTab/EntityTab.test.tsx.
 */
import { Entity } from '@backstage/catalog-model';
import {
  AccountHealth,
  CHECK_STATES,
  CheckResult,
  EntityReport,
  EntityScorecard,
  FindingDetail,
  LEVEL_WORDS,
  Page,
  PILLAR_IDS,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { collectors } from 'backstage-plugin-well-architected-backend-module-aws';
import { Inventory } from 'backstage-plugin-well-architected-node';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { allChecks, checkOf } from './__testUtils__/catalogue';
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

const API = '/api/well-architected';
const SERVERLESS = '/entities/component/default/orders-serverless';
const INVOICES = '/entities/component/default/invoices';

/** The component of the example under another name and scope. */
function component(name: string, annotations: Record<string, string>): Entity {
  const ordersApi = EXAMPLE_CATALOG.find(e => e.kind === 'Component')!;
  return {
    ...ordersApi,
    metadata: {
      ...ordersApi.metadata,
      name,
      annotations: { ...ordersApi.metadata.annotations, ...annotations },
    },
  };
}

const ENTITIES = [
  component('orders-serverless', { 'aws.amazon.com/account-id': PRODUCTION }),
  component('invoices', {
    'aws.amazon.com/account-id': PRODUCTION,
    'aws.amazon.com/resource-tags': 'component=invoices',
  }),
];

/** The production account with two tables of another component. */
async function withInvoices(): Promise<Inventory> {
  const inventory = await readExample(PRODUCTION);
  const table = inventory.resources.find(
    ({ type }) => type === 'AWS::DynamoDB::Table',
  )!;
  const copies = ['invoices', 'invoice-lines'].map(name => ({
    ...table,
    id: name,
    name,
    arn: table.arn?.replace('table/orders', `table/${name}`),
    tags: { ...table.tags, component: 'invoices' },
  }));
  return { ...inventory, resources: [...inventory.resources, ...copies] };
}

describe.each(testDatabaseIds)('red flags on %s', databaseId => {
  let example: Example;
  let report: EntityReport;

  beforeAll(async () => {
    example = await startExample({
      knex: await migratedDatabase(databaseId),
      entities: ENTITIES,
      accounts: [
        [PRODUCTION, await withInvoices()],
        [DEVELOPMENT, await readExample(DEVELOPMENT)],
      ],
    });
    report = await example.get(`${ORDERS_API}/report`);
  });

  afterAll(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  const resultsOf = async (entity: string) =>
    (await example.get<Page<CheckResult>>(`${entity}/results`)).items;

  it.each(PILLAR_IDS)(
    'E1 no user can mark the pillar %s as not applicable',
    async pillar => {
      const answer = await example.agent
        .put(`${API}${ORDERS_API}/answers/${pillar}`)
        .send({ value: 'not-applicable', text: 'does not apply to us' });
      expect(answer.status).toBe(400);
      const { message } = answer.body.error;
      expect(message).toContain(pillarOf(pillar).name);
      expect(message).toContain('every pillar applies to every workload');
      expect(message).toContain(
        'single checks that ask for an answer can be declared not applicable with a reason',
      );
    },
  );

  it('E2 reviews Sustainability of a purely serverless workload', async () => {
    const results = await resultsOf(SERVERLESS);
    const ids = results
      .filter(({ pillar }) => pillar === 'sustainability')
      .map(({ checkId }) => checkId);
    expect(ids).toEqual(
      expect.arrayContaining(['sus-region-choice', 'sus-sla-fits-need']),
    );
    const states = Object.fromEntries(
      results.map(({ checkId, state }) => [checkId, state]),
    );
    expect(states['sus-region-choice']).toBe('pass');
    expect(states['sus-sla-fits-need']).toBe('unknown');
    const { pillars } = await example.get<EntityReport>(`${SERVERLESS}/report`);
    const { notApplicable } = pillars.find(
      ({ pillar }) => pillar === 'sustainability',
    )!.currentState;
    const markdown = await example.getText(`${SERVERLESS}/report.md`);
    for (const checkId of [
      'sus-graviton-compute',
      'sus-graviton-databases',
      'sus-nonprod-not-24x7',
    ]) {
      expect([checkId, states[checkId]]).toEqual([checkId, 'not-applicable']);
      const { title } = checkOf(checkId);
      const told = notApplicable.find(each => each.checkId === checkId);
      expect(told).toMatchObject({ title, message: expect.any(String) });
      expect(markdown).toContain(
        `- Not applicable: **${title}** (\`${checkId}\`): `,
      );
    }
  });

  it('E4 has facts first, and no recommendation without evidence', async () => {
    const markdown = await example.getText(`${ORDERS_API}/report.md`);
    expect(markdown.indexOf('### Current State')).toBeGreaterThan(0);
    expect(markdown.indexOf('### Current State')).toBeLessThan(
      markdown.indexOf('### Recommendations'),
    );
    expect(report.actionPlan.length).toBeGreaterThan(10);
    for (const { checkId, evidenceIds } of report.actionPlan) {
      const { evidence } = await example.get<FindingDetail>(
        `${ORDERS_API}/results/${checkId}`,
      );
      const known = evidence.map(({ id }) => id);
      expect(evidenceIds.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining(evidenceIds));
    }
    for (const { state, checkId } of await resultsOf(ORDERS_API)) {
      const { action } = await example.get<FindingDetail>(
        `${ORDERS_API}/results/${checkId}`,
      );
      expect([checkId, action !== undefined]).toEqual([
        checkId,
        state === 'fail',
      ]);
    }
  });

  it('E6 writes for two workloads what differs in names and counts', async () => {
    const actionOf = async (entity: string) =>
      (await example.get<FindingDetail>(`${entity}/results/rel-dynamodb-pitr`))
        .action!;
    const orders = await actionOf(ORDERS_API);
    const invoices = await actionOf(INVOICES);
    expect(orders.recommendation).toContain('orders');
    expect(orders.issue).toContain('1 of 1');
    expect(invoices.recommendation).toContain('invoice-lines and invoices');
    expect(invoices.recommendation).not.toContain('orders');
    expect(invoices.issue).toContain('2 of 2');
  });

  it('E7 sorts every list of findings, in phases', async () => {
    const phases = { HIGH: 'now', MEDIUM: 'next', LOW: 'later' };
    for (const { risk, effort, phase } of report.actionPlan) {
      expect(phase).toBe(phases[risk]);
      expect(['Low', 'Medium', 'High']).toContain(effort);
    }
    const order = report.actionPlan.map(({ phase }) => phase);
    expect(order).toEqual(
      ['now', 'next', 'later'].flatMap(phase => order.filter(p => p === phase)),
    );
    const markdown = await example.getText(`${ORDERS_API}/report.md`);
    expect(markdown.match(/^# Action plan: .*$/gm)).toEqual([
      expect.stringMatching(/now.*HIGH/i),
      expect.stringMatching(/next.*MEDIUM/i),
      expect.stringMatching(/later.*LOW/i),
    ]);
    const states = (await resultsOf(ORDERS_API)).map(({ state }) => state);
    expect(states).toEqual(
      CHECK_STATES.flatMap(state => states.filter(one => one === state)),
    );
  });

  it('E8 shows the trade-offs of every recommendation', async () => {
    const pillarsOf = (checkId: string) =>
      checkOf(checkId).tradeOffs.map(({ pillar }) => pillar);
    expect(pillarsOf('rel-multi-region-strategy')).toEqual(
      expect.arrayContaining([
        'cost-optimization',
        'sustainability',
        'operational-excellence',
      ]),
    );
    const own = checkOf('sec-imdsv2').tradeOffs.map(({ text }) => text);
    expect(own.length).toBeGreaterThan(0);
    expect(own).not.toEqual(
      checkOf('rel-multi-region-strategy').tradeOffs.map(({ text }) => text),
    );
    for (const { id, tradeOffs } of allChecks) {
      expect([id, tradeOffs.length]).not.toEqual([id, 0]);
      expect(tradeOffs.every(({ text }) => text.trim() !== '')).toBe(true);
    }
    const markdown = await example.getText(`${ORDERS_API}/report.md`);
    for (const { tradeOffs } of report.actionPlan) {
      for (const { text } of tradeOffs) {
        expect(markdown).toContain(text);
      }
    }
  });

  it('E9 answers in one sentence whether the architecture is good', async () => {
    const { score, answer, nextAction } = await example.get<EntityScorecard>(
      `${ORDERS_API}/scorecard`,
    );
    expect(score).toBeDefined();
    const { level, low, high, coverage, counts } = score!;
    expect(answer.match(/\.(\s|$)/g)).toHaveLength(1);
    for (const part of [
      LEVEL_WORDS[level].toLocaleLowerCase('en-US'),
      `${low} of 100`,
      `up to ${high}`,
      `${counts.high} open HIGH risks`,
      `${coverage} %`,
      nextAction!.title,
    ]) {
      expect(answer).toContain(part);
    }
  });

  it('E10 documents what does not apply with a proof', async () => {
    const { result } = await example.get<FindingDetail>(
      `${ORDERS_API}/results/rel-rds-backups`,
    );
    expect(result.state).toBe('not-applicable');
    expect(result.message).toMatch(
      /0 database instances found in 2 accounts, 1 Region at \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
    );
    const listed = report.pillars
      .find(({ pillar }) => pillar === 'reliability')!
      .currentState.notApplicable.map(({ message }) => message);
    expect(listed).toContain(result.message);
  });
});

describe.each(testDatabaseIds)('red flags of runs on %s', databaseId => {
  let example: Example;

  afterEach(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  it('E3 keeps six pillars when the collectors for Cost crash', async () => {
    const ids = new Set(
      allChecks
        .filter(({ pillar }) => pillar === 'cost-optimization')
        .flatMap(check => [
          ...(check.kind === 'resource' ? check.on : []),
          ...(check.kind === 'resource' || check.kind === 'account'
            ? check.uses
            : []),
        ])
        .map(({ collector }) => collector.id),
    );
    const crashed = collectors.filter(({ id }) => ids.has(id));
    expect(crashed.map(({ id }) => id)).toContain('budgets-budget');
    example = await startExample({
      knex: await migratedDatabase(databaseId),
      accounts: await Promise.all(
        ([PRODUCTION, DEVELOPMENT] as const).map(
          async (id): Promise<[string, Inventory]> => [
            id,
            changeInventory(await readExample(id), { crashed }),
          ],
        ),
      ),
    });
    const accounts = await example.get<Page<AccountHealth>>('/accounts');
    expect(accounts.items.map(({ state }) => state)).toEqual([
      'partial',
      'partial',
    ]);
    const report = await example.get<EntityReport>(`${ORDERS_API}/report`);
    expect(report.pillars.map(({ pillar }) => pillar)).toEqual(PILLAR_IDS);
    expect(report.score.provisional).toBe(true);
    const cost = report.pillars.find(
      ({ pillar }) => pillar === 'cost-optimization',
    )!;
    expect(cost.score.enoughEvidence).toBe(false);
    expect(cost.gaps.notDemonstrated).toContainEqual(
      expect.objectContaining({
        checkId: 'cost-budget-alerts',
        state: 'unknown',
        reason: 'API_ERROR',
      }),
    );
    const markdown = await example.getText(`${ORDERS_API}/report.md`);
    expect(markdown).toContain('## Cost Optimization');
    expect(markdown).toContain('it crashed');
  });

  it('E4 has no report, hence no recommendation, before a run', async () => {
    example = await startExample({
      knex: await migratedDatabase(databaseId),
      entities: [component('too-late', {})],
    });
    const answer = await example.agent.get(
      `${API}/entities/component/default/never-seen/report`,
    );
    expect(answer.status).toBe(404);
    expect(JSON.stringify(answer.body)).not.toContain('recommendation');
  });

  it('E5 names a baseline at the first run and measures later runs by it', async () => {
    example = await startExample({ knex: await migratedDatabase(databaseId) });
    const first = await example.get<EntityScorecard>(`${ORDERS_API}/scorecard`);
    expect(first.baseline).toEqual({
      name: expect.stringMatching(/\S/),
      at: first.evaluatedAt,
      low: first.score?.low,
      high: first.score?.high,
    });
    const report = await example.get<EntityReport>(`${ORDERS_API}/report`);
    expect(report.sinceBaseline).toBeUndefined();

    example.accounts.set(PRODUCTION, await readExample('111122223333-pitr'));
    await example.readAgain(24 * 60);
    const later = await example.get<EntityReport>(`${ORDERS_API}/report`);
    expect(later.sinceBaseline).toEqual({
      name: first.baseline?.name,
      at: first.baseline?.at,
      change: later.score.low - first.score!.low,
    });
    expect(later.sinceBaseline?.change).toBeGreaterThan(0);
    const markdown = await example.getText(`${ORDERS_API}/report.md`);
    expect(markdown).toContain(
      `+${later.sinceBaseline?.change} points since "${first.baseline?.name}"`,
    );
  });
});
