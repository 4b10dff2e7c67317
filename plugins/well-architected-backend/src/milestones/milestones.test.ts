/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { removeUnseenEntities } from '../scope/removeUnseenEntities';
import { UNPROVEN, useMilestoneWorld } from './__testUtils__/milestoneWorld';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('milestones on %s', databaseId => {
  const {
    world,
    registry,
    send,
    acknowledge,
    acknowledgeAll,
    complete,
    list,
    repair,
  } = useMilestoneWorld(databaseId);
  const stepsDone = async () =>
    (await list()).reviewState.steps.filter(s => s.done).map(s => s.id);

  it('F1 is not completed before every pillar has evidence or a named person', async () => {
    const { status, body } = await complete();
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringMatching(
        /Performance Efficiency \(coverage 0 %\), Cost Optimization \(coverage 0 %\), Sustainability \(coverage 0 %\)$/,
      ),
    });
    expect(body.error.message).not.toContain('Security');
    expect(await world.knex('wa_milestone')).toEqual([]);

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
    await world.knex('wa_scorecard').delete();
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

  it('goes with the entity', async () => {
    await acknowledgeAll();
    await complete();
    await removeUnseenEntities({
      knex: world.knex,
      seenBefore: '2027-01-01T00:00:00.000Z',
    });
    expect(await world.knex('wa_milestone')).toEqual([]);
    expect(await world.knex('wa_acknowledgement')).toEqual([]);
  });
});
