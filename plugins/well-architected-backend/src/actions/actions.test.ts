/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionTrackingInput } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { backupCheck, testRegistry } from '../__testUtils__/testChecks';
import { testInventory } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ScorecardRow } from '../database/tables';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';

jest.setTimeout(120_000);

const ENTITY = '/entities/component/default/orders';
const CHECK = 'rel-test-backup';
const PLAN: ActionTrackingInput = {
  ownerRef: 'group:default/team-orders',
  dueDate: '2026-12-24',
  issueUrl: 'https://issues.example.com/ORD-1',
  status: 'open',
  version: 0,
};

describe.each(testDatabaseIds)('actions on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;
  const registry = testRegistry();

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = await seedWorld(knex, { registry });
  });

  const put = async (body: object, checkId = CHECK) => {
    const api = await testApi({ knex, registry });
    const answer = await request(api.app)
      .put(`${ENTITY}/actions/${checkId}`)
      .send(body);
    return { ...api, status: answer.status, body: answer.body };
  };
  const plan = async () => {
    const { app } = await testApi({ knex, registry });
    return (await request(app).get(`${ENTITY}/report`)).body.actionPlan;
  };

  it('settles who does it until when, and the plan shows it', async () => {
    const { status, body, auditor } = await put(PLAN);
    const settled = {
      ...PLAN,
      updatedBy: 'user:default/mock',
      updatedAt: '2026-11-20T12:00:00.000Z',
      version: 1,
      overdue: false,
    };
    expect({ status, body }).toEqual({ status: 200, body: settled });
    expect(await plan()).toEqual([
      expect.objectContaining({ checkId: CHECK, tracking: settled }),
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'action-put' }),
    );
  });

  it('C4 does not close the finding when the action is called done', async () => {
    await put({ ...PLAN, status: 'done' });
    await engine.score('orders', '2026-11-20T13:00:00.000Z');
    expect(await plan()).toMatchObject([
      { checkId: CHECK, tracking: { status: 'done' } },
    ]);
    await engine.read(
      testInventory({
        at: '2026-11-21T06:00:00.000Z',
        tables: [{ id: 'orders', tags: { app: 'orders' } }],
      }),
    );
    await engine.score('orders', '2026-11-21T06:10:00.000Z');
    expect(await plan()).toEqual([]);
  });

  it('never loses the change of somebody else, and keeps every version', async () => {
    const answers = await Promise.all([
      put(PLAN),
      put({ ...PLAN, dueDate: '2027-01-31' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { status, body } = await put({ status: 'open', version: 0 });
    expect(status).toBe(409);
    expect(body.error.message).toContain(
      'user:default/mock changed the action meanwhile',
    );
    await put({ status: 'open', version: 1 });
    expect(
      await knex('wa_action_history').orderBy('version').pluck('version'),
    ).toEqual([1, 2]);
    expect((await plan())[0].tracking).not.toHaveProperty('dueDate');
  });

  it('shows what is overdue', async () => {
    await put({ ...PLAN, dueDate: '2026-11-19' });
    expect((await plan())[0].tracking.overdue).toBe(true);
  });

  it('an overdue MEDIUM needs attention', async () => {
    const medium = { ...backupCheck, risk: 'MEDIUM' as const };
    const world = await seedWorld(knex, { registry: testRegistry([medium]) });
    await put({ ...PLAN, dueDate: '2026-11-19' });
    await world.score('orders', '2026-11-20T13:00:00.000Z');
    const row = await knex<ScorecardRow>('wa_scorecard')
      .where('entity_ref', 'component:default/orders')
      .first();
    // one check proves too little for a better level, whatever is overdue
    expect(row?.level).toBe('not-assessed');
    expect(JSON.parse(row?.score ?? '').counts.medium).toBe(1);
  });

  it.each([
    ['owner', { ownerRef: 'component:default/orders' }, "'ownerRef'"],
    ['no ref', { ownerRef: 'a:b:c' }, "'ownerRef'"],
    ['day', { dueDate: '2026-02-30' }, "'dueDate'"],
    ['link', { issueUrl: 'ftp://example.com' }, "'issueUrl'"],
  ])('refuses a wrong %s', async (_, change, message) => {
    const { status, body } = await put({ ...PLAN, ...change });
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  it('refuses a check without a result', async () => {
    expect((await put(PLAN, 'rel-none')).status).toBe(400);
  });
});
