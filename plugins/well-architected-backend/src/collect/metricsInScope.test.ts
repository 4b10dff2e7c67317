/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  collectAccount,
  fakeConnection,
  Inventory,
  MetricQuery,
  pass,
  ResourceCheck,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import {
  backupCheck,
  tables,
  tagged,
  testRegistry,
} from '../__testUtils__/testChecks';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testEntity,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResultRow } from '../database/tables';
import { ScopedEntity } from '../scope/types';
import { readScopes } from './readScopes';
import { resourcesInScope } from './resourcesInScope';

jest.setTimeout(60_000);

const AT = '2026-11-02T06:00:00.000Z';
const arnOf = (id: string) =>
  `arn:aws:dynamodb:eu-west-1:111122223333:table/${id}`;

/** 1200 tables; those of one component after another carry its tag. */
const reading = {
  ...tables,
  async *collect() {
    for (let i = 0; i < 1200; i += 1) {
      const id = `t${i}`;
      const tags = { component: `c${i % 3}` };
      yield { id, arn: arnOf(id), tags, data: { backup: true } };
    }
  },
};

const trafficCheck: ResourceCheck = {
  ...backupCheck,
  id: 'cost-test-traffic',
  metrics: {
    reads: {
      namespace: 'AWS/DynamoDB',
      name: 'Reads',
      stat: 'Sum',
      periodSeconds: 3600,
      days: 14,
      minPoints: 1,
      dimensions: ({ id }) => ({ TableName: id }),
    },
  },
  evaluate: (table, ctx) =>
    pass(`${ctx.metric('reads', table).values.length} points`),
};

const scoped = (
  name: string,
  selectors: Partial<ScopedEntity['scope']['selectors']>,
) =>
  testEntity(name, {
    scope: {
      accounts: [{ id: ACCOUNT }],
      regions: [],
      selectors: { tags: {}, arns: [], stacks: [], ...selectors },
      origin: {},
    },
  });

describe.each(testDatabaseIds)('metrics in scope on %s', databaseId => {
  let knex: Knex;
  const engine = () => testEngine(knex, testRegistry([trafficCheck]));

  async function collect(): Promise<{
    inventory: Inventory;
    asked: MetricQuery[];
  }> {
    const scopes = await readScopes({ knex, accountId: ACCOUNT });
    const asked: MetricQuery[] = [];
    const inventory = await collectAccount({
      connection: {
        ...fakeConnection({ accountId: ACCOUNT }),
        metricData: async ({ queries }) => {
          asked.push(...queries);
          return Object.fromEntries(
            queries.map(({ key, periodSeconds }) => [
              key,
              { timestamps: [AT], values: [1], periodSeconds },
            ]),
          );
        },
      },
      regions: ['eu-west-1'],
      collectors: [reading, tagged],
      checks: [trafficCheck],
      now: AT,
      inScope: resources =>
        resourcesInScope({
          resources,
          scopes,
          configuredRegions: ['eu-west-1'],
        }),
    });
    return { inventory, asked };
  }

  const stateOf = (name: string) =>
    knex<ResultRow>('wa_result')
      .where('entity_ref', `component:default/${name}`)
      .first('state', 'reason');

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await engine().saveAccounts(testAccount());
  });

  it('asks for none without an entity, for all of a whole account', async () => {
    expect((await collect()).asked).toHaveLength(0);
    await engine().saveEntities(scoped('all', {}));
    expect((await collect()).asked).toHaveLength(1200);
  });

  it('asks for those of each scope once', async () => {
    await engine().saveEntities(
      scoped('c0', { tags: { component: 'c0' } }),
      scoped('same', { tags: { component: 'c0' } }),
      scoped('one', { arns: [arnOf('t1')] }),
    );
    expect((await collect()).asked).toHaveLength(401);
  });

  it('is unknown, and no pass, for what comes into scope later', async () => {
    await engine().saveEntities(scoped('c0', { tags: { component: 'c0' } }));
    await engine().read((await collect()).inventory);
    await engine().saveEntities(scoped('c1', { tags: { component: 'c1' } }));
    await engine().score('c0', AT);
    await engine().score('c1', AT);
    expect(await stateOf('c0')).toEqual({ state: 'pass', reason: null });
    expect(await stateOf('c1')).toEqual({
      state: 'unknown',
      reason: 'NOT_COLLECTED',
    });
    await engine().read((await collect()).inventory);
    await engine().score('c1', AT);
    expect(await stateOf('c1')).toEqual({ state: 'pass', reason: null });
  });
});
