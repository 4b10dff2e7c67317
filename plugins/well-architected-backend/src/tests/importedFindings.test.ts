/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Check,
  defineCollector,
  defineImportedCheck,
  fail,
  Resource,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import request from 'supertest';
import { z } from 'zod';
import { backupCheck, tables, tagged } from '../__testUtils__/testChecks';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import { readSelection } from '../config/readSelection';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResultRow } from '../database/tables';
import { createExtensionPoints } from '../registry/createExtensionPoints';
import { createRegistry } from '../registry/createRegistry';
import { testApi } from '../service/__testUtils__/apiWorld';

jest.setTimeout(60_000);

const AT = '2026-11-20T06:00:00.000Z';
const REF = 'component:default/orders-api';
const SECURITY_HUB = 'sec-test-security-hub';
const UNDER_RELIABILITY = `${SECURITY_HUB}-reliability`;
const arnOf = (name: string) =>
  `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/${name}`;

const findings = defineCollector({
  id: 'test-security-hub',
  type: 'AWS::SecurityHub::Finding',
  noun: { one: 'Security Hub finding', many: 'Security Hub findings' },
  scope: 'regional',
  list: { 'securityhub:GetFindings': 'securityhub:GetFindings' },
  schema: z.object({ control: z.string() }),
  sample: { id: 'finding', data: { control: 'DynamoDB.2' } },
  async *collect() {
    yield* [];
  },
});

const finding = (id: string, control: string, table: string) =>
  findings.sample({
    id,
    name: `${control} on ${table}`,
    parents: [arnOf(table)],
    data: { control },
  });

const importing = defineImportedCheck({
  ...backupCheck,
  id: SECURITY_HUB,
  pillar: 'security',
  riskClass: 'security-vulnerability',
  bestPractices: ['SEC04-BP02'],
  source: 'Security Hub',
  quiet: 'open finding',
  findings: findings.with(),
  alsoFiledUnder: ['reliability'],
  pillarOf: (_, native) => native[0]?.pillar ?? 'security',
  describe: ({ data }) => ({
    id: data.control,
    title: `Control ${data.control}`,
    controls: { securityHub: [data.control] },
  }),
  evaluate: ({ name }) => fail(`${name} failed`),
});
const native: Check = {
  ...backupCheck,
  equivalents: { securityHub: ['DynamoDB.2'] },
};

