/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  InstallationHealth,
  InstallationTables,
  InstallationWork,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { testAccount } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { isPostgres } from '../database/dialect';
import {
  OTHER_ACCOUNT,
  seedWorld,
  testApi,
} from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { readWork } from './readWork';

jest.setTimeout(120_000);

const onlyRead: TestPolicy = ({ name }) => ({
  result:
    name === 'well-architected.read'
      ? AuthorizeResult.ALLOW
      : AuthorizeResult.DENY,
});

describe.each(testDatabaseIds)('installation on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry(undefined, {
    checks: {
      disabled: [{ id: 'rel-test-plan', reason: 'kept elsewhere' }],
    },
  });
  async function get<T>(path: string, options: { now?: string } = {}) {
    const { app } = await testApi({ knex, registry, ...options });
    const { status, body } = await request(app).get(path);
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body as T;
  }

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    const engine = await seedWorld(knex, { registry });
    await engine.saveAccounts(
      testAccount(),
      testAccount({ id: OTHER_ACCOUNT, environment: 'development' }),
      testAccount({ id: '777788889999', name: 'new' }),
    );
  });

  it('tells what is well and of which versions', async () => {
    const health = await get<InstallationHealth>('/installation');
    expect(health).toMatchObject({
      at: '2026-11-20T12:00:00.000Z',
      database: isPostgres(knex) ? 'postgresql' : 'sqlite',
      worker: true,
      settings: {
        readEvery: 86_400,
        catalogEvery: 600,
        staleAfter: 604_800,
      },
      versions: {
        catalogue: registry.catalogueVersion,
        checks: 4,
        enabledChecks: 3,
        collectors: 2,
      },
      accounts: {
        total: 3,
        running: 0,
        due: 1,
        stale: 0,
        failed: 0,
        neverRead: 1,
        claimsDue: 2,
      },
      entities: {
        total: 4,
        unscored: 0,
        due: 0,
        oldestScoreAt: '2026-11-20T06:00:00.000Z',
      },
      catalogReadAt: '2026-11-01T00:00:00.000Z',
    });
  });

  it("lists the administrator's settings", async () => {
    const { selection, parameters } = await get<InstallationHealth>(
      '/installation',
    );
    expect(selection.disabledChecks).toEqual([
      {
        checkId: 'rel-test-plan',
        title: 'A check',
        pillar: 'reliability',
        reason: 'kept elsewhere',
        by: 'check',
      },
    ]);
    expect(parameters).toEqual([
      { checkId: 'rel-test-backup', title: 'A check', values: { days: 7 } },
    ]);
  });

  it('tells what failed, is late or too old', async () => {
    const account = knex('wa_account').where('account_id', OTHER_ACCOUNT);
    const before = await account.clone().first();
    await account.clone().update({
      state: 'failed',
      last_error: 'The role could not be assumed',
    });
    await knex('wa_scorecard')
      .where('entity_ref', 'component:default/carts')
      .delete();
    const health = await get<InstallationHealth>('/installation', {
      now: '2026-11-29T12:00:00.000Z',
    });
    expect(health.accounts).toMatchObject({ failed: 1, stale: 2, due: 3 });
    expect(health.entities).toMatchObject({ unscored: 1, due: 4 });
    await account.clone().update(before);
  });

  it('counts what was settled and not delivered', async () => {
    const message = (id: string, more: object) => ({
      id,
      message_key: id,
      recipient_ref: 'group:default/team-orders',
      topic: 'new-high',
      scope: 'x',
      reason: 'x',
      payload: '{}',
      state: 'waiting',
      created_at: '2026-11-20T10:00:00.000Z',
      due_at: '2026-11-20T10:00:00.000Z',
      attempts: 0,
      ...more,
    });
    await knex('wa_message').delete();
    await knex('wa_message').insert([
      message('1', {}),
      message('2', { attempts: 3, created_at: '2026-11-20T09:00:00.000Z' }),
      message('3', { state: 'sent', created_at: '2026-11-19T09:00:00.000Z' }),
    ]);
    const { outbox } = await get<InstallationHealth>('/installation');
    expect(outbox.notifications).toEqual({
      waiting: 2,
      failing: 1,
      since: '2026-11-20T09:00:00.000Z',
    });
    await knex('wa_message').delete();
  });

  it('tells of queue and tasks', async () => {
    const work = await get<InstallationWork>('/installation/work');
    expect(work.queues[0]).toMatchObject({
      kind: 'well-architected-collect',
      failures: [{ error: 'The disk is full', willRetry: false }],
    });
    expect(work.tasks[0].id).toBe('well-architected-tick');
  });

  it('estimates the tables, the largest first', async () => {
    const { tables, bytes } = await get<InstallationTables>(
      '/installation/tables',
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['wa_account', 'wa_resource', 'wa_scorecard']),
    );
    expect(bytes).toBeGreaterThan(0);
    const sizes = tables.map(table => table.bytes ?? table.rows);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it.each(['', '/work', '/tables'])(
    'is for administrators: /installation%s',
    async path => {
      const { app } = await testApi({ knex, registry, policy: onlyRead });
      const { status, body } = await request(app).get(`/installation${path}`);
      expect({ status, message: body.error.message }).toEqual({
        status: 403,
        message: "The permission 'well-architected.administer' is needed",
      });
    },
  );
});

it('queue and tasks: tasks that cannot be read say why', async () => {
  expect(
    await readWork({
      pressure: async () => [],
      queues: async () => [],
      tasks: () => Promise.reject(new Error('The scheduler does not answer')),
    }),
  ).toEqual({
    pressure: [],
    queues: [],
    tasks: [],
    tasksProblem: 'The scheduler does not answer',
  });
});
