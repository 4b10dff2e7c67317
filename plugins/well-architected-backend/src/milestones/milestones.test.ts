/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { MilestonePage } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  rootCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import { testInventory } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { removeUnseenEntities } from '../scope/removeUnseenEntities';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';

jest.setTimeout(120_000);

const ENTITY = '/entities/component/default/orders';
const LATER = '2026-11-21T06:00:00.000Z';
/** Pillars without enough evidence in the world of the tests. */
const UNPROVEN = [
  'performance-efficiency',
  'cost-optimization',
  'sustainability',
];

describe.each(testDatabaseIds)('milestones on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;
  const registry = testRegistry();

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = await seedWorld(knex, { registry });
  });

  const send = async (options: {
    method: 'get' | 'post' | 'put';
    path: string;
    body?: object;
    policy?: TestPolicy;
    checks?: ReturnType<typeof testRegistry>;
  }) => {
    const { method, path, body, policy, checks = registry } = options;
    const api = await testApi({ knex, registry: checks, policy });
    const sent = request(api.app)[method](`${ENTITY}${path}`);
    const answer = await (body ? sent.send(body) : sent);
    return { ...api, status: answer.status, body: answer.body };
  };
  const acknowledge = (pillar: string, version = 0, text = 'No meter yet') =>
    send({
      method: 'put',
      path: `/acknowledgements/${pillar}`,
      body: { text, version },
    });
  const acknowledgeAll = async () => {
    for (const pillar of UNPROVEN) {
      expect((await acknowledge(pillar)).status).toBe(200);
    }
  };
  const complete = (name = 'Launch', review = 1) =>
    send({ method: 'post', path: '/milestones', body: { name, review } });
  const list = async (): Promise<MilestonePage> =>
    (await send({ method: 'get', path: '/milestones' })).body;
  const stepsDone = async () =>
    (await list()).reviewState.steps.filter(s => s.done).map(s => s.id);
  const compare = (id: string, against = 'now', checks = registry) =>
    send({
      method: 'get',
      path: `/milestones/${id}/compare?with=${against}`,
      checks,
    });
  /** The table gets its backup. */
  const repair = async (backup = true, at = LATER, more: string[] = []) => {
    await engine.read(
      testInventory({
        at,
        tables: ['orders', ...more].map(id => ({
          id,
          backup,
          tags: { app: 'orders' },
        })),
      }),
    );
    await engine.score('orders', at.replace('06:00', '06:10'));
  };

  it('F1 is not completed before every pillar has evidence or a named person', async () => {
    const { status, body } = await complete();
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringMatching(
        /Performance Efficiency \(coverage 0 %\), Cost Optimization \(coverage 0 %\), Sustainability \(coverage 0 %\)$/,
      ),
    });
    expect(body.error.message).not.toContain('Security');
    expect(await knex('wa_milestone')).toEqual([]);

    await acknowledge('performance-efficiency');
    await acknowledge('cost-optimization');
    const last = await complete();
    expect(last.body.error.message).toMatch(
      /: Sustainability \(coverage 0 %\)$/,
    );
    await acknowledge('sustainability');
    expect((await complete()).status).toBe(201);
  });

  it('F1 tells which steps are done, and why the others are not', async () => {
    const { reviewState, items } = await list();
    expect(items).toEqual([]);
    expect(reviewState.review).toBe(1);
    expect(reviewState.steps).toEqual([
      { id: 'scope', done: true, reason: 'orders runs in 111122223333' },
      {
        id: 'pillars',
        done: false,
        reason: expect.stringContaining('3 of 6 pillars are reviewed'),
      },
      {
        id: 'prioritised',
        done: false,
        reason: expect.stringContaining('1 open finding'),
      },
      {
        id: 'plan',
        done: false,
        reason:
          '1 of 1 open HIGH finding without an owner and a due date: "A check"',
      },
      {
        id: 'complete',
        done: false,
        reason: 'No review has been completed yet',
      },
    ]);
    await acknowledgeAll();
    expect(await stepsDone()).toEqual(['scope', 'pillars', 'prioritised']);
    await send({
      method: 'put',
      path: '/actions/rel-test-backup',
      body: {
        ownerRef: 'group:default/team-orders',
        dueDate: '2026-12-24',
        status: 'open',
        version: 0,
      },
    });
    expect(await stepsDone()).toEqual([
      'scope',
      'pillars',
      'prioritised',
      'plan',
    ]);
    await complete();
    expect(await stepsDone()).toHaveLength(5);
  });

  it('F3 freezes everything under a name, with author and date', async () => {
    await send({
      method: 'put',
      path: '/answers/rel-test-plan',
      body: { value: 'yes', text: 'See the runbook' },
    });
    await send({
      method: 'post',
      path: '/waivers',
      body: {
        checkId: 'rel-test-backup',
        reason: 'Rebuilt from events',
        expires: '2026-12-24',
      },
    });
    await acknowledgeAll();
    const { status, body, auditor } = await complete(' Launch ');
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        name: 'Launch',
        number: 1,
        author: 'user:default/mock',
        at: '2026-11-20T12:00:00.000Z',
        catalogueVersion: registry.catalogueVersion,
        lensVersion: '2025-02-25',
      },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'milestone-create' }),
    );
    await repair();
    const { body: kept } = await send({
      method: 'get',
      path: `/milestones/${body.id}`,
    });
    expect(kept).toMatchObject({
      ...body,
      score: { low: body.low, counts: { high: 1 } },
      answers: [{ checkId: 'rel-test-plan', text: 'See the runbook' }],
      waivers: [{ checkId: 'rel-test-backup', state: 'requested' }],
      acknowledgements: UNPROVEN.map(pillar => ({
        pillar,
        text: 'No meter yet',
        author: 'user:default/mock',
        review: 1,
      })),
    });
    expect(kept.score.pillars).toHaveLength(6);
    expect(kept.findings).toHaveLength(registry.reviewed.length);
    expect(kept.findings[0]).toMatchObject({
      checkId: 'rel-test-backup',
      state: 'fail',
      risk: 'HIGH',
      failed: 1,
      total: 1,
      message: expect.stringContaining('orders has no backup'),
    });
  });

  it('asks anew in the next review, which begins with the first change', async () => {
    await acknowledgeAll();
    await complete();
    const again = await complete('Again', 2);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain(
      "completed as 'Launch' by user:default/mock",
    );
    expect((await acknowledge('sustainability', 1)).status).toBe(409);

    await repair();
    const { reviewState } = await list();
    expect(reviewState.review).toBe(2);
    expect(reviewState.pillars.at(-1)).toEqual({
      pillar: 'sustainability',
      coverage: 0,
      enoughEvidence: false,
      ready: false,
    });
    expect((await complete('Second', 2)).status).toBe(400);
  });

  it('tells the second of two who complete it', async () => {
    await acknowledgeAll();
    const answers = await Promise.all([complete('One'), complete('Two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await knex('wa_milestone').pluck('number')).toEqual([1]);
    await repair();
    const late = await complete('Late', 1);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/Review 2 is under way, not 1/);
  });

  it('never loses an acknowledgement of somebody else', async () => {
    const answers = await Promise.all([
      acknowledge('sustainability', 0, 'One'),
      acknowledge('sustainability', 0, 'Two'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { status, body } = await acknowledge('sustainability', 0, 'Three');
    expect(status).toBe(409);
    expect(body.error.message).toMatch(
      /user:default\/mock acknowledged Sustainability meanwhile.*: (One|Two)/,
    );
    expect((await acknowledge('sustainability', 1, 'Four')).body).toMatchObject(
      { text: 'Four', version: 2 },
    );
  });

  it.each([
    ['a pillar with evidence', 'security', 'X', 'Security has enough evidence'],
    ['no pillar', 'speed', 'X', "Path parameter 'pillar'"],
    ['no text', 'sustainability', '  ', "'text' is empty"],
  ])('acknowledges nothing for %s', async (_, pillar, text, message) => {
    const { status, body } = await acknowledge(pillar, 0, text);
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  it('refuses a name that is empty or taken', async () => {
    await acknowledgeAll();
    expect((await complete('  ')).status).toBe(400);
    await complete();
    await repair();
    const { status, body } = await complete('Launch', 2);
    expect(status).toBe(400);
    expect(body.error.message).toContain("'Launch' is the name of review 1");
  });

  it('is not completed before the first score', async () => {
    await knex('wa_scorecard').delete();
    const { status, body } = await complete();
    expect(status).toBe(409);
    expect(body.error.message).toContain('has no score yet');
    expect((await list()).reviewState.steps[3].reason).toContain('no score');
  });

  it.each([
    ['post', '/milestones', { name: 'Launch', review: 1 }],
    ['put', '/acknowledgements/sustainability', { text: 'X', version: 0 }],
  ] as const)('%s %s needs a permission', async (method, path, body) => {
    const denied = await send({
      method,
      path,
      body,
      policy: ({ name }) => ({
        result:
          name === 'well-architected.complete'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    });
    expect(denied.status).toBe(403);
    expect(denied.body.error.message).toContain("'well-architected.complete'");
  });

  it('shows milestones only to those who may read the entity', async () => {
    const denied = await send({
      method: 'get',
      path: '/milestones',
      policy: () => ({ result: AuthorizeResult.DENY }),
    });
    expect(denied.status).toBe(403);
  });

  it('compares a milestone with now: gone, and by how many points', async () => {
    await acknowledgeAll();
    const { body: first } = await complete();
    expect((await compare(first.id)).body).toMatchObject({
      overall: { change: 0, sameChecksChange: 0 },
      checks: [],
      unchanged: registry.reviewed.length,
    });
    await repair();
    const { body } = await compare(first.id);
    expect(body).toMatchObject({
      from: { milestone: { name: 'Launch', number: 1 } },
      to: { at: '2026-11-21T06:10:00.000Z', counts: { high: 0 } },
      checks: [
        {
          checkId: 'rel-test-backup',
          kind: 'gone',
          reason: 'Was open (HIGH, 1 of 1 failing), is in order',
        },
      ],
      unchanged: registry.reviewed.length - 1,
    });
    expect(body.to).not.toHaveProperty('milestone');
    expect(body.overall.change).toBeGreaterThan(0);
    expect(body.overall.sameChecksChange).toBe(body.overall.change);
    const changed = body.pillars.filter((p: { change: number }) => p.change);
    expect(changed).toMatchObject([
      { pillar: 'reliability', before: { low: 0 }, after: { low: 75 } },
    ]);
  });

  it('compares two milestones, always the later with the earlier', async () => {
    await acknowledgeAll();
    const { body: first } = await complete('First');
    await repair(false, LATER, ['orders-2']);
    await acknowledgeAll();
    const { body: second } = await complete('Second', 2);
    for (const [id, against] of [
      [first.id, second.id],
      [second.id, first.id],
    ]) {
      const { body } = await compare(id, against);
      expect(body).toMatchObject({
        from: { milestone: { name: 'First' } },
        to: { milestone: { name: 'Second' } },
        checks: [{ checkId: 'rel-test-backup', kind: 'worse' }],
      });
    }
    expect((await compare(first.id, first.id)).status).toBe(400);
    expect((await compare(first.id, 'nobody')).status).toBe(404);
    expect((await compare('nobody')).status).toBe(404);
  });

  it('blames the catalogue for what only the catalogue changed', async () => {
    await acknowledgeAll();
    const { body: first } = await complete();
    const other = testRegistry([
      backupCheck,
      { ...rootCheck, id: 'sec-test-other' },
      { ...ownerCheck, risk: 'LOW' as const },
      planCheck,
    ]);
    const early = await compare(first.id, 'now', other);
    expect(early.status).toBe(409);
    expect(early.body.error.message).toContain('try again in a few minutes');

    const next = await seedWorld(knex, { registry: other, at: LATER });
    await next.score('orders', '2026-11-21T06:10:00.000Z');
    const { body } = await compare(first.id, 'now', other);
    expect(
      body.checks.map((c: { checkId: string; kind: string }) => [
        c.checkId,
        c.kind,
      ]),
    ).toEqual([
      ['sec-test-other', 'catalogue'],
      ['sec-test-root', 'catalogue'],
    ]);
    expect(body.overall.sameChecksChange).toBe(0);
  });

  it('goes with the entity', async () => {
    await acknowledgeAll();
    await complete();
    await removeUnseenEntities({
      knex,
      seenBefore: '2027-01-01T00:00:00.000Z',
    });
    expect(await knex('wa_milestone')).toEqual([]);
    expect(await knex('wa_acknowledgement')).toEqual([]);
  });
});
