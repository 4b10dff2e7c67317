/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountDetail,
  AccountHealth,
  AccountPage,
} from 'backstage-plugin-well-architected-common';
import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { OTHER_ACCOUNT } from '../service/__testUtils__/apiWorld';
import {
  accountWorld,
  AccountWorld,
  EMPTY,
  NEVER,
  SHOP,
} from './__testUtils__/accountWorld';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('accounts on %s', databaseId => {
  let world: AccountWorld;
  const get: AccountWorld['get'] = (path, options) => world.get(path, options);
  const ids = (page: { items: AccountHealth[] }) =>
    page.items.map(({ accountId }) => accountId);
  const list = async (query: string) =>
    ids(await get<AccountPage>(`/accounts?${query}`));

  beforeAll(async () => {
    world = await accountWorld(databaseId);
  });

  it('tells how the reading went, and what rests on it', async () => {
    const page = await get<AccountPage>('/accounts');
    expect(ids(page)).toEqual([NEVER, SHOP, OTHER_ACCOUNT, EMPTY]);
    expect(page).toMatchObject({
      totalItems: 4,
      states: { ok: 2, partial: 1, failed: 0, 'never-read': 1 },
      unclaimed: { resources: 2, high: 2 },
    });
    expect(page.items[1]).toEqual({
      accountId: SHOP,
      name: 'shop-production',
      environment: 'production',
      ownerRef: 'group:default/platform',
      regions: ['eu-west-1', 'us-east-1'],
      state: 'partial',
      running: false,
      stale: false,
      recording: false,
      lastStartedAt: '2026-11-20T06:00:00.000Z',
      lastCompleteAt: '2026-11-20T06:00:00.000Z',
      apiCalls: 2,
      problems: { denied: 2, throttled: 1 },
      missingActions: ['dynamodb:ListTables'],
      resources: 1,
      entities: 2,
      entitiesWithHigh: 1,
      high: 1,
      mayRefresh: true,
      unclaimed: { resources: 0, high: 0 },
    });
    expect(page.items[0]).toMatchObject({ state: 'never-read', entities: 0 });
    expect(page.items[0]).not.toHaveProperty('lastCompleteAt');
    expect(page.items[0]).not.toHaveProperty('unclaimed');
  });

  it.each([
    ['sort=name', [OTHER_ACCOUNT, NEVER, EMPTY, SHOP]],
    ['sort=high', [SHOP, OTHER_ACCOUNT, NEVER, EMPTY]],
    ['sort=unclaimed', [EMPTY, OTHER_ACCOUNT, NEVER, SHOP]],
    ['sort=age', [NEVER, SHOP, OTHER_ACCOUNT, EMPTY]],
    ['state=partial', [SHOP]],
    ['state=partial&state=never-read', [NEVER, SHOP]],
    ['text=DEVELOP', [OTHER_ACCOUNT]],
    ['text=5555', [OTHER_ACCOUNT]],
    ['text=sandBOX', [EMPTY]],
    ['text=platform&sort=name', [OTHER_ACCOUNT, NEVER, SHOP]],
    ['text=%25', []],
  ])('filters and sorts by %s', async (query, expected) => {
    expect(await list(query)).toEqual(expected);
  });

  it.each(['worst', 'name', 'age', 'high', 'unclaimed'])(
    'pages through the order %s',
    async sort => {
      const all = await list(`sort=${sort}`);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await get<AccountPage>(
          `/accounts?sort=${sort}&limit=1${cursor ? `&cursor=${cursor}` : ''}`,
        );
        paged.push(...ids(page));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(all);
    },
  );

  it('keeps the last outcome in sight while it reads again', async () => {
    const update = (values: object) =>
      world.knex('wa_account').where('account_id', SHOP).update(values);
    const shown = async () => {
      const { state, running } = await get<AccountDetail>(`/accounts/${SHOP}`);
      return [state, running];
    };
    await update({ state: 'running' });
    expect(await shown()).toEqual(['partial', true]);
    expect(await list('state=partial')).toEqual([SHOP]);
    await update({ last_error: 'The role could not be assumed' });
    expect(await shown()).toEqual(['failed', true]);
    await update({ state: 'failed' });
    expect(await get(`/accounts/${SHOP}`)).toMatchObject({
      state: 'failed',
      lastError: 'The role could not be assumed',
      lastCompleteAt: '2026-11-20T06:00:00.000Z',
    });
    await update({ state: 'partial', last_error: null });
  });

  it('marks evidence that is too old to be counted', async () => {
    const [old] = (
      await get<AccountPage>('/accounts?sort=high', {
        now: '2026-11-28T06:00:00.000Z',
      })
    ).items;
    expect([old.accountId, old.stale]).toEqual([SHOP, true]);
  });

  it('opens an account with its problems, one for all Regions', async () => {
    const detail = await get<AccountDetail>(`/accounts/${SHOP}`);
    expect(detail.collection).toEqual([
      {
        collector: 'test-table',
        resourceType: 'AWS::DynamoDB::Table',
        status: 'denied',
        reason: 'AWS denied dynamodb:ListTables',
        missingAction: 'dynamodb:ListTables',
        regions: ['eu-west-1', 'us-east-1'],
      },
      {
        collector: 'test-tagged',
        resourceType: 'AWS::Tagged',
        status: 'throttled',
        reason: 'AWS limited the calls',
        regions: ['us-east-1'],
      },
    ]);
    expect(detail.calls).toEqual({ 'dynamodb:ListTables': 2 });
    expect(
      (await get<AccountDetail>(`/accounts/${EMPTY}`)).unclaimedTypes,
    ).toEqual([{ type: 'AWS::DynamoDB::Table', resources: 2, high: 2 }]);
  });
});
