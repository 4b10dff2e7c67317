/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  testRegistry,
} from '../../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { AnswerHistoryRow, AnswerRow } from '../../database/tables';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../../permissions';
import { seedWorld, testApi } from '../__testUtils__/apiWorld';

jest.setTimeout(120_000);

const ENTITY = '/entities/component/default/orders';

describe.each(testDatabaseIds)('writes on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;
  const always = {
    ...planCheck,
    id: 'rel-test-always',
    alwaysApplicable: true,
  };
  const registry = testRegistry([backupCheck, ownerCheck, planCheck, always]);

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = await seedWorld(knex, { registry });
  });

  async function put(checkId: string, body: object, name = 'orders') {
    const api = await testApi({ knex, registry });
    const response = await request(api.app)
      .put(`/entities/component/default/${name}/answers/${checkId}`)
      .send(body);
    return { ...api, status: response.status, body: response.body };
  }

  describe('answers', () => {
    it('never replaces an answer that its writer has not seen', async () => {
      const first = await put('rel-test-plan', {
        value: 'no',
        replaces: 'none',
      });
      expect(first.status).toBe(200);
      const second = await put('rel-test-plan', {
        value: 'yes',
        replaces: 'none',
      });
      expect(second.status).toBe(409);
      expect(second.body.error.message).toBe(
        "user:default/mock answered 'no' meanwhile, at 2026-11-20T12:00:00.000Z. Nothing was replaced",
      );
      const third = await put('rel-test-plan', {
        value: 'yes',
        replaces: first.body.answeredAt,
      });
      expect(third.body.value).toBe('yes');
    });

    it('stores who answered and until when, and asks for a score', async () => {
      const { status, body, work, auditor } = await put('rel-test-plan', {
        value: 'yes',
        text: '  Tested in October ',
        link: 'https://example.com/plan',
      });
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          entityRef: 'component:default/orders',
          checkId: 'rel-test-plan',
          value: 'yes',
          text: 'Tested in October',
          link: 'https://example.com/plan',
          author: 'user:default/mock',
          answeredAt: '2026-11-20T12:00:00.000Z',
          expiresAt: '2027-05-19T12:00:00.000Z',
        },
      });
      expect(work.score).toHaveBeenCalledWith('component:default/orders');
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'answer-put',
          meta: {
            entityRef: 'component:default/orders',
            checkId: 'rel-test-plan',
            value: 'yes',
          },
        }),
      );
    });

    it('counts at the next score', async () => {
      await put('rel-test-plan', { value: 'no' });
      await engine.score('orders', '2026-11-20T13:00:00.000Z');
      const { app } = await testApi({ knex, registry });
      const { body } = await request(app).get(
        `${ENTITY}/results/rel-test-plan`,
      );
      expect(body.result).toMatchObject({ state: 'fail', basis: 'attested' });
      expect(body.question).toEqual({
        text: 'Is there a plan?',
        yesMeans: 'There is.',
        noMeans: 'There is none.',
      });
      expect(body.action.evidenceIds).toEqual([body.evidence[0].id]);
      expect(body.evidence[0].observation.message).toContain(
        'user:default/mock',
      );
    });

    it('keeps every earlier answer', async () => {
      await put('rel-test-plan', { value: 'no' });
      await put('rel-test-plan', { value: 'yes' });
      const current = await knex<AnswerRow>('wa_answer');
      const history = await knex<AnswerHistoryRow>('wa_answer_history');
      expect(current.map(row => row.value)).toEqual(['yes']);
      expect(history.map(row => row.value).sort()).toEqual(['no', 'yes']);
    });

    it.each([
      [
        'sustainability',
        { value: 'not-applicable', text: 'x' },
        'every pillar applies to every workload; single checks that ask for an answer can be declared not applicable with a reason',
      ],
      [
        'rel-nothing',
        { value: 'yes' },
        "names no check and no best practice: 'rel-nothing'",
      ],
      [
        'rel-test-backup',
        { value: 'yes' },
        'decided by evidence, not by answers',
      ],
      [
        'rel-test-plan',
        { value: 'not-applicable', text: '  ' },
        "Body field 'text' is missing",
      ],
      [
        'rel-test-always',
        { value: 'not-applicable', text: 'We do not' },
        'applies to every workload',
      ],
      ['rel-test-plan', {}, "Body field 'value' is missing"],
      ['rel-test-plan', { value: 'maybe' }, "Body field 'value' must be equal"],
      [
        'rel-test-plan',
        { value: 'yes', link: 'data:text/html,plan' },
        "Body field 'link' is not in the form",
      ],
      [
        'rel-test-plan',
        { value: 'yes', more: 1 },
        "There is no body field 'more'",
      ],
    ])('400 for %s with %j', async (checkId, body, message) => {
      const answer = await put(checkId, body);
      expect({
        status: answer.status,
        message: answer.body.error?.message,
      }).toEqual({ status: 400, message: expect.stringContaining(message) });
      expect(await knex('wa_answer')).toEqual([]);
      expect(answer.work.score).not.toHaveBeenCalled();
    });

    it('are for the entities that the permission allows', async () => {
      const { app } = await testApi({
        knex,
        registry,
        policy: permission =>
          permission.name === 'well-architected.answer'
            ? createWellArchitectedConditionalDecision(
                permission as never,
                wellArchitectedConditions.isEntityOwner({
                  claims: ['group:default/team-carts'],
                }),
              )
            : { result: AuthorizeResult.ALLOW },
      });
      const answer = (name: string) =>
        request(app)
          .put(`/entities/component/default/${name}/answers/rel-test-plan`)
          .send({ value: 'yes' });
      expect((await answer('carts')).status).toBe(200);
      const refused = await answer('orders');
      expect({
        status: refused.status,
        message: refused.body.error.message,
      }).toEqual({
        status: 403,
        message:
          "The permission 'well-architected.answer' is needed for component:default/orders",
      });
    });
  });

  describe('refresh', () => {
    async function refresh(
      name: string,
      options: { free?: boolean; now?: string } = {},
    ) {
      const { app, work, auditor } = await testApi({
        knex,
        registry,
        now: options.now,
      });
      work.collect.mockResolvedValue(options.free ?? true);
      work.score.mockResolvedValue(options.free ?? true);
      const { status, body } = await request(app).post(
        `/entities/component/default/${name}/refresh`,
      );
      expect(status).toBe(202);
      expect(auditor.createEvent).toHaveBeenCalledTimes(1);
      return { body, work };
    }

    it('queues the accounts of the entity, and no other', async () => {
      const { body, work } = await refresh('orders');
      expect(body).toEqual({
        queued: true,
        message: 'A new reading of account 111122223333 is queued.',
      });
      expect(work.collect.mock.calls).toEqual([['111122223333']]);
    });

    it('says so when a run is queued already', async () => {
      const { body } = await refresh('orders', { free: false });
      expect(body).toEqual({
        queued: false,
        message:
          'A reading of account 111122223333 is queued or running already.',
      });
    });

    it('does not read again what was read a moment ago', async () => {
      const { body, work } = await refresh('orders', {
        now: '2026-11-20T06:00:30.000Z',
      });
      expect(work.collect).not.toHaveBeenCalled();
      expect(body.message).toBe(
        'Account 111122223333 was read completely less than a minute ago. What is known is scored again.',
      );
    });

    it('scores again what has no account', async () => {
      const { body, work } = await refresh('unlinked');
      expect(body.queued).toBe(true);
      expect(body.message).toContain('No AWS account');
      expect(work.score.mock.calls).toEqual([['component:default/unlinked']]);
    });
  });

  it('404 for what the catalog has and the plugin has not seen', async () => {
    const { app } = await testApi({
      knex,
      registry,
      unseen: ['component:default/young'],
    });
    const young = '/entities/component/default/young';
    const statuses = [
      (await request(app).get(`${young}/scorecard`)).status,
      (await request(app).get(`${young}/report`)).status,
      (await request(app).post(`${young}/refresh`)).status,
      (
        await request(app)
          .put(`${young}/answers/rel-test-plan`)
          .send({ value: 'yes' })
      ).status,
    ];
    expect(statuses).toEqual([404, 404, 404, 404]);
  });
});
