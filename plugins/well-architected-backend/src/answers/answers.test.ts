/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { pass } from 'backstage-plugin-well-architected-node';
import {
  CheckQuestion,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { AnswerHistoryRow, AnswerRow, EntityRow } from '../database/tables';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';

jest.setTimeout(120_000);

const ORDERS = 'component:default/orders';
const CARTS = 'component:default/carts';
const path = (name: string, rest: string) =>
  `/entities/component/default/${name}/${rest}`;

const attestation = {
  question: 'Is it backed up by another tool?',
  yesMeans: 'The tool is named',
  noMeans: 'There is none',
  expiresDays: 90,
};
/** What is observed stands; an answer fills what is not. */
const strict = { ...backupCheck, id: 'rel-test-strict', attestation };
/** An attested "yes" is as good as a backup. */
const lenient = {
  ...backupCheck,
  id: 'rel-test-lenient',
  attestation,
  conclude: (
    context: Parameters<NonNullable<typeof backupCheck.conclude>>[0],
  ) =>
    context.attested?.value === 'yes'
      ? pass(context.attested.message, context.attested.evidence)
      : context.usual(),
};
/** Rests on answers; the backups serve the same best practice. */
const sameMatter = {
  ...planCheck,
  id: 'rel-test-same-matter',
  alwaysApplicable: true,
  bestPractices: backupCheck.bestPractices,
};
const exempt = {
  ...planCheck,
  id: 'rel-test-exempt',
  exempts: () => 'Nothing to plan for',
};
const registry = testRegistry([
  backupCheck,
  ownerCheck,
  planCheck,
  strict,
  lenient,
  sameMatter,
  exempt,
]);

describe.each(testDatabaseIds)('answers on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
  });

  const api = async (
    options: { policy?: TestPolicy; now?: string; hidden?: string[] } = {},
  ) => (await testApi({ knex, registry, ...options })).app;

  async function questions(
    options: { now?: string; query?: string; hidden?: string[] } = {},
  ) {
    const { status, body } = await request(await api(options)).get(
      path('orders', `questions${options.query ?? ''}`),
    );
    expect({ status, error: body.error }).toEqual({
      status: 200,
      error: undefined,
    });
    const items: CheckQuestion[] = body.items;
    return {
      sources: body.sources,
      items,
      of: (id: string) => items.find(({ checkId }) => checkId === id),
    };
  }

  const put = async (name: string, checkId: string, body: object) => {
    const response = await request(await api())
      .put(path(name, `answers/${checkId}`))
      .send(body);
    expect(response.status).toBe(200);
    return response.body;
  };

  describe('questions', () => {
    it('are all that people can answer, and what can be answered', async () => {
      const { items, of } = await questions();
      expect(items.map(({ checkId }) => checkId).sort()).toEqual([
        'rel-test-exempt',
        'rel-test-lenient',
        'rel-test-plan',
        'rel-test-same-matter',
        'rel-test-strict',
      ]);
      expect(of('rel-test-plan')).toEqual({
        checkId: 'rel-test-plan',
        pillar: 'reliability',
        title: planCheck.title,
        bestPractices: ['REL13-BP01'],
        question: 'Is there a plan?',
        yesMeans: 'There is.',
        noMeans: 'There is none.',
        expiresDays: 180,
        values: ['yes', 'no', 'not-applicable'],
        needed: true,
        standing: 'none',
        outcome: {
          state: 'unknown',
          message: 'Nobody has answered for orders: Is there a plan?',
        },
        observed: [],
      });
      expect(of('rel-test-strict')).toMatchObject({
        question: attestation.question,
        expiresDays: 90,
        values: ['yes', 'no'],
        needed: false,
        observed: [{ checkId: 'rel-test-strict', state: 'fail' }],
      });
      expect(of('rel-test-exempt')).toMatchObject({
        needed: false,
        outcome: { state: 'not-applicable', message: 'Nothing to plan for' },
      });
    });

    it('are those of one pillar where one is named', async () => {
      expect((await questions({ query: '?pillar=security' })).items).toEqual(
        [],
      );
      expect(
        (await questions({ query: '?pillar=reliability' })).items,
      ).toHaveLength(5);
    });

    it('tell whether the answer holds, expires soon or has expired', async () => {
      const answer = await put('orders', 'rel-test-plan', { value: 'yes' });
      expect(answer.expiresAt).toBe('2027-05-19T12:00:00.000Z');
      const standingAt = async (now: string) =>
        (await questions({ now })).of('rel-test-plan');
      expect(await standingAt('2027-05-05T11:00:00.000Z')).toMatchObject({
        standing: 'valid',
        answer,
        outcome: { state: 'pass' },
      });
      expect(await standingAt('2027-05-05T12:00:00.000Z')).toMatchObject({
        standing: 'expiring',
        outcome: { state: 'pass' },
      });
      expect(await standingAt('2027-05-19T12:00:00.000Z')).toMatchObject({
        standing: 'expired',
        answer,
        outcome: { state: 'unknown' },
      });
    });

    it('show how an answer contradicts what was observed, which counts', async () => {
      await put('orders', 'rel-test-strict', { value: 'yes' });
      await put('orders', 'rel-test-lenient', { value: 'yes' });
      await put('orders', 'rel-test-same-matter', { value: 'yes' });
      const { of } = await questions();
      expect(of('rel-test-strict')).toMatchObject({
        outcome: { state: 'fail' },
        contradiction: expect.stringMatching(
          /^Answered "yes", but observed: .*orders.*no backup.* What was observed counts\.$/,
        ),
      });
      expect(of('rel-test-lenient')).toMatchObject({
        outcome: { state: 'pass' },
        observed: [{ state: 'fail' }],
      });
      expect(of('rel-test-lenient')?.contradiction).toBeUndefined();
      const related = of('rel-test-same-matter');
      expect(related?.observed.map(each => each.checkId)).toContain(
        'rel-test-backup',
      );
      expect(related?.contradiction).toContain('orders has no backup');
    });

    it('404 for an entity that the catalog hides', async () => {
      const { status } = await request(await api({ hidden: [ORDERS] })).get(
        path('orders', 'questions'),
      );
      expect(status).toBe(404);
    });
  });

  describe('copies', () => {
    const copy = async (
      body: object,
      options: { policy?: TestPolicy; now?: string; hidden?: string[] } = {},
    ) => {
      const made = await testApi({ knex, registry, ...options });
      const response = await request(made.app)
        .post(path('orders', 'answers/copy'))
        .send({ from: CARTS, checkIds: ['rel-test-plan'], ...body });
      return { ...made, status: response.status, body: response.body };
    };
    const theirs = () =>
      put('carts', 'rel-test-plan', { value: 'yes', text: 'In the wiki' });

    it('offer what other entities of the System have answered', async () => {
      expect((await questions()).sources).toEqual([]);
      await theirs();
      expect((await questions()).sources).toEqual([
        { entityRef: CARTS, name: 'carts', checkIds: ['rel-test-plan'] },
      ]);
      expect((await questions({ hidden: [CARTS] })).sources).toEqual([]);
      expect(
        (await questions({ now: '2027-05-19T12:00:00.000Z' })).sources,
      ).toEqual([]);
    });

    it('name their origin, their author, and end with the original', async () => {
      const original = await theirs();
      const { status, body, work, auditor } = await copy(
        {},
        { now: '2026-12-24T12:00:00.000Z' },
      );
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          copied: [
            {
              entityRef: ORDERS,
              checkId: 'rel-test-plan',
              value: 'yes',
              text: 'In the wiki',
              author: 'user:default/mock',
              answeredAt: '2026-12-24T12:00:00.000Z',
              expiresAt: original.expiresAt,
              copiedFrom: CARTS,
            },
          ],
          skipped: [],
        },
      });
      expect(work.score).toHaveBeenCalledWith(ORDERS);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'answers-copy',
          meta: {
            entityRef: ORDERS,
            from: CARTS,
            checkIds: ['rel-test-plan'],
          },
        }),
      );
      const history = await knex<AnswerHistoryRow>('wa_answer_history').where(
        'entity_ref',
        ORDERS,
      );
      expect(history.map(row => row.copied_from)).toEqual([CARTS]);
      expect((await questions()).of('rel-test-plan')?.answer).toEqual(
        body.copied[0],
      );
    });

    it('are no copies any more once somebody answers', async () => {
      await theirs();
      await copy({});
      const own = await put('orders', 'rel-test-plan', { value: 'no' });
      expect(own.copiedFrom).toBeUndefined();
    });

    it('leave a valid answer of its own alone, unless told', async () => {
      await theirs();
      await put('orders', 'rel-test-plan', { value: 'no' });
      const kept = await copy({});
      expect(kept.body).toEqual({
        copied: [],
        skipped: [
          {
            checkId: 'rel-test-plan',
            reason: `${ORDERS} has an answer of user:default/mock until 2027-05-19`,
          },
        ],
      });
      expect(kept.work.score).not.toHaveBeenCalled();
      const replaced = await copy({ replace: true });
      expect(replaced.body.copied).toHaveLength(1);
      const values = await knex<AnswerRow>('wa_answer')
        .where('entity_ref', ORDERS)
        .pluck('value');
      expect(values).toEqual(['yes']);
    });

    it('are made of answers that hold', async () => {
      expect((await copy({})).body.skipped).toEqual([
        { checkId: 'rel-test-plan', reason: `${CARTS} has no answer` },
      ]);
      await theirs();
      const late = await copy({}, { now: '2027-05-19T12:00:00.000Z' });
      expect(late.body.skipped).toEqual([
        {
          checkId: 'rel-test-plan',
          reason: `The answer of ${CARTS} has expired`,
        },
      ]);
    });

    it.each([
      [
        { from: 'component:default/unlinked-elsewhere' },
        404,
        "There is no entity 'component:default/unlinked-elsewhere'",
      ],
      [{ from: ORDERS }, 400, "Body field 'from'"],
      [{ from: 'carts' }, 400, "Body field 'from' is no entity ref"],
      [{ checkIds: ['rel-test-backup'] }, 400, 'decided by evidence'],
      [{ checkIds: [] }, 400, "Body field 'checkIds'"],
    ])('refuses %j with %d', async (body, status, message) => {
      const refused = await copy(body);
      expect(refused.status).toBe(status);
      expect(refused.body.error.message).toContain(message);
    });

    it('refuses an entity of another System', async () => {
      await theirs();
      await knex<EntityRow>('wa_entity')
        .where('entity_ref', CARTS)
        .update({ system_ref: 'system:default/other' });
      const { status, body } = await copy({});
      expect(status).toBe(400);
      expect(body.error.message).toBe(
        `Body field 'from': answers are copied between entities of one System; ${CARTS} and ${ORDERS} are not two of them`,
      );
    });

    it('needs the permission to answer here and to read there', async () => {
      await theirs();
      const readOnly: TestPolicy = permission => ({
        result:
          permission.name === wellArchitectedReadPermission.name
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      });
      const denied = await copy({}, { policy: readOnly });
      expect(denied.status).toBe(403);
      expect(denied.body.error.message).toBe(
        `The permission 'well-architected.answer' is needed for ${ORDERS}`,
      );
      expect((await copy({}, { hidden: [CARTS] })).status).toBe(404);
      expect(await knex('wa_answer').where('entity_ref', ORDERS)).toEqual([]);
    });
  });
});
