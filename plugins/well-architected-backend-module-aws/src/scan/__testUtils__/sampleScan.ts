/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DescribeTableCommand,
  DynamoDBClient,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
import {
  defineCheck,
  defineCollector,
  fail,
  Inventory,
  known,
  pass,
  readable,
  reviewInventory,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import {
  callerIdentity,
  FakeAnswer,
  FakeCall,
} from '../../aws/__testUtils__/fakeAws';
import { Scan } from '../scanAccount';

export const ACCOUNT = '111122223333';

/** A miniature of a collector: one list, one detail. */
export const table = defineCollector({
  id: 'dynamodb-table',
  type: 'AWS::DynamoDB::Table',
  noun: { one: 'DynamoDB table', many: 'DynamoDB tables' },
  scope: 'regional',
  list: { 'dynamodb:ListTables': 'dynamodb:ListTables' },
  details: {
    protection: { 'dynamodb:DescribeTable': 'dynamodb:DescribeTable' },
  },
  schema: z.object({ protected: readable(z.boolean()) }),
  sample: { id: 'orders', data: { protected: true } },
  async *collect(ctx) {
    const client = ctx.client(DynamoDBClient);
    for await (const page of paginateListTables({ client }, {})) {
      yield* ctx.each(page.TableNames ?? [], async name => ({
        id: name,
        data: {
          protected: await ctx.detail('protection', async () => {
            const { Table: found } = await client.send(
              new DescribeTableCommand({ TableName: name }),
            );
            return found?.DeletionProtectionEnabled === true;
          }),
        },
      }));
    }
  },
});

/** A miniature of a check; HIGH, so that `--fail-on` has something to find. */
export const protection = defineCheck({
  id: 'rel-table-protected',
  pillar: 'reliability',
  title: 'Tables are protected',
  risk: 'HIGH',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01'],
  seedRefs: [],
  impact: 'Deleted tables are gone.',
  issue: f => `${f.names} can be deleted`,
  recommendation: f => `Protect ${f.names} in Amazon DynamoDB.`,
  steps: f => [`Protect ${f.names}`, 'Do so in IaC'],
  successCriteria: () => ['Protection is on'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'one more step' }],
  docs: ['https://docs.aws.amazon.com/amazondynamodb/'],
  on: [table.with('protection')],
  evaluate: resource =>
    known(resource.data.protected)
      ? pass(`Table ${resource.name} is protected`)
      : fail(`Table ${resource.name} is not protected`, { protected: false }),
  examples: [],
});

/** AWS with two tables, of which `carts` is not protected. */
export function twoTables(
  more: (call: FakeCall) => FakeAnswer | undefined = () => undefined,
) {
  return (call: FakeCall): FakeAnswer | undefined => {
    const special = more(call);
    if (special) {
      return special;
    }
    switch (call.operation) {
      case 'GetCallerIdentity':
        return callerIdentity(ACCOUNT);
      case 'ListTables':
        return call.body.includes('Exclusive')
          ? { body: { TableNames: ['carts'] } }
          : {
              body: {
                TableNames: ['orders'],
                LastEvaluatedTableName: 'orders',
              },
            };
      case 'DescribeTable':
        return {
          body: {
            Table: { DeletionProtectionEnabled: call.body.includes('orders') },
          },
        };
      default:
        return undefined;
    }
  };
}

const inventory: Inventory = {
  version: 1,
  accountId: ACCOUNT,
  regions: ['eu-west-1'],
  startedAt: '2026-11-16T06:00:00.000Z',
  finishedAt: '2026-11-16T06:00:00.000Z',
  apiCalls: { 'dynamodb:ListTables': 2, 'dynamodb:DescribeTable': 2 },
  collection: [
    {
      collector: 'dynamodb-table',
      type: 'AWS::DynamoDB::Table',
      region: 'eu-west-1',
      status: 'ok',
      count: 2,
    },
  ],
  resources: [
    table.sample({ id: 'orders' }),
    table.sample({ id: 'carts', data: { protected: false } }),
  ],
  metrics: {},
};

/** What a scan of two tables found, `changes` applied to what was read. */
export function sampleScan(changes: Partial<Inventory> = {}): Scan {
  const read = { ...inventory, ...changes };
  return {
    inventory: read,
    review: reviewInventory({
      inventory: read,
      checks: [protection],
      account: { id: ACCOUNT, name: ACCOUNT },
    }),
  };
}
