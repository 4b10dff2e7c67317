/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { AnswerRow } from '../database/tables';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import { seedWorld } from '../service/__testUtils__/apiWorld';
import { McpBackend, McpCaller, startMcp } from './__testUtils__/startMcp';
import { Knex } from 'knex';

jest.setTimeout(120_000);

const ORDERS = 'component:default/orders';
const CARTS = 'component:default/carts';
const READS = [
  'explain-finding',
  'get-action-plan',
  'get-scorecard',
  'get-trend',
  'list-checks',
  'list-entities',
  'list-open-risks',
];
const WRITES = ['record-answer', 'request-refresh', 'request-waiver'];

/** Ada may do everything, Carl what concerns his team, Nina nothing. */
const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    switch (user?.info.userEntityRef) {
      case 'user:default/ada':
        return { result: AuthorizeResult.ALLOW };
      case 'user:default/carl':
        return 'resourceType' in permission
          ? createWellArchitectedConditionalDecision(
              permission as never,
              wellArchitectedConditions.isEntityOwner({
                claims: ['group:default/team-carts'],
              }),
            )
          : { result: AuthorizeResult.DENY };
      default:
        return { result: AuthorizeResult.DENY };
    }
  },
};

describe('the actions as tools of an MCP client', () => {
  let knex: Knex;
  let backend: McpBackend;
  let ada: McpCaller;

  beforeAll(async () => {
    knex = await migratedDatabase(testDatabaseIds[0]);
    await seedWorld(knex, { at: new Date().toISOString() });
    backend = await startMcp({
      knex,
      policy,
      entityRefs: [ORDERS, CARTS, 'component:default/billing'],
    });
    ada = await backend.as('user:default/ada');
  });

  afterAll(() => backend?.stop());

  it('are listed with hints that tell reading from writing', async () => {
    const { tools } = await ada.client.listTools();
    const hints = new Map(
      tools.map(({ name, annotations }) => [
        name.replace('well-architected.', ''),
        annotations,
      ]),
    );
    expect([...hints.keys()].sort()).toEqual([...READS, ...WRITES].sort());
    for (const name of READS) {
      expect(hints.get(name)).toMatchObject({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
      });
    }
    expect(hints.get('request-refresh')).toMatchObject({
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: true,
    });
    expect(hints.get('record-answer')).toMatchObject({
      readOnlyHint: false,
      destructiveHint: true,
      idempotentHint: false,
    });
    expect(hints.get('request-waiver')).toMatchObject({
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
    });
  });

  it('have schemas that say what is needed', async () => {
    const { tools } = await ada.client.listTools();
    const explain = tools.find(tool => tool.name.endsWith('explain-finding'));
    expect(explain?.inputSchema).toMatchObject({
      type: 'object',
      required: ['entityRef', 'checkId'],
      properties: {
        entityRef: {
          type: 'string',
          description: expect.stringContaining('component:default/orders-api'),
        },
      },
      additionalProperties: false,
    });
  });

  it.each([
    ['list-entities', undefined, { total: 3 }],
    ['list-entities', { risk: ['HIGH'] }, { total: 1 }],
    ['list-open-risks', { ownerRef: 'group:default/shop' }, { total: 1 }],
    ['list-checks', { text: 'rel-test-b' }, { total: 1 }],
    ['get-scorecard', { entityRef: ORDERS }, { score: { level: 'at-risk' } }],
    [
      'explain-finding',
      { entityRef: ORDERS, checkId: 'rel-test-backup' },
      { state: 'fail', risk: 'HIGH' },
    ],
    [
      'get-action-plan',
      { entityRef: ORDERS },
      { actions: [{ checkId: 'rel-test-backup' }] },
    ],
    ['get-trend', { subjectRef: ORDERS }, { subject: ORDERS }],
    ['get-trend', undefined, { subject: 'org' }],
  ])('read with %s of %j', async (tool, args, expected) => {
    const answer = await ada.call(tool, args);
    expect(answer.isError).toBeUndefined();
    expect(answer.output).toMatchObject(expected);
    expect(JSON.parse(answer.text)).toEqual(answer.output);
    expect(answer.output.url).toMatch(/^https:\/\/portal\.example\.com\//);
  });

  it('tell an owner of his own entities alone', async () => {
    const carl = await backend.as('user:default/carl');
    expect((await carl.call('list-entities')).output).toMatchObject({
      entities: [{ entityRef: CARTS }],
      total: 1,
    });
    expect((await carl.call('list-open-risks')).output).toMatchObject({
      total: 0,
    });
    expect(
      (await carl.call('get-scorecard', { entityRef: CARTS })).text,
    ).toContain(`"entityRef":"${CARTS}"`);
    expect(await carl.call('get-scorecard', { entityRef: ORDERS })).toEqual({
      isError: true,
      text: `NotAllowedError: The permission 'well-architected.read' is needed for ${ORDERS}`,
      output: {},
    });
  });

  it.each([
    ['list-entities', {}, 'well-architected.read'],
    ['list-open-risks', {}, 'well-architected.read'],
    ['get-scorecard', { entityRef: ORDERS }, 'well-architected.read'],
    ['request-refresh', { entityRef: ORDERS }, 'well-architected.refresh'],
    [
      'record-answer',
      { entityRef: ORDERS, checkId: 'rel-test-plan', value: 'yes' },
      'well-architected.answer',
    ],
  ])('refuse %s to who may not', async (tool, args, permission) => {
    const nina = await backend.as('user:default/nina');
    const answer = await nina.call(tool, args);
    expect(answer).toMatchObject({
      isError: true,
      text: expect.stringMatching(
        new RegExp(`^NotAllowedError: The permission '${permission}' is need`),
      ),
    });
  });

  it.each([
    ['get-scorecard', {}, "Input 'entityRef' is missing"],
    [
      'get-scorecard',
      { entityRef: 'orders' },
      "Input 'entityRef' is not an entity ref such as component:default/orders-api",
    ],
    [
      'list-entities',
      { risk: ['GREAT'] },
      "Input 'risk' must be one of 'HIGH', 'MEDIUM', 'LOW', not 'GREAT'",
    ],
    ['list-entities', { limit: 1000 }, "Input 'limit' must be 100 at most"],
    [
      'record-answer',
      { entityRef: ORDERS, checkId: 'rel-test-backup', value: 'yes' },
      "Input 'checkId': 'rel-test-backup' is decided by evidence, not by answers",
    ],
  ])('answer %s of %j with one sentence', async (tool, args, sentence) => {
    const answer = await ada.call(tool, args);
    expect(answer.isError).toBe(true);
    expect(answer.text).toMatch(/^InputError: /);
    expect(answer.text).toContain(sentence);
    expect(answer.text).not.toMatch(/[{}[\]\n]/);
  });

  it('do not find what the catalog does not have', async () => {
    expect(
      await ada.call('get-scorecard', { entityRef: 'component:default/none' }),
    ).toMatchObject({
      isError: true,
      text: "NotFoundError: There is no entity 'component:default/none'",
    });
  });

  it('write in the name of the caller', async () => {
    const answer = await ada.call('record-answer', {
      entityRef: ORDERS,
      checkId: 'rel-test-plan',
      value: 'yes',
      text: 'Rehearsed in May',
    });
    expect(answer).toMatchObject({ output: { author: 'user:default/ada' } });
    expect(
      await knex<AnswerRow>('wa_answer').where('entity_ref', ORDERS),
    ).toMatchObject([
      { value: 'yes', text: 'Rehearsed in May', author: 'user:default/ada' },
    ]);
    expect(
      await ada.call('record-answer', {
        entityRef: ORDERS,
        checkId: 'rel-test-plan',
        value: 'no',
      }),
    ).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^ConflictError: user:default\/ada answered/),
    });
  });
});
