/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnswerInput } from 'backstage-plugin-well-architected-common';
import { Choices } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import request from 'supertest';
import { ACCOUNT, testInventory } from '../__testUtils__/testEngine';
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
import { AnswerHistoryRow, ResourceRow } from '../database/tables';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';

jest.setTimeout(120_000);

const ORDERS = 'component:default/orders';
const CARTS = 'component:default/carts';
const tableArn = (name: string) =>
  `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/${name}`;

const choices: Choices = {
  label: 'Use case',
  justification: 'Why all the same',
  options: [
    {
      id: 'key-value',
      title: 'Key and value',
      service: 'a table',
      fits: [{ type: 'AWS::DynamoDB::Table', exceptVariants: ['odd'] }],
    },
    {
      id: 'graph',
      title: 'Graph',
      service: 'a graph database',
      fits: [{ type: 'AWS::DynamoDB::Table', variants: ['odd'] }],
    },
  ],
};
const storeCheck = { ...planCheck, id: 'perf-test-stores', choices };
const registry = testRegistry([backupCheck, ownerCheck, planCheck, storeCheck]);

describe.each(testDatabaseIds)('choices of answers on %s', databaseId => {
  let knex: Knex;
  let engine: Awaited<ReturnType<typeof seedWorld>>;

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = await seedWorld(knex, { registry });
  });

  const app = async () => (await testApi({ knex, registry })).app;
  const put = async (
    body: Partial<AnswerInput>,
    options: { name?: string; checkId?: string } = {},
  ) =>
    request(await app())
      .put(
        `/entities/component/default/${options.name ?? 'orders'}/answers/${
          options.checkId ?? storeCheck.id
        }`,
      )
      .send({ value: 'yes', ...body });
  const finding = async () => {
    await engine.score('orders', '2026-11-20T12:30:00.000Z');
    const { body } = await request(await app()).get(
      `/entities/component/default/orders/results/${storeCheck.id}`,
    );
    return body;
  };
  const question = async (name = 'orders') => {
    const { body } = await request(await app()).get(
      `/entities/component/default/${name}/questions`,
    );
    return body.items.find(
      ({ checkId }: { checkId: string }) => checkId === storeCheck.id,
    );
  };
  /** Reads the account again with these tables of `orders`. */
  const read = async (...ids: string[]) =>
    engine.read(
      testInventory({
        at: '2026-11-20T12:10:00.000Z',
        tables: ids.map(id => ({
          id,
          tags: { app: 'orders' },
          arn: tableArn(id),
        })),
      }),
    );

  it('offers the resources in scope with what they serve', async () => {
    const offered = {
      label: 'Use case',
      justification: 'Why all the same',
      options: [
        { id: 'key-value', label: 'Key and value: a table' },
        { id: 'graph', label: 'Graph: a graph database' },
      ],
      subjects: [
        {
          resource: tableArn('orders'),
          name: 'orders',
          noun: 'table',
          region: 'eu-west-1',
          accountId: ACCOUNT,
          fits: ['key-value'],
        },
      ],
    };
    expect((await question()).choices).toEqual(offered);
    expect((await finding()).question.choices).toEqual(offered);
    expect((await question('unlinked')).choices.subjects).toEqual([]);
  });

  it('tells variants of a type apart, and leaves out members', async () => {
    await knex<ResourceRow>('wa_resource')
      .where('name', 'orders')
      .update({ variant: 'odd' });
    expect((await question()).choices.subjects).toMatchObject([
      { name: 'orders', fits: ['graph'] },
    ]);
    await engine.read(
      testInventory({
        at: '2026-11-20T12:10:00.000Z',
        tables: [
          { id: 'orders', tags: { app: 'orders' }, arn: tableArn('orders') },
          {
            id: 'member',
            tags: { app: 'orders' },
            arn: tableArn('member'),
            parents: [tableArn('orders')],
          },
        ],
      }),
    );
    expect((await question()).choices.subjects).toMatchObject([
      { name: 'orders', fits: ['key-value'] },
    ]);
  });

  it('keeps what was chosen, and judges it', async () => {
    const { status, body } = await put({
      choices: [{ resource: tableArn('orders'), choice: 'graph' }],
    });
    const kept = [
      {
        resource: tableArn('orders'),
        name: 'orders',
        choice: 'graph',
        label: 'Graph: a graph database',
        fits: false,
      },
    ];
    expect({ status, choices: body.choices }).toEqual({
      status: 200,
      choices: kept,
    });
    const { result, answer, evidence } = await finding();
    expect(result).toMatchObject({
      state: 'fail',
      message:
        'Answered "yes" for orders by user:default/mock on 2026-11-20. But orders (eu-west-1) is used for "Graph", which a graph database would fit, and nobody justified it',
    });
    expect(answer.choices).toEqual(kept);
    expect(evidence[0].observation.evidence.choices).toEqual(kept);
    const [history] = await knex<AnswerHistoryRow>('wa_answer_history');
    expect(JSON.parse(history.choices!)).toEqual(kept);
    expect((await question()).outcome.state).toBe('fail');
  });

  it('takes a justification, and quotes it in the report', async () => {
    await put({
      choices: [
        {
          resource: tableArn('orders'),
          choice: 'graph',
          justification: ' Two edges only ',
        },
      ],
    });
    expect((await finding()).result).toMatchObject({
      state: 'pass',
      message: expect.stringContaining('justified: "Two edges only"'),
    });
    for (const form of ['report.md', 'report.csv', 'report/download']) {
      const { text } = await request(await app()).get(
        `/entities/component/default/orders/${form}`,
      );
      expect(text).toMatch(/orders \(eu-west-1\) is used for .*Two edges only/);
    }
  });

  it('names what nobody chose for, and forgets what is gone', async () => {
    await read('orders', 'extra');
    await put({
      choices: [{ resource: tableArn('orders'), choice: 'key-value' }],
    });
    expect((await finding()).result.message).toMatch(
      /Key and value: orders\. Nobody chose for extra$/,
    );
    await read('extra');
    expect((await finding()).result).toMatchObject({ state: 'pass' });
  });

  it('is not known where what did not fit is not found any more', async () => {
    await put({
      choices: [{ resource: tableArn('orders'), choice: 'graph' }],
    });
    await read('extra');
    expect((await finding()).result).toMatchObject({
      state: 'unknown',
      reason: 'ANSWER_NEEDED',
      message: expect.stringContaining('answer again'),
    });
  });

  it('is copied where the resource is in scope there too', async () => {
    await put({ choices: [{ resource: tableArn('orders'), choice: 'graph' }] });
    const copy = async () => {
      const { body } = await request(await app())
        .post('/entities/component/default/carts/answers/copy')
        .send({ from: ORDERS, checkIds: [storeCheck.id], replace: true });
      return body.copied[0];
    };
    const elsewhere = await copy();
    expect(elsewhere).toMatchObject({ entityRef: CARTS, value: 'yes' });
    expect(elsewhere.choices).toBeUndefined();
    await engine.read(
      testInventory({
        at: '2026-11-20T12:10:00.000Z',
        tables: [
          { id: 'orders', tags: { app: 'carts' }, arn: tableArn('orders') },
        ],
      }),
    );
    expect((await copy()).choices).toMatchObject([
      { name: 'orders', choice: 'graph', fits: false },
    ]);
  });

  it.each<[string, Partial<AnswerInput>, string]>([
    [
      `Body field 'choices[0].resource': '${tableArn(
        'carts',
      )}' is no resource in the scope of ${ORDERS} that 'perf-test-stores' asks about`,
      { choices: [{ resource: tableArn('carts'), choice: 'graph' }] },
      storeCheck.id,
    ],
    [
      "Body field 'choices[0].choice': 'sql' is none of key-value, graph",
      { choices: [{ resource: tableArn('orders'), choice: 'sql' }] },
      storeCheck.id,
    ],
    [
      `Body field 'choices[1].resource': '${tableArn(
        'orders',
      )}' is named more than once`,
      {
        choices: [
          { resource: tableArn('orders'), choice: 'graph' },
          { resource: tableArn('orders'), choice: 'key-value' },
        ],
      },
      storeCheck.id,
    ],
    [
      "Body field 'choices': with the value 'not-applicable' there is nothing to choose",
      {
        value: 'not-applicable',
        text: 'No store',
        choices: [{ resource: tableArn('orders'), choice: 'graph' }],
      },
      storeCheck.id,
    ],
    [
      "Body field 'choices': 'rel-test-plan' asks for no choices",
      { choices: [{ resource: tableArn('orders'), choice: 'graph' }] },
      'rel-test-plan',
    ],
  ])('400: %s', async (message, body, checkId) => {
    const refused = await put(body, { checkId });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe(message);
    expect(await knex('wa_answer')).toEqual([]);
  });
});
