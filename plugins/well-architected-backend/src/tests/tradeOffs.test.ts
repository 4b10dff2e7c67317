/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Trade-offs and explanations of issue 4, items 8 and 9, in the example of the
 * founding document: what pulls against what, and the sum behind each score.
 */
import {
  CheckResult,
  EntityReport,
  explainPillar,
  FindingDetail,
} from 'backstage-plugin-well-architected-common';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  Example,
  ORDERS_API,
  startExample,
} from './__testUtils__/startExample';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('trade-offs on %s', databaseId => {
  let example: Example;
  let report: EntityReport;

  beforeAll(async () => {
    example = await startExample({ knex: await migratedDatabase(databaseId) });
    report = await example.get(`${ORDERS_API}/report`);
  });

  afterAll(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  const conflictsOf = (checkId: string) =>
    report.actionPlan.find(action => action.checkId === checkId)?.pullsAgainst;

  it('shows with both actions where the table pulls two ways', async () => {
    const tradeOff = expect.objectContaining({ pillar: 'cost-optimization' });
    expect(conflictsOf('rel-dynamodb-pitr')).toContainEqual(
      expect.objectContaining({
        checkId: 'cost-dynamodb-capacity-mode',
        paidBy: 'this',
        resources: ['orders'],
        tradeOff,
      }),
    );
    expect(conflictsOf('cost-dynamodb-capacity-mode')).toContainEqual(
      expect.objectContaining({
        checkId: 'rel-dynamodb-pitr',
        paidBy: 'other',
        resources: ['orders'],
        tradeOff,
      }),
    );
    const markdown = await example.getText(
      `${ORDERS_API}/plan.md?check=rel-dynamodb-pitr`,
    );
    expect(markdown).toMatch(
      /^Pulls against ".*" \(Cost Optimization\) on orders: this action costs Cost Optimization: .*USD/m,
    );
  });

  it.each(['rel-dynamodb-pitr', 'cost-dynamodb-capacity-mode'])(
    'shows the same with the finding %s alone',
    async checkId => {
      const { action } = await example.get<FindingDetail>(
        `${ORDERS_API}/results/${checkId}`,
      );
      expect(action?.pullsAgainst).toEqual(conflictsOf(checkId));
    },
  );

  it('never takes a gain for a cost', () => {
    // "on-demand absorbs spikes" is good for Reliability
    expect(
      conflictsOf('cost-dynamodb-capacity-mode')?.filter(
        ({ paidBy, tradeOff }) =>
          paidBy === 'this' && tradeOff.pillar === 'reliability',
      ),
    ).toEqual([]);
    for (const { pullsAgainst = [] } of report.actionPlan) {
      expect(pullsAgainst.some(({ tradeOff }) => tradeOff.costsNothing)).toBe(
        false,
      );
    }
  });

  it('opens every score into the sum of its checks', async () => {
    const { items } = await example.get<{ items: CheckResult[] }>(
      `${ORDERS_API}/results`,
    );
    for (const { pillar, score } of report.pillars) {
      const { applicable, unknown, proven, ...sum } = explainPillar({
        pillar,
        checks: items,
      });
      expect(score.weights).toMatchObject({
        applicable,
        unknown,
        pass: proven,
      });
      expect(sum.checks.length).toBeGreaterThan(10);
      expect(sum.score.low).toBe(score.low);
      expect(sum.score.high).toBe(score.high);
    }
  });
});
