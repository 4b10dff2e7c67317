/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import request, { Response } from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { createPortalLinks } from '../assistants/portalLinks';
import { registerActions } from '../assistants/registerActions';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { RefreshRow } from '../database/tables';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { pruneRefreshes } from './pruneRefreshes';

jest.setTimeout(120_000);

const LIMITS = { withinMs: 600_000, perEntity: 3, perUser: 4 };
const ORDERS = 'component:default/orders';

const byStatus = (answers: Response[], status: number) =>
  answers.filter(answer => answer.status === status);

describe.each(testDatabaseIds)('the limit on refreshes on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();
  const others: Knex[] = [];

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
  });

  beforeEach(async () => {
    await knex('wa_refresh').delete();
  });

  afterAll(() => Promise.all(others.map(other => other.destroy())));

  const apis = new Map<Knex, ReturnType<typeof testApi>>();

  /** One replica, at a moment of 20 November 2026. */
  async function replica(options: { at?: string; knex?: Knex } = {}) {
    const mine = options.knex ?? knex;
    const started =
      apis.get(mine) ??
      testApi({ registry, refreshLimits: LIMITS, knex: mine });
    apis.set(mine, started);
    const api = await started;
    api.work.collect.mockClear();
    const now = `2026-11-20T${options.at ?? '12:00:00'}.000Z`;
    api.context.now = () => new Date(now);
    const as = (credentials: string, path: string) =>
      request(api.app).post(path).set('authorization', credentials).send();
    return {
      ...api,
      refresh: (name: string, user = 'ada') =>
        as(
          mockCredentials.user.header(`user:default/${user}`),
          `/entities/component/default/${name}/refresh`,
        ),
      refreshAccount: (id: string, user = 'ada') =>
        as(
          mockCredentials.user.header(`user:default/${user}`),
          `/accounts/${id}/refresh`,
        ),
      refreshAsService: (name: string) =>
        as(
          mockCredentials.service.header(),
          `/entities/component/default/${name}/refresh`,
        ),
    };
  }

  it('lets through what is allowed, and says when to try again', async () => {
    for (const at of ['12:00:00', '12:01:00', '12:02:00']) {
      const { refresh } = await replica({ at });
      expect((await refresh('orders')).status).toBe(202);
    }
    const late = await replica({ at: '12:03:00' });
    const refused = await late.refresh('orders');
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('420');
    expect(refused.body.error.message).toBe(
      'A fresh reading of component:default/orders was asked for 3 times within 10 minutes, which is as often as is allowed; try again in 7 minutes, after 12:10:00 UTC',
    );
    expect(late.work.collect).not.toHaveBeenCalled();
    // the oldest counts no more, the second one still does
    const then = await replica({ at: '12:10:00' });
    expect((await then.refresh('orders')).status).toBe(202);
    expect((await then.refresh('orders')).status).toBe(429);
  });

  it('tells the auditor of a refusal', async () => {
    const { refresh, auditor } = await replica();
    await Promise.all([1, 2, 3].map(() => refresh('orders')));
    await refresh('orders');
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'entity-refresh',
        meta: { entityRef: ORDERS },
      }),
    );
    const event = await auditor.createEvent.mock.results.at(-1)?.value;
    expect(event.fail).toHaveBeenLastCalledWith({
      error: expect.objectContaining({
        statusCode: 429,
        message: expect.stringContaining('try again in 10 minutes'),
      }),
    });
  });

  it('counts a person over all entities, and nothing that was refused', async () => {
    const { refresh } = await replica();
    const answers = [];
    for (const name of ['orders', 'carts', 'orders', 'carts', 'billing']) {
      answers.push(await refresh(name));
    }
    expect(answers.map(({ status }) => status)).toEqual([
      202, 202, 202, 202, 429,
    ]);
    expect(answers[4].body.error.message).toBe(
      'user:default/ada asked for fresh readings 4 times within 10 minutes, which is as often as is allowed; try again in 10 minutes, after 12:10:00 UTC',
    );
    // what ada was refused is not counted of the entity
    const bob = await Promise.all(
      [1, 2, 3].map(() => refresh('billing', 'bob')),
    );
    expect(byStatus(bob, 202)).toHaveLength(3);
    expect((await refresh('billing', 'carl')).status).toBe(429);
  });

  it('counts an account as it counts an entity', async () => {
    const { refreshAccount } = await replica();
    const answers = [];
    for (const user of ['ada', 'bob', 'carl', 'dora']) {
      answers.push(await refreshAccount('111122223333', user));
    }
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429]);
    expect(answers[3].body.error.message).toContain(
      'A fresh reading of account 111122223333 was asked for 3 times',
    );
  });

  it('counts services of what they ask for only', async () => {
    const { refreshAsService } = await replica();
    const answers = [];
    for (const name of ['orders', 'carts', 'billing', 'orders', 'carts']) {
      answers.push(await refreshAsService(name));
    }
    expect(byStatus(answers, 202)).toHaveLength(5);
    await refreshAsService('orders');
    expect((await refreshAsService('orders')).status).toBe(429);
    expect(await knex<RefreshRow>('wa_refresh').pluck('subject_kind')).toEqual([
      'entity',
      'entity',
      'entity',
    ]);
  });

  it('counts what assistants ask for along with the rest', async () => {
    const { refresh, context } = await replica();
    await Promise.all([1, 2, 3].map(() => refresh('orders', 'bob')));
    const actions = actionsRegistryServiceMock();
    registerActions({
      actionsRegistry: actions,
      context,
      auth: mockServices.auth(),
      links: createPortalLinks({ appUrl: 'https://portal.example.com' }),
    });
    await expect(
      actions.invoke({
        id: 'test:request-refresh',
        input: { entityRef: ORDERS } as never,
        credentials: mockCredentials.user('user:default/ada'),
      }),
    ).rejects.toMatchObject({
      // a name whose words an assistant is told
      name: 'NotAllowedError',
      statusCode: 429,
      message: expect.stringMatching(
        /orders .* try again in 10 minutes, after/,
      ),
    });
  });

  it('lets exactly as many through as are allowed of 20 at once', async () => {
    const { refresh, work } = await replica();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => refresh('orders', `user-${i}`)),
    );
    expect(byStatus(answers, 202)).toHaveLength(LIMITS.perEntity);
    expect(byStatus(answers, 429)).toHaveLength(20 - LIMITS.perEntity);
    expect(work.collect).toHaveBeenCalledTimes(LIMITS.perEntity);
  });

  it('holds for one person at several entities at once', async () => {
    const { refresh } = await replica();
    const names = ['orders', 'carts', 'billing', 'unlinked'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => refresh(names[i % 4])),
    );
    expect(byStatus(answers, 202)).toHaveLength(LIMITS.perUser);
    expect(byStatus(answers, 429)).toHaveLength(20 - LIMITS.perUser);
  });

  // SQLite is of one process, whose requests at once are above
  if (databaseId.startsWith('POSTGRES')) {
    it('is one over two replicas', async () => {
      const other = createKnex({ ...knex.client.config });
      others.push(other);
      const replicas = [await replica(), await replica({ knex: other })];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          replicas[i % 2].refresh('orders', `user-${i}`),
        ),
      );
      expect(byStatus(answers, 202)).toHaveLength(LIMITS.perEntity);
      const queued = replicas.map(({ work }) => work.collect.mock.calls.length);
      expect(queued[0] + queued[1]).toBe(LIMITS.perEntity);
    });
  }

  it('does not keep anybody out for longer because of a clock ahead', async () => {
    const ahead = await replica({ at: '23:00:00' });
    await Promise.all([1, 2, 3].map(() => ahead.refresh('orders')));
    const { refresh } = await replica();
    expect((await refresh('orders')).status).toBe(202);
  });

  it('asks for a reading of nothing unknown, and forgets in a day', async () => {
    const { refresh } = await replica();
    expect((await refresh('nothing')).status).toBe(404);
    expect(await knex('wa_refresh')).toEqual([]);
    await refresh('orders');
    const prune = (now: string) => pruneRefreshes({ knex, now: new Date(now) });
    await prune('2026-11-21T11:59:59.000Z');
    expect(await knex('wa_refresh')).toHaveLength(2);
    await prune('2026-11-21T12:00:01.000Z');
    expect(await knex('wa_refresh')).toEqual([]);
  });
});
