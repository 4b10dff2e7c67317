/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Resource } from '../define';
import { fakeConnection } from '../testKit';
import {
  protectionCheck,
  tableCollector,
  world,
} from '../testKit/sampleDefinitions.testUtils';
import { collectAccount } from './collectAccount';
import { planMetrics } from './collectMetrics';

const metricOf = (name: string) => ({
  namespace: 'Sample',
  name,
  stat: 'Sum',
  periodSeconds: 3600,
  days: 14,
  minPoints: 1,
  dimensions: (resource: Resource) => ({ TableName: resource.id }),
});
const check = {
  ...protectionCheck,
  metrics: { reads: metricOf('Reads'), writes: metricOf('Writes') },
};
const other = {
  ...check,
  id: 'cost-sample-idle',
  metrics: { reads: metricOf('Reads') },
};
const tables = Array.from(
  { length: 1000 },
  (_, i) => tableCollector.sample({ id: `t${i}` }) as unknown as Resource,
);

const queriesOf = (plan: ReturnType<typeof planMetrics>) =>
  [...plan.queries.values()].reduce((sum, { size }) => sum + size, 0);

describe('planMetrics', () => {
  const plan = (inScope: Resource[], checks = [check, other]) =>
    planMetrics({ checks, resources: tables, inScope: new Set(inScope) });

  it('asks for each metric once, however many checks need it', () => {
    expect(queriesOf(plan(tables))).toBe(2000);
    expect(plan(tables).unread).toEqual({});
  });

  it('asks for nothing that is in nobody’s scope, and says so', () => {
    const { unread, ...rest } = plan(tables.slice(0, 3));
    expect(queriesOf({ unread, ...rest })).toBe(6);
    expect(Object.keys(unread)).toHaveLength(1994);
    expect(Object.values(unread)[0]).toEqual({
      unread: {
        reason: 'NOT_COLLECTED',
        message: expect.stringContaining('in the scope of no entity'),
      },
    });
    expect(queriesOf(plan([]))).toBe(0);
  });
});

describe('metrics of an account', () => {
  it('are read for resources in scope only, in one request per Region', async () => {
    world.tables = [{ id: 'orders' }, { id: 'carts' }];
    const connection = fakeConnection();
    const asked = jest.spyOn(connection, 'metricData');
    const inventory = await collectAccount({
      connection,
      regions: ['eu-west-1', 'us-east-1'],
      collectors: [tableCollector],
      checks: [check],
      now: '2026-11-16T06:00:00.000Z',
      inScope: found =>
        new Set(
          found.filter(r => r.id === 'orders' && r.region === 'eu-west-1'),
        ),
    });
    expect(
      asked.mock.calls.map(([{ region, queries }]) => [region, queries.length]),
    ).toEqual([['eu-west-1', 2]]);
    expect(Object.values(inventory.metrics)).toHaveLength(6);
  });
});
