/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Event buses of Amazon EventBridge besides the default one.
 *
 * Calls: events:ListEventBuses (100 per page); detail `rules`: events:ListRules
 * of each such bus.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 100 buses, and one per bus and 100 rules where a
 * check needs them. The rules of the default bus are read by events-rule.
 */
import {
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
} from '@aws-sdk/client-eventbridge';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readAll, readPages } from '../apigateway/readPages';

function readRules(client: EventBridgeClient, EventBusName: string) {
  return readAll(async NextToken => {
    const page = await client.send(
      new ListRulesCommand({ EventBusName, NextToken, Limit: 100 }),
    );
    return {
      NextToken: page.NextToken,
      Items: (page.Rules ?? []).map(rule => ({
        name: rule.Name ?? '',
        enabled: rule.State !== 'DISABLED',
      })),
    };
  });
}

export default defineCollector({
  id: 'events-event-bus',
  type: 'AWS::Events::EventBus',
  noun: { one: 'event bus', many: 'event buses' },
  scope: 'regional',
  list: { 'events:ListEventBuses': 'events:ListEventBuses' },
  details: { rules: { 'events:ListRules': 'events:ListRules' } },
  schema: z.object({
    rules: readable(
      z.array(z.object({ name: z.string(), enabled: z.boolean() })),
    ),
  }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:events:eu-west-1:111122223333:event-bus/orders',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: { rules: [{ name: 'order-placed', enabled: true }] },
  },
  async *collect(ctx) {
    const client = ctx.client(EventBridgeClient);
    const buses = readPages(async NextToken => {
      const page = await client.send(
        new ListEventBusesCommand({ NextToken, Limit: 100 }),
      );
      return {
        Items: (page.EventBuses ?? []).filter(bus => bus.Name !== 'default'),
        NextToken: page.NextToken,
      };
    });
    yield* ctx.each(buses, async bus => {
      const name = bus.Name ?? '';
      return {
        id: name,
        arn: bus.Arn,
        createdAt: bus.CreationTime?.toISOString(),
        data: {
          rules: await ctx.detail('rules', () => readRules(client, name)),
        },
      };
    });
  },
});
