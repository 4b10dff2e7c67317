/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { AnswerRow } from '../database/tables';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { createPortalLinks } from './portalLinks';
import { registerActions } from './registerActions';

jest.setTimeout(120_000);

const ORDERS = 'component:default/orders';
const ORDERS_TAB =
  'https://portal.example.com/catalog/default/component/orders/well-architected';
const user = mockCredentials.user('user:default/ada');

/** Only what team-carts owns. */
const onlyCarts: TestPolicy = permission =>
  createWellArchitectedConditionalDecision(
    permission as never,
    wellArchitectedConditions.isEntityOwner({
      claims: ['group:default/team-carts'],
    }),
  );
const deny: TestPolicy = () => ({ result: AuthorizeResult.DENY });

describe.each(testDatabaseIds)('actions for assistants on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { at: '2026-10-10T06:00:00.000Z' });
    await seedWorld(knex);
  });

  async function build(
    options: { policy?: TestPolicy; hidden?: string[] } = {},
  ) {
    const api = await testApi({ knex, registry, ...options });
    const actions = actionsRegistryServiceMock();
    registerActions({
      actionsRegistry: actions,
      context: api.context,
      auth: mockServices.auth(),
      links: createPortalLinks({ appUrl: 'https://portal.example.com' }),
    });
    const invoke = async (
      name: string,
      input: object = {},
      credentials: BackstageCredentials = user,
    ) => {
      const { output } = await actions.invoke({
        id: `test:${name}`,
        input: input as never,
        credentials,
      });
      return output as never;
    };
    return { ...api, actions, invoke };
  }

  const built = new Map<TestPolicy | undefined, ReturnType<typeof build>>();

  /** One for all tests with the same policy, where the catalog hides nothing. */
  function assistant(options: Parameters<typeof build>[0] = {}) {
    if (options.hidden) {
      return build(options);
    }
    const known = built.get(options.policy) ?? build(options);
    built.set(options.policy, known);
    return known;
  }

  it('says of each action whether it reads, writes or replaces', async () => {
    const { actions } = await assistant();
    const { actions: list } = await actions.list();
    expect(
      list.map(({ name, attributes: a }) => [
        name,
        a.readOnly ? 'reads' : 'writes',
        a.destructive ? 'replaces' : 'keeps',
        a.idempotent ? 'once' : 'each time',
      ]),
    ).toEqual([
      ['list-entities', 'reads', 'keeps', 'once'],
      ['get-scorecard', 'reads', 'keeps', 'once'],
      ['list-checks', 'reads', 'keeps', 'once'],
      ['explain-finding', 'reads', 'keeps', 'once'],
      ['get-action-plan', 'reads', 'keeps', 'once'],
      ['list-open-risks', 'reads', 'keeps', 'once'],
      ['get-trend', 'reads', 'keeps', 'once'],
      ['request-refresh', 'writes', 'keeps', 'once'],
      ['record-answer', 'writes', 'replaces', 'each time'],
      ['request-waiver', 'writes', 'keeps', 'each time'],
    ]);
  });

  it('has examples that its schemas accept, and describes every input', async () => {
    const { actions } = await assistant();
    const { actions: list } = await actions.list();
    for (const { id, schema, examples } of list) {
      const properties = Object.entries(schema.input.properties ?? {});
      expect(
        properties.filter(([, property]) =>
          typeof property === 'object' ? !property.description : true,
        ),
      ).toEqual([]);
      expect(examples).not.toHaveLength(0);
      for (const example of examples ?? []) {
        const unknown = Object.keys(example.input).filter(
          name => !properties.some(([property]) => property === name),
        );
        expect({ id, unknown }).toEqual({ id, unknown: [] });
      }
    }
  });

  it('lists entities by risk, page by page', async () => {
    const { invoke } = await assistant();
    const first: { nextCursor: string } = await invoke('list-entities', {
      limit: 1,
    });
    expect(first).toEqual({
      entities: [
        {
          entityRef: ORDERS,
          ownerRef: 'group:default/team-orders',
          level: 'at-risk',
          low: expect.any(Number),
          high: expect.any(Number),
          coverage: expect.any(Number),
          provisional: true,
          open: { high: 1, medium: 0, low: 0 },
          url: ORDERS_TAB,
        },
      ],
      total: 3,
      nextCursor: expect.any(String),
      url: 'https://portal.example.com/well-architected/entities',
    });
    expect(
      await invoke('list-entities', { limit: 2, cursor: first.nextCursor }),
    ).toMatchObject({
      entities: [
        { entityRef: 'component:default/billing' },
        { entityRef: 'component:default/carts' },
      ],
    });
    expect(
      await invoke('list-entities', {
        owner: ['group:default/shop'],
        childGroups: true,
        risk: ['HIGH'],
      }),
    ).toMatchObject({
      entities: [{ entityRef: ORDERS }],
      url: 'https://portal.example.com/well-architected/entities?owner=group%3Adefault%2Fshop&risk=HIGH',
    });
  });

  it('leaves out what permissions or the catalog hide', async () => {
    const carts = { entityRef: 'component:default/carts' };
    const conditional = await assistant({ policy: onlyCarts });
    expect(await conditional.invoke('list-entities')).toMatchObject({
      entities: [carts],
      total: 1,
    });
    const hidden = await assistant({
      hidden: [ORDERS, 'component:default/billing'],
    });
    expect(await hidden.invoke('list-entities')).toMatchObject({
      entities: [carts],
    });
  });

  it('tells the scorecard in a sentence and six pillars', async () => {
    const { invoke } = await assistant();
    const card: { score: { pillars: object[] } } = await invoke(
      'get-scorecard',
      { entityRef: 'Component:Default/Orders' },
    );
    expect(card).toMatchObject({
      entityRef: ORDERS,
      ownerRef: 'group:default/team-orders',
      answer: expect.stringContaining('orders'),
      score: { level: 'at-risk', open: { high: 1 } },
      nextAction: { checkId: 'rel-test-backup', risk: 'HIGH' },
      evaluatedAt: '2026-11-20T06:00:00.000Z',
      url: ORDERS_TAB,
    });
    expect(card.score.pillars).toHaveLength(6);
    expect(card.score.pillars[2]).toMatchObject({
      pillar: 'reliability',
      open: { high: 1, medium: 0, low: 0 },
    });
  });

  it('says why there is no score of what is not reviewed', async () => {
    const api = await testApi({
      knex,
      registry,
      unseen: ['component:default/new'],
    });
    const actions = actionsRegistryServiceMock();
    registerActions({
      actionsRegistry: actions,
      context: api.context,
      auth: mockServices.auth(),
      links: createPortalLinks({}),
    });
    await expect(
      actions.invoke({
        id: 'test:get-scorecard',
        input: { entityRef: 'component:default/new' },
        credentials: user,
      }),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'NotFoundError',
        message: expect.stringContaining('component:default/new is not'),
      }),
    );
  });

  it('lists checks with why they matter, page by page', async () => {
    const { invoke } = await assistant();
    const first: { nextCursor: string } = await invoke('list-checks', {
      limit: 3,
    });
    expect(first).toMatchObject({ total: 4, nextCursor: expect.any(String) });
    const second: { checks: object[] } = await invoke('list-checks', {
      limit: 3,
      cursor: first.nextCursor,
    });
    expect(second).not.toHaveProperty('nextCursor');
    expect(second.checks).toHaveLength(1);
    expect(
      await invoke('list-checks', { pillar: ['security'], text: 'ROOT' }),
    ).toMatchObject({
      checks: [
        {
          checkId: 'sec-test-root',
          pillar: 'security',
          risk: 'HIGH',
          impact: 'It matters.',
          url: 'https://portal.example.com/well-architected/checks?check=sec-test-root',
        },
      ],
      total: 1,
    });
    await expect(invoke('list-checks', { cursor: 'zzz' })).rejects.toThrow(
      "Input 'cursor' is not the nextCursor of this list: 'zzz'",
    );
  });

  it('explains a finding: grade, evidence, what to do, since when', async () => {
    const { invoke } = await assistant();
    expect(
      await invoke('explain-finding', {
        entityRef: ORDERS,
        checkId: 'rel-test-backup',
      }),
    ).toMatchObject({
      state: 'fail',
      risk: 'HIGH',
      message: expect.stringContaining('orders'),
      why: expect.arrayContaining([expect.any(String)]),
      since: '2026-10-10T06:00:00.000Z',
      evidence: [
        {
          name: 'orders',
          arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
          status: 'fail',
          message: 'orders has no backup',
        },
      ],
      evidenceTotal: 1,
      action: { steps: ['One', 'Two'], phase: 'now' },
      changes: [{ to: 'fail' }],
      url: `${ORDERS_TAB}?finding=rel-test-backup`,
    });
    await expect(
      invoke('explain-finding', { entityRef: ORDERS, checkId: 'sec-none' }),
    ).rejects.toThrow("There is no check 'sec-none'");
  });

  it('tells the plan, or the part of it that was asked for', async () => {
    const { invoke } = await assistant();
    expect(
      await invoke('get-action-plan', { entityRef: ORDERS, phase: ['now'] }),
    ).toMatchObject({
      actions: [{ checkId: 'rel-test-backup', phase: 'now', risk: 'HIGH' }],
      total: 1,
    });
    expect(
      await invoke('get-action-plan', {
        entityRef: ORDERS,
        pillar: ['security'],
      }),
    ).toMatchObject({ actions: [], total: 0 });
  });

  it('lists the open risks of an owner and its child groups', async () => {
    const { invoke } = await assistant();
    expect(
      await invoke('list-open-risks', {
        ownerRef: 'Group:Default/Shop',
        risk: ['HIGH', 'MEDIUM'],
      }),
    ).toMatchObject({
      risks: [
        {
          entityRef: ORDERS,
          ownerRef: 'group:default/team-orders',
          checkId: 'rel-test-backup',
          risk: 'HIGH',
          message: expect.stringContaining('orders'),
          since: '2026-10-10T06:00:00.000Z',
          url: `${ORDERS_TAB}?finding=rel-test-backup`,
        },
      ],
      total: 1,
      url: 'https://portal.example.com/well-architected/risks?owner=group%3Adefault%2Fshop',
    });
    const all: { risks: { risk: string }[] } = await invoke('list-open-risks');
    expect(all.risks.map(({ risk }) => risk)).toEqual(['HIGH', 'MEDIUM']);
    expect(await invoke('list-open-risks', { overdue: true })).toMatchObject({
      risks: [],
      total: 0,
      url: 'https://portal.example.com/well-architected/risks?due=overdue',
    });
    const conditional = await assistant({ policy: onlyCarts });
    expect(await conditional.invoke('list-open-risks')).toMatchObject({
      risks: [],
      total: 0,
    });
    const hidden = await assistant({ hidden: [ORDERS] });
    expect(await hidden.invoke('list-open-risks')).toMatchObject({
      risks: [{ entityRef: 'component:default/billing' }],
    });
  });

  it.each([
    [ORDERS, ORDERS, 1, 'catalog/default/component/orders/well-architected'],
    [
      'group:default/shop',
      'group:default/shop',
      2,
      'catalog/default/group/shop/well-architected',
    ],
    [
      'domain:default/shop',
      'domain:default/shop',
      3,
      'catalog/default/domain/shop/well-architected',
    ],
    [undefined, 'org', 3, 'well-architected/overview'],
  ])('tells the trend of %s', async (subjectRef, subject, entities, path) => {
    const { invoke } = await assistant();
    const trend: { points: object[] } = await invoke('get-trend', {
      ...(subjectRef ? { subjectRef } : {}),
      days: 365,
    });
    expect(trend).toMatchObject({
      subject,
      change: { since: '2026-10-10', low: 0, high: 0, entities: 0 },
      url: `https://portal.example.com/${path}`,
    });
    expect(trend.points[trend.points.length - 1]).toMatchObject({
      day: '2026-11-20',
      entities,
      open: { high: 1 },
    });
  });

  it('queues a refresh, which the auditor hears of', async () => {
    const { invoke, work, auditor } = await assistant();
    expect(await invoke('request-refresh', { entityRef: ORDERS })).toEqual({
      queued: true,
      message: 'A new reading of account 111122223333 is queued.',
      url: ORDERS_TAB,
    });
    expect(work.collect).toHaveBeenCalledWith('111122223333');
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'entity-refresh',
        meta: { entityRef: ORDERS, by: 'assistant' },
      }),
    );
  });

  it('records an answer in the name of the user, and replaces none unseen', async () => {
    const { invoke, auditor } = await assistant();
    const input = { entityRef: ORDERS, checkId: 'rel-test-plan', value: 'yes' };
    expect(await invoke('record-answer', input)).toMatchObject({
      value: 'yes',
      author: 'user:default/ada',
      url: `${ORDERS_TAB}?finding=rel-test-plan`,
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'answer-put',
        meta: expect.objectContaining({ actor: 'user:default/ada' }),
      }),
    );
    await expect(
      invoke('record-answer', { ...input, value: 'no' }),
    ).rejects.toThrow(expect.objectContaining({ name: 'ConflictError' }));
    expect(
      await knex<AnswerRow>('wa_answer').where('entity_ref', ORDERS),
    ).toMatchObject([{ value: 'yes' }]);
  });

  it('asks to accept a risk; a HIGH one waits for somebody else', async () => {
    const { invoke } = await assistant();
    const input = {
      entityRef: ORDERS,
      checkId: 'rel-test-backup',
      reason: 'Deleted this year',
      expires: '2026-12-31',
    };
    expect(await invoke('request-waiver', input)).toMatchObject({
      state: 'requested',
      risk: 'HIGH',
      requestedBy: 'user:default/ada',
    });
    await expect(
      invoke('request-waiver', { ...input, expires: '2027-12-31' }),
    ).rejects.toThrow(
      "Input 'expires': a HIGH risk can be accepted for 90 days at most, until 2027-02-18",
    );
  });

  it('lets only people answer and accept', async () => {
    const { invoke } = await assistant();
    const service = mockCredentials.service('external:ci');
    for (const [name, input] of [
      ['record-answer', { checkId: 'rel-test-plan', value: 'yes' }],
      [
        'request-waiver',
        { checkId: 'a', reason: 'because', expires: '2026-12-01' },
      ],
    ] as const) {
      await expect(
        invoke(name, { entityRef: ORDERS, ...input }, service),
      ).rejects.toThrow(
        expect.objectContaining({
          name: 'NotAllowedError',
          message: expect.stringContaining('Only a signed-in user'),
        }),
      );
    }
  });

  it.each([
    ['list-entities', {}, 'well-architected.read'],
    ['get-scorecard', { entityRef: ORDERS }, 'well-architected.read'],
    [
      'explain-finding',
      { entityRef: ORDERS, checkId: 'rel-test-backup' },
      'well-architected.read',
    ],
    ['get-action-plan', { entityRef: ORDERS }, 'well-architected.read'],
    ['list-open-risks', {}, 'well-architected.read'],
    ['get-trend', {}, 'well-architected.read'],
    ['get-trend', { subjectRef: ORDERS }, 'well-architected.read'],
    ['request-refresh', { entityRef: ORDERS }, 'well-architected.refresh'],
    [
      'record-answer',
      { entityRef: ORDERS, checkId: 'rel-test-plan', value: 'no' },
      'well-architected.answer',
    ],
    [
      'request-waiver',
      {
        entityRef: ORDERS,
        checkId: 'rel-test-backup',
        reason: 'x',
        expires: '2026-12-01',
      },
      'well-architected.waive',
    ],
  ])('refuses %s of %j without %s', async (name, input, permission) => {
    const { invoke } = await assistant({ policy: deny });
    await expect(invoke(name, input)).rejects.toThrow(
      expect.objectContaining({
        name: 'NotAllowedError',
        message: expect.stringContaining(permission),
      }),
    );
  });

  it('does not tell an entity that the catalog hides from one that is not', async () => {
    const { invoke } = await assistant({ hidden: [ORDERS] });
    await expect(
      invoke('get-scorecard', { entityRef: ORDERS }),
    ).rejects.toThrow(`There is no entity '${ORDERS}'`);
  });
});