describe.each(testDatabaseIds)('an imported finding on %s', databaseId => {
  let knex: Knex;

  /** Reads tables and findings, and scores an entity that names `orders`. */
  async function review(options: {
    backup: boolean;
    reported: Resource<string, unknown>[];
    off?: boolean;
    /** Tables themselves were not found. */
    unread?: boolean;
    /** Listing the tables was denied. */
    denied?: boolean;
    /** Tags that select the scope, instead of the ARN. */
    tags?: Record<string, string>;
  }) {
    const { tags } = options;
    knex = await migratedDatabase(databaseId);
    const points = createExtensionPoints({ checks: [] });
    points.checks.addChecks(native, importing);
    const registry = createRegistry({
      checks: points.extensions.checks,
      collectors: [tables, tagged, findings],
      config: readSelection(undefined),
    });
    const engine = testEngine(knex, registry);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(
      testEntity('orders-api', {
        scope: {
          accounts: [{ id: ACCOUNT }],
          regions: [],
          selectors: {
            tags: tags ?? {},
            arns: tags ? [] : [arnOf('orders')],
            stacks: [],
          },
          origin: {},
        },
      }),
    );
    const inventory = testInventory({
      at: AT,
      problems: options.denied
        ? [
            {
              collector: tables.id,
              status: 'denied',
              reason: 'not allowed to list',
              missingAction: 'dynamodb:ListTables',
            },
          ]
        : [],
      tables: options.unread
        ? []
        : [
            { id: 'orders', arn: arnOf('orders'), backup: options.backup },
            { id: 'carts', arn: arnOf('carts'), backup: false },
          ],
    });
    await engine.read({
      ...inventory,
      resources: [...inventory.resources, ...(options.reported as Resource[])],
      collection: [
        ...inventory.collection,
        {
          collector: findings.id,
          type: findings.type,
          region: 'eu-west-1',
          count: options.reported.length,
          ...(options.off
            ? {
                status: 'opt-in-required' as const,
                reason: 'Security Hub is not on in eu-west-1',
              }
            : { status: 'ok' as const }),
        },
      ],
    });
    await engine.score('orders-api', AT);
    const { app } = await testApi({ knex, registry, now: AT });
    const states = Object.fromEntries(
      (await knex<ResultRow>('wa_result').where('entity_ref', REF)).map(row => [
        row.check_id,
        `${row.state} ${row.failed}/${row.total}`,
      ]),
    );
    const findingOf = async (checkId: string) =>
      (
        await request(app).get(
          `/entities/component/default/orders-api/results/${checkId}`,
        )
      ).body;
    return { states, findingOf };
  }

  it('with an equivalent id is evidence of the native check, counted once', async () => {
    const { states, findingOf } = await review({
      backup: false,
      reported: [finding('1', 'DynamoDB.2', 'orders')],
    });
    expect(states).toEqual({
      [native.id]: 'fail 1/1',
      [SECURITY_HUB]: 'pass 0/0',
      [UNDER_RELIABILITY]: 'not-applicable 0/0',
    });
    expect((await findingOf(native.id)).evidence).toMatchObject([
      {
        observation: {
          subject: { name: 'orders' },
          status: 'fail',
          evidence: {
            alsoReportedBy: [
              {
                source: 'Security Hub',
                id: 'DynamoDB.2',
                title: 'Control DynamoDB.2',
              },
            ],
          },
        },
      },
    ]);
    expect((await findingOf(UNDER_RELIABILITY)).result.message).toContain(
      `counted as evidence of ${native.id}`,
    );
  });

  it('tells a disagreement where the native check passes', async () => {
    const { states, findingOf } = await review({
      backup: true,
      reported: [finding('1', 'DynamoDB.2', 'orders')],
    });
    expect(states[native.id]).toBe('pass 0/1');
    expect((await findingOf(native.id)).result.message).toBe(
      'orders has a backup; Security Hub reports DynamoDB.2 (Control DynamoDB.2), which this check does not see',
    );
  });

  it('of its own is in the scope of what it is about, and only there', async () => {
    const { states, findingOf } = await review({
      backup: true,
      reported: [
        finding('1', 'DynamoDB.9', 'orders'),
        finding('2', 'DynamoDB.9', 'carts'),
      ],
    });
    expect(states[SECURITY_HUB]).toBe('fail 1/1');
    expect((await findingOf(SECURITY_HUB)).result).toMatchObject({
      basis: 'imported',
      message: 'DynamoDB.9 on orders failed',
    });
  });

  it('is in the scope of an ARN that was not read itself', async () => {
    const { states } = await review({
      backup: true,
      unread: true,
      reported: [finding('1', 'DynamoDB.2', 'orders')],
    });
    expect(states).toMatchObject({
      [native.id]: 'not-applicable 0/0',
      [UNDER_RELIABILITY]: 'fail 1/1',
    });
  });

  it.each([
    ['its ARN', undefined],
    ['its tags', { component: 'orders-api' }],
  ])(
    'fails the native check where tables cannot be listed, in the scope of %s',
    async (_, tags) => {
      const reported = [
        { ...finding('1', 'DynamoDB.2', 'orders'), tags: tags ?? {} },
        finding('2', 'DynamoDB.2', 'carts'),
      ];
      const { states, findingOf } = await review({
        ...{ backup: true, unread: true, denied: true, reported, tags },
      });
      expect(states).toEqual({
        [native.id]: 'fail 1/2',
        [SECURITY_HUB]: 'pass 0/0',
        [UNDER_RELIABILITY]: 'not-applicable 0/0',
      });
      expect((await findingOf(native.id)).evidence).toMatchObject([
        { observation: { subject: { name: 'orders' }, status: 'fail' } },
        { observation: { subject: { name: 'eu-west-1' }, status: 'unknown' } },
      ]);
    },
  );

  it('is unknown as long as its source is off', async () => {
    const { states, findingOf } = await review({
      backup: true,
      reported: [],
      off: true,
    });
    expect(states).toEqual({
      [native.id]: 'pass 0/1',
      [SECURITY_HUB]: 'unknown 0/1',
      [UNDER_RELIABILITY]: 'not-applicable 0/0',
    });
    expect((await findingOf(SECURITY_HUB)).result).toMatchObject({
      reason: 'OPT_IN_REQUIRED',
    });
  });
});
