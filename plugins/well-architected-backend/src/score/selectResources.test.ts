/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { selectResources, selectWhole } from './selectResources';

jest.setTimeout(60_000);

const arnOf = (id: string) =>
  `arn:aws:dynamodb:eu-west-1:111122223333:table/${id}`;

describe.each(testDatabaseIds)('selectResources on %s', databaseId => {
  let knex: Knex;
  const select = async (
    selectors: {
      tags?: Record<string, string>;
      arns?: string[];
      stacks?: string[];
    },
    regions = ['eu-west-1'],
  ) =>
    (
      await selectResources({
        knex,
        accountId: ACCOUNT,
        selectors: { tags: {}, arns: [], stacks: [], ...selectors },
        regions,
        whole: await selectWhole(knex, [ACCOUNT]),
      })
    )
      .map(resource => resource.name)
      .sort();
  const WHOLE = 'shop-production';

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    const engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.read(
      testInventory({
        at: '2026-11-02T06:00:00.000Z',
        tables: [
          { id: 'orders', tags: { component: 'orders-api', stage: 'prod' } },
          { id: 'carts', tags: { component: 'orders-api' } },
          {
            id: 'stacked',
            tags: {
              'aws:cloudformation:stack-id':
                'arn:aws:cloudformation:eu-west-1:111122223333:stack/OrdersStack/0f1e',
            },
          },
          { id: 'far', region: 'us-east-1', tags: { component: 'orders-api' } },
          { id: 'child', parents: [arnOf('orders')] },
          { id: 'grandchild', parents: [arnOf('child')] },
          { id: 'loop', parents: [arnOf('grandchild'), arnOf('loop')] },
        ],
      }),
    );
  });

  it('takes the whole account where nothing narrows it', async () => {
    expect(await select({})).toEqual([
      'carts',
      'child',
      'grandchild',
      'loop',
      'orders',
      WHOLE,
      'stacked',
    ]);
    expect(await select({}, ['us-east-1'])).toEqual(['far', WHOLE]);
  });

  it('takes what carries all tags, and what belongs to it', async () => {
    expect(await select({ tags: { component: 'orders-api' } })).toEqual([
      'carts',
      'child',
      'grandchild',
      'loop',
      'orders',
      WHOLE,
    ]);
    expect(
      await select({ tags: { component: 'orders-api', stage: 'test' } }),
    ).toEqual([WHOLE]);
    expect(
      await select({ tags: { component: 'orders-api', stage: 'prod' } }),
    ).toContain('grandchild');
  });

  it('takes what is named by ARN or comes from a stack', async () => {
    expect(await select({ arns: [arnOf('child')] })).toEqual([
      'child',
      'grandchild',
      'loop',
      WHOLE,
    ]);
    expect(await select({ arns: [arnOf('far')] })).toEqual(['far', WHOLE]);
    expect(await select({ stacks: ['OrdersStack'] })).toEqual([
      WHOLE,
      'stacked',
    ]);
    expect(
      await select({
        arns: [arnOf('far')],
        stacks: [
          'arn:aws:cloudformation:eu-west-1:111122223333:stack/OrdersStack/99',
        ],
      }),
    ).toEqual(['far', WHOLE, 'stacked']);
  });
});
