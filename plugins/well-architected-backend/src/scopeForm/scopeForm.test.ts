/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ScopeFormInput } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import reviewContextCheck from '../checks/ops-review-context-declared';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResultRow } from '../database/tables';
import { findDueEntities } from '../score/findDueEntities';
import {
  exampleEntity,
  seedWorld,
  testApi,
} from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { backupCheck } from '../__testUtils__/testChecks';

jest.setTimeout(120_000);

const REF = 'component:default/orders';
const SCOPE = '/entities/component/default/orders/scope';
const LATER = '2026-11-20T13:00:00.000Z';
const ACCOUNT = '111122223333';
const KEYS = 'aws.amazon.com/well-architected';
const FORM: ScopeFormInput = {
  criticality: 'standard',
  dataClassification: ' internal ',
  compliance: 'none',
  objective: 'Take orders around the clock',
  painPoints: "It's slow on Mondays:\nnobody knows why",
  environments: { [ACCOUNT]: 'development' },
  confirm: true,
  version: 0,
};

describe.each(testDatabaseIds)('the scope form on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;
  const registry = testRegistry([backupCheck, reviewContextCheck]);

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = await seedWorld(knex, { registry });
  });

  const put = async (body: object, policy?: TestPolicy) => {
    const api = await testApi({ knex, registry, policy });
    const answer = await request(api.app).put(SCOPE).send(body);
    return { ...api, status: answer.status, body: answer.body };
  };
  const get = async (path = SCOPE, now?: string) => {
    const { app } = await testApi({ knex, registry, now });
    return (await request(app).get(path)).body;
  };
  const result = (checkId: string) =>
    knex<ResultRow>('wa_result')
      .where({ entity_ref: REF, check_id: checkId })
      .first();
  const annotate = () =>
    engine.saveEntities(
      exampleEntity('orders', 'group:default/team-orders', ACCOUNT, {
        context: {
          criticality: 'business-critical',
          compliance: 'none',
          confirmedAt: '2026-01-15',
        },
        scope: {
          accounts: [{ id: ACCOUNT, environment: 'production' }],
          regions: [],
          selectors: { tags: { app: 'orders' }, arns: [], stacks: [] },
          origin: {},
          contextOrigin: { compliance: 'system:default/orders' },
        },
        annotations: { 'aws.amazon.com/account-id': `${ACCOUNT}=production` },
      }),
    );

  it('fills what no annotation says, and proposes the annotations', async () => {
    const { status, body, work, auditor } = await put(FORM);
    expect(status).toBe(200);
    expect(body.facts).toMatchObject({
      criticality: { value: 'standard', origin: 'form', disagrees: false },
      dataClassification: { value: 'internal', origin: 'form' },
      rto: { disagrees: false },
    });
    expect(body.environments).toEqual([
      {
        accountId: ACCOUNT,
        name: 'shop-production',
        fact: {
          value: 'development',
          origin: 'form',
          form: 'development',
          configured: 'production',
          disagrees: true,
        },
      },
    ]);
    expect(body.form).toMatchObject({
      version: 1,
      updatedBy: 'user:default/mock',
      confirmedAt: '2026-11-20',
    });
    expect(body.confirmation).toEqual({
      day: '2026-11-20',
      origin: 'form',
      dueOn: '2027-11-20',
      overdue: false,
    });
    expect(body.annotations).toMatchObject({
      'aws.amazon.com/account-id': `${ACCOUNT}=development`,
      [`${KEYS}-criticality`]: 'standard',
      [`${KEYS}-confirmed-at`]: '2026-11-20',
    });
    expect(body.yaml).toContain(
      `metadata:\n  annotations:\n    aws.amazon.com/account-id: '${ACCOUNT}=development'\n`,
    );
    expect(work.score).toHaveBeenCalledWith(REF);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'scope-put' }),
    );
    expect(await get()).toEqual(body);
  });

  it('F2 is asked by the check, and feeds the score', async () => {
    const context = () => result('ops-review-context-declared');
    const before = await result('rel-test-backup');
    expect(before?.risk).toBe('HIGH');
    expect(await context()).toMatchObject({
      state: 'fail',
      message: expect.stringContaining('declares 2 of 7 fields'),
    });
    await put(FORM);
    await engine.score('orders', LATER);
    expect(await context()).toMatchObject({
      state: 'pass',
      message: expect.stringContaining('confirmed 0 days ago'),
    });
    // data of a development environment is worth less
    expect((await result('rel-test-backup'))?.risk).toBe('MEDIUM');
    const { scope } = await get('/entities/component/default/orders/scorecard');
    expect(scope).toMatchObject({
      context: { criticality: 'standard', confirmedAt: '2026-11-20' },
      facts: { criticality: { origin: 'form' } },
      accounts: [
        { environment: 'development', environmentFact: { origin: 'form' } },
      ],
    });
    const report = await get('/entities/component/default/orders/report');
    expect(JSON.stringify(report)).toContain(
      'criticality: standard (by the scope form)',
    );
  });

  it('annotations count where both exist, and the difference is shown', async () => {
    await annotate();
    const { body } = await put({ ...FORM, confirm: false });
    expect(body.facts.criticality).toEqual({
      value: 'business-critical',
      origin: 'annotation',
      annotation: { value: 'business-critical' },
      form: 'standard',
      disagrees: true,
    });
    expect(body.facts.compliance).toMatchObject({
      annotation: { value: 'none', entityRef: 'system:default/orders' },
      disagrees: false,
    });
    expect(body.environments[0].fact).toMatchObject({
      value: 'production',
      origin: 'annotation',
      form: 'development',
      disagrees: true,
    });
    expect(body.confirmation).toMatchObject({
      day: '2026-01-15',
      origin: 'annotation',
      dueOn: '2027-01-15',
    });
    expect(Object.keys(body.annotations)).not.toContain(`${KEYS}-compliance`);
    await engine.score('orders', LATER);
    expect((await result('rel-test-backup'))?.risk).toBe('HIGH');
    const report = await get('/entities/component/default/orders/report');
    expect(JSON.stringify(report)).toContain(
      'criticality: business-critical (by annotation; the scope form says standard)',
    );
  });

  it('is overdue a year after the last confirmation', async () => {
    await put(FORM);
    const on = async (day: string) =>
      (await get(SCOPE, `${day}T12:00:00.000Z`)).confirmation.overdue;
    expect(await on('2027-11-20')).toBe(false);
    expect(await on('2027-11-21')).toBe(true);
    await engine.score('orders', '2027-11-21T12:00:00.000Z');
    expect((await result('ops-review-context-declared'))?.state).toBe('fail');
  });

  it('never loses what somebody else wrote, and keeps every version', async () => {
    const answers = await Promise.all([
      put(FORM),
      put({ ...FORM, criticality: 'non-critical' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { status, body } = await put(FORM);
    expect(status).toBe(409);
    expect(body.error.message).toContain(
      'user:default/mock changed the scope form meanwhile',
    );
    // what is left out is taken away, the confirmation stays
    const { body: second } = await put({ confirm: false, version: 1 });
    expect(second.form).toEqual({
      confirmedAt: '2026-11-20',
      updatedBy: 'user:default/mock',
      updatedAt: '2026-11-20T12:00:00.000Z',
      version: 2,
    });
    expect(
      await knex('wa_scope_form_history').orderBy('version').pluck('version'),
    ).toEqual([1, 2]);
  });

  it('is due for a score in the tables alone', async () => {
    await put(FORM);
    const due = await findDueEntities({
      knex,
      catalogueVersion: registry.catalogueVersion,
      now: new Date(LATER),
      maxAgeMs: 86_400_000,
      limit: 10,
    });
    expect(due.map(row => row.entity_ref)).toEqual([REF]);
  });

  describe('of the System', () => {
    const SYSTEM = 'system:default/shop';

    beforeEach(async () => {
      const system = { systemRef: SYSTEM };
      await engine.saveEntities(
        exampleEntity('orders', 'group:default/team-orders', ACCOUNT, system),
        exampleEntity('shop', 'group:default/shop', ACCOUNT, {
          entityRef: SYSTEM,
          kind: 'system',
        }),
      );
      await engine.score('orders', '2026-11-20T07:00:00.000Z');
    });

    const putOfSystem = async (body: object) => {
      const api = await testApi({ knex, registry });
      const { status } = await request(api.app)
        .put('/entities/system/default/shop/scope')
        .send(body);
      return { ...api, status };
    };

    it('counts once it is confirmed, and the origin is told', async () => {
      await putOfSystem({ ...FORM, confirm: false });
      expect((await get()).facts.criticality).toEqual({ disagrees: false });
      const { status, work } = await putOfSystem({ ...FORM, version: 1 });
      expect(status).toBe(200);
      // both are scored anew
      expect(work.score.mock.calls).toEqual([[SYSTEM], [REF]]);
      const body = await get();
      expect(body.inheritsFrom).toBe(SYSTEM);
      expect(body.facts.criticality).toEqual({
        value: 'standard',
        origin: 'system',
        inherited: { value: 'standard', entityRef: SYSTEM },
        disagrees: false,
      });
      expect(body.environments[0].fact).toMatchObject({
        value: 'development',
        origin: 'system',
        configured: 'production',
      });
      expect(body.confirmation).toEqual({
        day: '2026-11-20',
        origin: 'system',
        entityRef: SYSTEM,
        dueOn: '2027-11-20',
        overdue: false,
      });
      expect(body.form).toBeUndefined();
      expect(body.annotations).toEqual({});
      await engine.score('orders', LATER);
      expect(await result('ops-review-context-declared')).toMatchObject({
        state: 'pass',
      });
      expect((await result('rel-test-backup'))?.risk).toBe('MEDIUM');
      const { scope } = await get(
        '/entities/component/default/orders/scorecard',
      );
      expect(scope).toMatchObject({
        context: { criticality: 'standard', confirmedAt: '2026-11-20' },
        facts: { criticality: { origin: 'system' } },
        accounts: [{ environmentFact: { origin: 'system' } }],
      });
      expect(
        JSON.stringify(await get('/entities/component/default/orders/report')),
      ).toContain(`criticality: standard (by the scope form of ${SYSTEM})`);
    });

    it('fills only what annotation and own form leave open', async () => {
      await putOfSystem({ ...FORM, rto: 'PT8H' });
      await annotate();
      await engine.saveEntities(
        exampleEntity('orders', 'group:default/team-orders', ACCOUNT, {
          systemRef: SYSTEM,
          context: { compliance: 'PCI DSS' },
        }),
      );
      await put({ criticality: 'non-critical', confirm: false, version: 0 });
      const { facts, confirmation } = await get();
      expect(facts).toMatchObject({
        compliance: { value: 'PCI DSS', origin: 'annotation' },
        criticality: {
          value: 'non-critical',
          origin: 'form',
          inherited: { value: 'standard' },
          disagrees: false,
        },
        rto: { value: 'PT8H', origin: 'system' },
      });
      // what the own form says, the System has not confirmed
      expect(confirmation).toEqual({ overdue: false });
    });

    it('makes the entities in it due for a score', async () => {
      const due = async () =>
        (
          await findDueEntities({
            knex,
            catalogueVersion: registry.catalogueVersion,
            now: new Date(LATER),
            maxAgeMs: 86_400_000,
            limit: 10,
          })
        ).map(row => row.entity_ref);
      expect(await due()).toEqual([SYSTEM]);
      await putOfSystem({ ...FORM, confirm: false });
      expect(await due()).toEqual([SYSTEM]);
      await putOfSystem({ ...FORM, version: 1 });
      expect(await due()).toEqual([REF, SYSTEM]);
      await engine.score('orders', LATER);
      expect(await due()).toEqual([SYSTEM]);
    });
  });

  it.each([
    ['criticality', { criticality: 'very' }, "'very' is not one of"],
    ['rto', { rto: '8 hours' }, 'is not an ISO 8601 duration'],
    [
      'environments',
      { environments: { '999988887777': 'production' } },
      "names account '999988887777', which is not in the scope",
    ],
    [
      'environments',
      { environments: { [ACCOUNT]: 'a,b' } },
      "'a,b' is not an environment",
    ],
  ])('refuses a wrong %s', async (field, change, words) => {
    const { status, body } = await put({ ...FORM, ...change });
    expect(status).toBe(400);
    expect(body.error.message).toContain(`Body field '${field}'`);
    expect(body.error.message).toContain(words);
    expect(await knex('wa_scope_form')).toEqual([]);
  });

  it('needs a permission', async () => {
    const { status, body } = await put(FORM, ({ name }) => ({
      result:
        name === 'well-architected.answer'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }));
    expect(status).toBe(403);
    expect(body.error.message).toContain("'well-architected.answer'");
  });
});
