/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  AccountDetail,
  AccountHealth,
  AccountPage,
} from 'backstage-plugin-well-architected-common';
import request from 'supertest';
import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import { testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import {
  accountWorld,
  AccountWorld,
  EMPTY,
  SHOP,
} from './__testUtils__/accountWorld';

jest.setTimeout(120_000);

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

describe.each(testDatabaseIds)('accounts and permissions on %s', databaseId => {
  let world: AccountWorld;
  const get: AccountWorld['get'] = (path, options) => world.get(path, options);
  async function refused(
    path: string,
    policy: TestPolicy,
    method: 'get' | 'post' = 'get',
  ) {
    const api = await world.apiOf({ policy });
    const { status, body } = await request(api.app)[method](path);
    return { ...api, status, message: body.error?.message };
  }
  const ids = (page: { items: AccountHealth[] }) =>
    page.items.map(({ accountId }) => accountId);

  beforeAll(async () => {
    world = await accountWorld(databaseId);
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
        knex: world.knex,
        registry: world.engine.registry,
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
      const twice = await testApi({
        knex: world.knex,
        registry: world.engine.registry,
      });
      twice.work.collect.mockResolvedValue(false);
      expect((await request(twice.app).post(PATH)).body).toEqual({
        queued: false,
        message: `A reading of account ${SHOP} is queued or running already.`,
      });
      const { app } = await testApi({
        knex: world.knex,
        registry: world.engine.registry,
        now: '2026-11-20T06:00:30.000Z',
      });
      expect((await request(app).post(PATH)).body.message).toBe(
        `Account ${SHOP} was read completely less than a minute ago.`,
      );
    });
  });
});
