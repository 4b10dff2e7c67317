/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckQuestion,
  EntityFramework,
  PracticeReview,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { AnswerHistoryRow, AnswerRow } from '../database/tables';
import { findEnding } from '../reminders/findEnding';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

jest.setTimeout(120_000);

const ORDERS = 'component:default/orders';
const CARTS = 'component:default/carts';
const at = (name: string) => `/entities/component/default/${name}`;
/** A best practice without any check in the tests. */
const ALONE = 'SEC10-BP01';
/** One that a failing check of `orders` serves, and a passing one of `carts`. */
const BACKUP = 'REL09-BP01';

describe.each(testDatabaseIds)('framework on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex);
  });

  const api = async (options: { policy?: TestPolicy; now?: string } = {}) =>
    (await testApi({ knex, registry, ...options })).app;
  const put = async (
    practice: string,
    body: object,
    options: { name?: string; policy?: TestPolicy } = {},
  ) =>
    request(await api(options))
      .put(`${at(options.name ?? 'orders')}/answers/${practice}`)
      .send(body);
  const read = async (
    options: { name?: string; query?: string; now?: string } = {},
  ): Promise<EntityFramework> => {
    const { status, body } = await request(await api(options)).get(
      `${at(options.name ?? 'orders')}/framework${options.query ?? ''}`,
    );
    expect(status).toBe(200);
    return body;
  };
  const practiceOf = (framework: EntityFramework, id: string) => {
    const question = framework.questions.find(({ questionId }) =>
      id.startsWith(questionId),
    )!;
    const practice: PracticeReview = question.practices.find(
      ({ practiceId }) => practiceId === id,
    )!;
    return { question, practice };
  };

  it('lists the 57 questions, or those of one pillar', async () => {
    const framework = await read();
    expect(framework.questions).toHaveLength(57);
    expect(framework).toMatchObject({ lensVersion: '2025-02-25', sources: [] });
    const security = await read({ query: '?pillar=security' });
    expect(security.questions).toHaveLength(11);
    const { question, practice } = practiceOf(framework, ALONE);
    expect(question).toMatchObject({
      questionId: 'SEC10',
      pillar: 'security',
      number: 10,
      risk: 'UNANSWERED',
    });
    expect(practice).toMatchObject({
      state: 'unknown',
      checks: [],
      standing: 'none',
    });
  });

  it('shows what was observed, which no answer overrules', async () => {
    const before = practiceOf(await read(), BACKUP);
    expect(before.question.risk).toBe('HIGH');
    expect(before.practice).toMatchObject({
      state: 'risk',
      risk: 'HIGH',
      checks: [{ checkId: 'rel-test-backup', state: 'fail' }],
    });
    expect((await put(BACKUP, { value: 'yes' })).status).toBe(200);
    const after = practiceOf(await read(), BACKUP);
    expect(after.question.risk).toBe('HIGH');
    expect(after.practice).toMatchObject({
      state: 'risk',
      standing: 'valid',
      contradiction: expect.stringMatching(
        /^Answered "yes", but observed: .*no backup.*What was observed counts\.$/,
      ),
    });
    await put(BACKUP, { value: 'no' }, { name: 'carts' });
    const carts = practiceOf(await read({ name: 'carts' }), BACKUP);
    expect(carts.question.risk).toBe('HIGH');
    expect(carts.practice).toMatchObject({
      state: 'risk',
      contradiction: expect.stringContaining('Answered "no", but observed'),
    });
    await put(BACKUP, { value: 'no' });
    const agreed = practiceOf(await read(), BACKUP);
    expect(agreed.practice.contradiction).toBeUndefined();
  });

  it('takes an answer where there is no check, for 365 days', async () => {
    const { status, body } = await put(ALONE, {
      value: 'no',
      text: 'Planned',
      link: 'https://wiki.example.com/threats',
      replaces: 'none',
    });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        entityRef: ORDERS,
        checkId: ALONE,
        value: 'no',
        text: 'Planned',
        link: 'https://wiki.example.com/threats',
        author: 'user:default/mock',
        answeredAt: '2026-11-20T12:00:00.000Z',
        expiresAt: '2027-11-20T12:00:00.000Z',
      },
    });
    const { question, practice } = practiceOf(await read(), ALONE);
    expect(question.risk).toBe(practice.frameworkRisk);
    expect(practice).toMatchObject({ state: 'risk', answer: body });
    const late = await read({ now: '2027-11-20T12:00:00.000Z' });
    expect(practiceOf(late, ALONE)).toMatchObject({
      question: { risk: 'UNANSWERED' },
      practice: { state: 'unknown', standing: 'expired' },
    });
    const unseen = await put(ALONE, { value: 'yes', replaces: 'none' });
    expect(unseen.status).toBe(409);
    expect((await put(ALONE, { value: 'yes' })).status).toBe(200);
    expect(practiceOf(await read(), ALONE)).toMatchObject({
      question: { risk: 'NONE' },
      practice: { state: 'followed' },
    });
    expect(
      await knex<AnswerHistoryRow>('wa_answer_history').where({
        check_id: ALONE,
      }),
    ).toHaveLength(2);
  });

  it('changes no score, and is no question of a check', async () => {
    const scorecard = async () => {
      const engine = await seedWorld(knex, { at: '2026-11-20T12:30:00.000Z' });
      await engine.score('orders', '2026-11-20T12:40:00.000Z');
      const { body } = await request(await api()).get(
        `${at('orders')}/scorecard`,
      );
      return body.score;
    };
    const before = await scorecard();
    await put(ALONE, { value: 'no' });
    await put(BACKUP, { value: 'yes' });
    expect(await scorecard()).toEqual(before);
    const { body } = await request(await api()).get(
      `${at('orders')}/questions`,
    );
    expect(body.items.map((each: CheckQuestion) => each.checkId)).toEqual([
      'rel-test-plan',
    ]);
  });

  it('is told in the report, as Markdown and as data', async () => {
    await put(ALONE, { value: 'yes', text: 'Every quarter' });
    await put('SEC10-BP02', { value: 'no', text: 'Not yet' });
    const { body } = await request(await api()).get(`${at('orders')}/report`);
    expect(body.error).toBeUndefined();
    const security = body.pillars.find(
      ({ pillar }: { pillar: string }) => pillar === 'security',
    );
    expect(security.framework).toMatchObject({
      risks: { NONE: 1, UNANSWERED: 9 },
      answered: [
        { questionId: 'SEC10', practiceId: ALONE, value: 'yes' },
        { practiceId: 'SEC10-BP02', value: 'no', text: 'Not yet' },
      ],
    });
    const { text } = await request(await api()).get(
      `${at('orders')}/report.md`,
    );
    const part = text.slice(
      text.indexOf('\n## Security\n'),
      text.indexOf('\n## Reliability\n'),
    );
    expect(part).toMatch(
      /Questions of the framework, which change no score: 1 (HIGH|MEDIUM|LOW), 1 without a risk, 9 unanswered\./,
    );
    const [state, gaps] = part.split('### Gaps');
    expect(state).toMatch(
      /\(SEC10-BP01\): followed, says .* at \d{4}-\d\d-\d\d \d\d:\d\d UTC, valid until .*: Every quarter/,
    );
    expect(gaps).toMatch(/\(SEC10-BP02\): not followed, says .*: Not yet/);
  });

  it('is copied within a System, and reminds before it ends', async () => {
    await put(ALONE, { value: 'yes' }, { name: 'carts' });
    expect((await read()).sources).toEqual([
      { entityRef: CARTS, name: 'carts', checkIds: [ALONE] },
    ]);
    const { status, body } = await request(await api())
      .post(`${at('orders')}/answers/copy`)
      .send({ from: CARTS, checkIds: [ALONE] });
    expect({ status, copied: body.copied }).toMatchObject({
      status: 200,
      copied: [{ checkId: ALONE, copiedFrom: CARTS }],
    });
    const [first] = await knex<AnswerRow>('wa_answer').where({
      check_id: ALONE,
    });
    const ending = await findEnding({
      knex,
      checkIds: new Set([ALONE]),
      now: new Date('2027-11-10T12:00:00.000Z'),
    });
    expect(ending.map(({ checkId }) => checkId)).toContain(first.check_id);
  });

  it('refuses what is no answer', async () => {
    const reason = await put(ALONE, { value: 'not-applicable' });
    expect(reason.status).toBe(400);
    expect(reason.body.error.message).toContain("Body field 'text' is missing");
    const nothing = await put('SEC99-BP01', { value: 'yes' });
    expect(nothing.status).toBe(400);
    expect(nothing.body.error.message).toContain(
      "names no check and no best practice: 'SEC99-BP01'",
    );
    const choices = await put(ALONE, {
      value: 'yes',
      choices: [{ resource: 'x', choice: 'y' }],
    });
    expect(choices.body.error.message).toContain('asks for no choices');
  });

  it('takes the permission to answer, of the pillar of the best practice', async () => {
    const denied = await put(
      ALONE,
      { value: 'yes' },
      {
        policy: ({ name }) => ({
          result:
            name === 'well-architected.answer'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
      },
    );
    expect(denied.status).toBe(403);
    const ofSecurity: TestPolicy = permission =>
      permission.name === 'well-architected.answer'
        ? createWellArchitectedConditionalDecision(
            permission as never,
            wellArchitectedConditions.inPillar({ pillars: ['security'] }),
          )
        : { result: AuthorizeResult.ALLOW };
    const answer = (practice: string) =>
      put(practice, { value: 'yes' }, { policy: ofSecurity });
    expect((await answer(ALONE)).status).toBe(200);
    expect((await answer(BACKUP)).status).toBe(403);
  });
});
