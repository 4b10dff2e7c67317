/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';
import {
  defineAccountCheck,
  defineCheck,
  defineCollector,
  fail,
  known,
  pass,
  readable,
} from '../define';

/** Error with the name that `fakeConnection` maps to a problem. */
export function namedError(name: string, message = name): Error {
  return Object.assign(new Error(message), { name });
}

/** Tables whose content tests put into `world.tables`. */
export const world: {
  tables: { id: string; protected?: boolean; fails?: string }[];
  listFails?: string;
  denied?: string;
} = { tables: [] };

export const tableCollector = defineCollector({
  id: 'sample-table',
  type: 'Sample::Table',
  noun: { one: 'table', many: 'tables' },
  scope: 'regional',
  list: { 'sample:ListTables': 'sample:ListTables' },
  details: { protection: { 'sample:GetProtection': 'sample:GetProtection' } },
  schema: z.object({ protection: readable(z.boolean()) }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:sample:eu-west-1:111122223333:table/orders',
    data: { protection: true },
  },
  async *collect(ctx) {
    if (world.listFails) {
      throw namedError(world.listFails);
    }
    yield* ctx.each(world.tables, async table => {
      if (table.fails) {
        throw namedError(table.fails);
      }
      return {
        id: table.id,
        arn: `arn:aws:sample:${ctx.region}:${ctx.accountId}:table/${table.id}`,
        data: {
          protection: await ctx.detail('protection', async () => {
            if (world.denied) {
              throw namedError(world.denied);
            }
            return table.protected ?? false;
          }),
        },
      };
    });
  },
});

export const tagCollector = defineCollector({
  id: 'sample-tags',
  type: 'Sample::Tags',
  noun: { one: 'tagged resource', many: 'tagged resources' },
  scope: 'regional',
  provides: 'tags',
  list: { 'tag:GetResources': 'tag:GetResources' },
  schema: z.object({}),
  sample: { id: 'x', data: {} },
  async *collect(ctx) {
    for (const { id } of world.tables) {
      const arn = `arn:aws:sample:${ctx.region}:${ctx.accountId}:table/${id}`;
      yield { id: arn, arn, tags: { component: 'orders-api' }, data: {} };
    }
  },
});

const texts = {
  wafRisk: 'HIGH' as const,
  effort: 'Low' as const,
  bestPractices: ['REL09-BP01'],
  seedRefs: [],
  impact: 'Data is lost',
  successCriteria: () => ['All protected'],
  tradeOffs: [{ pillar: 'cost-optimization' as const, text: 'costs a little' }],
  docs: ['https://docs.aws.amazon.com/sample.html'],
};

export const protectionCheck = defineCheck({
  ...texts,
  id: 'rel-sample-protection',
  pillar: 'reliability',
  title: 'Tables are protected',
  risk: 'HIGH',
  riskClass: 'data-loss',
  evidence: 'aws-resource',
  issue: f => `${f.names}: no protection`,
  recommendation: f => `Protect ${f.names}`,
  steps: f => [`Protect ${f.names}`, 'Verify'],
  on: [tableCollector.with('protection')],
  evaluate: table =>
    known(table.data.protection)
      ? pass(`Table ${table.name} is protected`)
      : fail(`Table ${table.name} is not protected`),
  examples: [],
});

export const accountCheck = defineAccountCheck({
  ...texts,
  id: 'sec-sample-count',
  pillar: 'security',
  title: 'There are tables',
  risk: 'MEDIUM',
  riskClass: 'governance',
  evidence: 'aws-account',
  issue: f => `${f.names}: no tables`,
  recommendation: f => `Make a table in ${f.names}`,
  steps: f => [`Open ${f.names}`, 'Make one'],
  uses: [tableCollector.with()],
  evaluate: (account, ctx) =>
    ctx.all(tableCollector).length > 0
      ? pass(`Account ${account.id} has tables`)
      : fail(`Account ${account.id} has no tables`),
  examples: [],
});
