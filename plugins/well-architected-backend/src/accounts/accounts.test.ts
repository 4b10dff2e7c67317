/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  AccountDetail,
  AccountHealth,
  AccountPage,
  UnclaimedResource,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testAccount, testInventory } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import {
  OTHER_ACCOUNT,
  seedWorld,
  testApi,
} from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { workOutUnclaimed } from '../unclaimed/workOutUnclaimed';

jest.setTimeout(120_000);

const SHOP = '111122223333';
const EMPTY = '777788889999';
const NEVER = '999900001111';

/** May read, and where named refresh, what team-carts owns. */
const ofCarts =
  (...permissions: string[]): TestPolicy =>
  permission =>
    'resourceType' in permission && permissions.includes(permission.name)
      ? createWellArchitectedConditionalDecision(
          permission as never,
          wellArchitectedConditions.isEntityOwner({
            claims: ['group:default/team-carts'],
          }),
        )
      : { result: AuthorizeResult.DENY };

const only =
  (...permissions: string[]): TestPolicy =>
  permission => ({
    result: permissions.includes(permission.name)
      ? AuthorizeResult.ALLOW
      : AuthorizeResult.DENY,
  });

describe.each(testDatabaseIds)('accounts on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;

  type Options = { policy?: TestPolicy; now?: string };
  // making the API takes longer than asking it
  const apis = new Map<TestPolicy | undefined, ReturnType<typeof testApi>>();
  const apiOf = (options: Options) => {
    const make = () => testApi({ knex, registry: engine.registry, ...options });
    if (options.now) {
      return make();
    }
    const known = apis.get(options.policy) ?? make();
    apis.set(options.policy, known);
    return known;
  };
  async function get<T>(path: string, options: Options = {}): Promise<T> {
    const { app } = await apiOf(options);
    const { status, body } = await request(app).get(path);
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  }
  async function refused(
    path: string,
    policy: TestPolicy,
    method: 'get' | 'post' = 'get',
  ) {
    const api = await apiOf({ policy });
    const { status, body } = await request(api.app)[method](path);
    return { ...api, status, message: body.error?.message };
  }
  const ids = (page: { items: AccountHealth[] }) =>
    page.items.map(({ accountId }) => accountId);
  const list = async (query: string, options?: Options) =>
    ids(await get<AccountPage>(`/accounts?${query}`, options));

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    engine = await seedWorld(knex);
    await engine.saveAccounts(
      testAccount({ regions: ['eu-west-1', 'us-east-1'] }),
      testAccount({
        id: OTHER_ACCOUNT,
        name: 'billing-development',
        environment: 'development',
      }),
      testAccount({ id: EMPTY, name: 'Sandbox', ownerRef: undefined }),
      testAccount({ id: NEVER, name: 'new' }),
    );
    const at = '2026-11-20T06:00:00.000Z';
    await engine.read(
      testInventory({
        at,
        regions: ['eu-west-1', 'us-east-1'],
        tables: [
          {
            id: 'orders',
            backup: false,
            tags: { app: 'orders' },
            arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
          },
        ],
        problems: [
          {
            collector: 'test-table',
            status: 'denied',
            reason: 'AWS denied dynamodb:ListTables',
            missingAction: 'dynamodb:ListTables',
          },
          {
            collector: 'test-tagged',
            region: 'us-east-1',
            status: 'throttled',
            reason: 'AWS limited the calls',
          },
        ],
      }),
    );
    await engine.read(
      testInventory({
        at,
        accountId: EMPTY,
        tables: [
          {
            id: 'stray',
            backup: false,
            arn: 'arn:aws:dynamodb:eu-west-1:777788889999:table/stray',
            tags: {
              App: 'cart',
              Owner: 'ada@example.com',
              colour: 'red',
              'aws:cloudformation:stack-name': 'StrayStack',
            },
          },
          {
            id: 'part',
            backup: false,
            parents: ['arn:aws:dynamodb:eu-west-1:777788889999:table/stray'],
          },
          {
            id: 'tidy',
            arn: 'arn:aws:dynamodb:eu-west-1:777788889999:table/tidy',
          },
        ],
      }),
    );
    for (const accountId of [SHOP, OTHER_ACCOUNT, EMPTY]) {
      await workOutUnclaimed({
        knex,
        accountId,
        registry: engine.registry,
        majorWasteUsd: 500,
        now: new Date(at),
        signal: new AbortController().signal,
      });
    }
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
      knex('wa_account').where('account_id', SHOP).update(values);
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

  describe('what nobody claims', () => {
    const PATH = `/accounts/${EMPTY}/unclaimed`;
    const names = async (query: string) =>
      (await get<{ items: UnclaimedResource[] }>(`${PATH}?${query}`)).items.map(
        ({ name }) => name,
      );

    it('is listed with its risks and how to claim it', async () => {
      const { items, totalItems } = await get<{
        items: UnclaimedResource[];
        totalItems: number;
      }>(PATH);
      expect(totalItems).toBe(2);
      const account = { 'aws.amazon.com/account-id': EMPTY };
      expect(items[0]).toEqual({
        key: expect.any(String),
        type: 'AWS::DynamoDB::Table',
        name: 'stray',
        arn: 'arn:aws:dynamodb:eu-west-1:777788889999:table/stray',
        region: 'eu-west-1',
        consoleUrl: expect.stringContaining('eu-west-1.console.aws'),
        ownerTags: { App: 'cart', Owner: 'ada@example.com' },
        includes: 1,
        high: 2,
        risks: expect.arrayContaining(
          ['stray', 'part'].map(name => ({
            checkId: 'rel-test-backup',
            title: 'A check',
            pillar: 'reliability',
            message: `${name} has no backup`,
          })),
        ),
        claims: [
          {
            by: 'stack',
            annotations: {
              ...account,
              'aws.amazon.com/cloudformation-stacks': 'StrayStack',
            },
          },
          {
            by: 'tags',
            annotations: {
              ...account,
              'aws.amazon.com/well-architected-tags': 'App=cart',
            },
          },
          {
            by: 'arn',
            annotations: {
              ...account,
              'aws.amazon.com/well-architected-arns':
                'arn:aws:dynamodb:eu-west-1:777788889999:table/stray',
            },
          },
        ],
      });
      expect(items[1]).toMatchObject({ name: 'tidy', high: 0, risks: [] });
    });

    it.each([
      ['sort=name', ['stray', 'tidy']],
      ['sort=type', ['stray', 'tidy']],
      ['high=true', ['stray']],
      ['text=TIDY', ['tidy']],
      ['text=table/stray', ['stray']],
      ['type=AWS::DynamoDB::Table', ['stray', 'tidy']],
      ['type=AWS::S3::Bucket', []],
    ])('is filtered and sorted by %s', async (query, expected) => {
      expect(await names(query)).toEqual(expected);
    });

    it('is paged', async () => {
      const first = await get<{ nextCursor: string }>(`${PATH}?limit=1`);
      expect(await names(`limit=1&cursor=${first.nextCursor}`)).toEqual([
        'tidy',
      ]);
    });
  });

  describe('for somebody who is no administrator', () => {
    const reader = ofCarts('well-architected.read');

    it('are those of the entities to be read, counted by those', async () => {
      const page = await get<AccountPage>('/accounts', { policy: reader });
      expect(ids(page)).toEqual([SHOP]);
      expect(page.states.partial).toBe(1);
      expect(page).not.toHaveProperty('unclaimed');
      expect(page.items[0]).toMatchObject({
        entities: 1,
        high: 0,
        mayRefresh: false,
      });
      expect(page.items[0]).not.toHaveProperty('unclaimed');
      const detail = await get<AccountDetail>(`/accounts/${SHOP}`, {
        policy: reader,
      });
      expect(detail).not.toHaveProperty('unclaimedTypes');
    });

    it('hide the others, whether they exist or not', async () => {
      for (const id of [EMPTY, '000000000000']) {
        expect(await refused(`/accounts/${id}`, reader)).toMatchObject({
          status: 404,
          message: `There is no account '${id}'`,
        });
      }
    });

    it('do not tell what nobody claims', async () => {
      for (const path of [
        `/accounts/${SHOP}/unclaimed`,
        '/accounts?sort=unclaimed',
      ]) {
        expect(await refused(path, reader)).toMatchObject({
          status: 403,
          message: expect.stringContaining('well-architected.administer'),
        });
      }
    });

    it('are refused without any permission', async () => {
      expect(await refused('/accounts', only())).toMatchObject({
        status: 403,
        message: expect.stringContaining('well-architected.read'),
      });
    });

    it('show all of them to an administrator who reads no entity', async () => {
      const page = await get<AccountPage>('/accounts', {
        policy: only('well-architected.administer'),
      });
      expect(ids(page)).toHaveLength(4);
      expect(page.items.every(item => item.entities === 0)).toBe(true);
    });
  });

  describe('read again', () => {
    const PATH = `/accounts/${SHOP}/refresh`;

    it('by administrators, and told to the auditor', async () => {
      const { app, work, auditor } = await testApi({
        knex,
        registry: engine.registry,
      });
      const { status, body } = await request(app).post(PATH);
      expect({ status, body }).toEqual({
        status: 202,
        body: {
          queued: true,
          message: `A new reading of account ${SHOP} is queued.`,
        },
      });
      expect(work.collect).toHaveBeenCalledWith(SHOP);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'account-refresh',
          meta: { accountId: SHOP },
        }),
      );
    });

    it('by who may refresh an entity that uses it', async () => {
      const policy = ofCarts(
        'well-architected.read',
        'well-architected.refresh',
      );
      expect((await refused(PATH, policy, 'post')).status).toBe(202);
      const page = await get<AccountPage>('/accounts', { policy });
      expect(page.items[0].mayRefresh).toBe(true);
    });

    it('not by others', async () => {
      const { status, message, work } = await refused(
        PATH,
        ofCarts('well-architected.read'),
        'post',
      );
      expect({ status, message }).toEqual({
        status: 403,
        message: `The permission 'well-architected.refresh' is needed for an entity that uses account ${SHOP}`,
      });
      expect(work.collect).not.toHaveBeenCalled();
    });

    it('not twice, and not where it was just done', async () => {
      const twice = await testApi({ knex, registry: engine.registry });
      twice.work.collect.mockResolvedValue(false);
      expect((await request(twice.app).post(PATH)).body).toEqual({
        queued: false,
        message: `A reading of account ${SHOP} is queued or running already.`,
      });
      const { app } = await testApi({
        knex,
        registry: engine.registry,
        now: '2026-11-20T06:00:30.000Z',
      });
      expect((await request(app).post(PATH)).body.message).toBe(
        `Account ${SHOP} was read completely less than a minute ago.`,
      );
    });
  });
});
