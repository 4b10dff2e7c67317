/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Waiver } from 'backstage-plugin-well-architected-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testInventory } from '../__testUtils__/testEngine';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResultRow, ScorecardRow } from '../database/tables';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { expireWaivers } from './expireWaivers';
import { WaiverRow } from './types';

jest.setTimeout(120_000);

const REF = 'component:default/orders';
const ENTITY = '/entities/component/default/orders';
const CHECK = 'rel-test-backup';
const ARN = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const LATER = '2026-11-20T13:00:00.000Z';
const WISH = {
  checkId: CHECK,
  reason: 'Rebuilt from events within an hour',
  expires: '2027-02-18',
};

describe.each(testDatabaseIds)('waivers on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;
  const registry = testRegistry();

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = await seedWorld(knex, { registry });
  });

  const ask = async (body: object, policy?: TestPolicy) => {
    const api = await testApi({ knex, registry, policy });
    const answer = await request(api.app).post(`${ENTITY}/waivers`).send(body);
    return { ...api, status: answer.status, body: answer.body };
  };
  const decide = async (
    { id, version }: Waiver,
    decision: string,
    more: object = {},
  ) => {
    const api = await testApi({ knex, registry });
    const answer = await request(api.app)
      .post(`/waivers/${id}/decision`)
      .send({ decision, version, ...more });
    return { ...api, status: answer.status, body: answer.body };
  };
  /** As if another person had asked. */
  const askedByCarla = async (body: object = WISH): Promise<Waiver> => {
    const { body: waiver } = await ask(body);
    await knex<WaiverRow>('wa_waiver')
      .where('id', waiver.id)
      .update({ requested_by: 'user:default/carla' });
    return waiver;
  };
  const approved = async (body: object = WISH) => {
    const { body: waiver } = await decide(await askedByCarla(body), 'approve');
    await engine.score('orders', LATER);
    return waiver as Waiver;
  };
  const result = () =>
    knex<ResultRow>('wa_result')
      .where({ entity_ref: REF, check_id: CHECK })
      .first();
  const scorecard = () =>
    knex<ScorecardRow>('wa_scorecard').where('entity_ref', REF).first();

  it('lets a HIGH risk wait for another person', async () => {
    const { status, body, work, auditor } = await ask(WISH);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        ...WISH,
        entityRef: REF,
        title: 'A check',
        risk: 'HIGH',
        state: 'requested',
        requestedBy: 'user:default/mock',
        history: [{ state: 'requested', actor: 'user:default/mock' }],
        version: 1,
      },
    });
    expect(work.score).not.toHaveBeenCalled();
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'waiver-request' }),
    );
    await engine.score('orders', LATER);
    expect(await result()).toMatchObject({ state: 'fail' });

    const own = await decide(body, 'approve');
    expect({ status: own.status, error: own.body.error }).toMatchObject({
      status: 403,
      error: {
        message:
          'A waiver is approved by somebody else than the person who asked for it',
      },
    });
  });

  it('leaves the score, and takes the risk from the open ones', async () => {
    const before = await scorecard();
    expect(before).toMatchObject({ count_high: 1, count_accepted: 0 });
    const waiver = await approved();
    expect(waiver).toMatchObject({
      state: 'approved',
      decidedBy: 'user:default/mock',
      version: 2,
    });
    expect(await result()).toMatchObject({ state: 'waived', risk: 'HIGH' });
    const after = await scorecard();
    expect(after).toMatchObject({
      count_high: 0,
      count_accepted: 1,
      score_low: before?.score_low,
      score_high: before?.score_high,
    });
  });

  it('is closed by itself when the finding clears', async () => {
    await approved();
    await engine.read(
      testInventory({
        at: '2026-11-21T06:00:00.000Z',
        tables: [{ id: 'orders', tags: { app: 'orders' }, arn: ARN }],
      }),
    );
    await engine.score('orders', '2026-11-21T06:10:00.000Z');
    const { app } = await testApi({ knex, registry });
    const { body } = await request(app).get(`${ENTITY}/waivers`);
    expect(body.items).toMatchObject([
      {
        state: 'closed',
        version: 3,
        history: [
          { state: 'requested' },
          { state: 'approved' },
          { state: 'closed', at: '2026-11-21T06:10:00.000Z' },
        ],
      },
    ]);
    expect(body.items[0].history[2].actor).toBeUndefined();
  });

  it('ends after its last day, and the owner is told again', async () => {
    await approved();
    const lastDay = new Date('2027-02-18T23:59:00.000Z');
    const { signal } = new AbortController();
    expect(await expireWaivers({ knex, now: lastDay, signal })).toEqual([]);
    const nextDay = new Date('2027-02-19T00:01:00.000Z');
    expect(await expireWaivers({ knex, now: nextDay, signal })).toEqual([REF]);
    expect(await knex('wa_waiver').pluck('state')).toEqual(['expired']);

    const [transition] = await engine.score('orders', LATER);
    expect(transition).toMatchObject({
      from_state: 'waived',
      to_state: 'fail',
      direction: 'appeared',
      notify_state: 'pending',
    });
  });

  it('does not hold for a day longer than it says', async () => {
    await approved();
    const stale = { staleAfterMs: () => Infinity };
    await engine.score('orders', '2027-02-18T23:59:00.000Z', stale);
    expect(await result()).toMatchObject({ state: 'waived' });
    await engine.score('orders', '2027-02-19T00:01:00.000Z', stale);
    expect(await result()).toMatchObject({ state: 'fail' });
  });

  it('keeps open what fails beside the accepted resources', async () => {
    await approved({ ...WISH, resources: [ARN] });
    expect(await result()).toMatchObject({ state: 'waived' });
    await engine.read(
      testInventory({
        at: '2026-11-20T18:00:00.000Z',
        tables: [
          { id: 'orders', backup: false, tags: { app: 'orders' }, arn: ARN },
          { id: 'orders-2', backup: false, tags: { app: 'orders' } },
        ],
      }),
    );
    await engine.score('orders', '2026-11-20T18:10:00.000Z');
    expect(await result()).toMatchObject({ state: 'fail', failed: 2 });
  });

  it('is revoked with a note, and once only', async () => {
    const waiver = await approved();
    const { status, body, work } = await decide(waiver, 'revoke', {
      note: 'The audit asks for backups',
    });
    expect({ status, state: body.state }).toEqual({
      status: 200,
      state: 'revoked',
    });
    expect(work.score).toHaveBeenCalledWith(REF);
    const again = await decide(waiver, 'revoke');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('is revoked by now');
  });

  it('tells the second of two deciders', async () => {
    const waiver = await askedByCarla();
    const answers = await Promise.all([
      decide(waiver, 'approve'),
      decide(waiver, 'reject', { note: 'Not for orders' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const second = answers.find(({ status }) => status === 409)!;
    const first = answers.find(({ status }) => status === 200)!;
    expect(second.body.error.message).toContain(
      `The waiver is ${first.body.state} by now: user:default/mock was quicker`,
    );
    expect(second.body.error.message.includes('"Not for orders"')).toBe(
      first.body.state === 'rejected',
    );
  });

  it.each([
    ['a pillar', { checkId: 'reliability' }, "'checkId' is the pillar"],
    ['no check', { checkId: 'rel-none' }, "'checkId' names no check"],
    ['a pass', { checkId: 'ops-test-owner' }, 'no open finding'],
    ['the past', { expires: '2026-11-19' }, "'expires' is in the past"],
    ['no day', { expires: '2026-02-30' }, "'expires' is not a day"],
    [
      'too long',
      { expires: '2027-02-19' },
      '90 days at most, until 2027-02-18',
    ],
    ['no reason', { reason: '   ' }, "'reason' is empty"],
    ['others', { resources: ['arn:x'] }, "'resources' names something"],
    ['script', { link: 'ftp://example.com' }, "'link'"],
  ])('refuses %s', async (_, change, message) => {
    const { status, body } = await ask({ ...WISH, ...change });
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining(message),
    });
    expect(await knex('wa_waiver')).toEqual([]);
  });

  it('refuses a second waiver for the same', async () => {
    await ask(WISH);
    const { status, body } = await ask(WISH);
    expect(status).toBe(409);
    expect(body.error.message).toContain('There is such a waiver already');
  });

  it('needs a permission', async () => {
    const { status, body } = await ask(WISH, ({ name }) => ({
      result:
        name === 'well-architected.waive'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }));
    expect(status).toBe(403);
    expect(body.error.message).toContain("'well-architected.waive'");
  });

  it('lists waivers of the organisation by state and last day', async () => {
    await ask(WISH);
    const { app } = await testApi({ knex, registry });
    const list = async (query: string) =>
      (await request(app).get(`/waivers?${query}`)).body.totalItems;
    expect(await list('state=requested')).toBe(1);
    expect(await list('state=approved')).toBe(0);
    expect(await list('expiresBy=2027-02-17')).toBe(0);
    expect(await list('owner=group:default/team-orders')).toBe(1);
    expect(await list('owner=group:default/team-carts')).toBe(0);
    // the shop owns nothing itself, its child group does
    expect(await list('owner=group:default/shop')).toBe(0);
    expect(await list('owner=Group:default/Shop&childGroups=true')).toBe(1);
    expect(await list('owner=none')).toBe(0);
    // as all lists are filtered
    expect(await list('system=system:default/orders&kind=Component')).toBe(1);
    expect(await list('domain=domain:default/other')).toBe(0);
    expect(await list('type=website')).toBe(0);
    expect(await list('type=service&lifecycle=production')).toBe(1);
    expect(await list('account=111122223333')).toBe(1);
    expect(await list('account=999999999999')).toBe(0);
    expect(await list('text=ORDERS')).toBe(1);
    expect(await list(`text=${WISH.checkId}`)).toBe(1);
    expect(await list('text=nowhere')).toBe(0);
    expect(
      (
        await Promise.all(
          ['HIGH', 'MEDIUM', 'LOW'].map(risk => list(`risk=${risk}`)),
        )
      ).sort(),
    ).toEqual([0, 0, 1]);
  });
});
