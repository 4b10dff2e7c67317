/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Changes that people made in the AWS console in the last seven days.
 *
 * Calls: cloudtrail:LookupEvents for events that write (50 per page), which
 * every account has without a trail. IAM: cloudtrail:LookupEvents. Regional;
 * events of global services are in us-east-1.
 * Cost of a run: one call per 50 writing events, of people or not. AWS takes
 * two such calls a second, so reading ends with an error after 5 000 events:
 * a part of them would hide the rest. Of the person only the role is kept, of
 * the request nothing but the names of resources. An event belongs to what it
 * changed.
 */
import {
  CloudTrailClient,
  Event,
  paginateLookupEvents,
} from '@aws-sdk/client-cloudtrail';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { arnOfName } from '../cloudtrail/arnOfName';
import { readConsoleChange } from '../cloudtrail/readConsoleChange';
import { count } from '../text/figures';

const DAYS = 7;
const DAY_MS = 86_400_000;
const PAGE = 50;
const MOST_PAGES = 100;

async function* writingEvents(options: {
  client: CloudTrailClient;
  now: string;
  region: string;
}): AsyncGenerator<Event> {
  const { client, now, region } = options;
  let pages = 0;
  for await (const page of paginateLookupEvents(
    { client, pageSize: PAGE },
    {
      LookupAttributes: [{ AttributeKey: 'ReadOnly', AttributeValue: 'false' }],
      StartTime: new Date(Date.parse(now) - DAYS * DAY_MS),
      EndTime: new Date(now),
    },
  )) {
    yield* page.Events ?? [];
    pages += 1;
    if (pages >= MOST_PAGES && page.NextToken) {
      throw new Error(
        `more than ${count(
          PAGE * MOST_PAGES,
          'event',
        )} that write in ${DAYS} days in ${region}, too many to look at all`,
      );
    }
  }
}

export default defineCollector({
  id: 'cloudtrail-console-event',
  type: 'AWS::CloudTrail::ConsoleEvent',
  noun: { one: 'change in the console', many: 'changes in the console' },
  scope: 'regional',
  list: { 'cloudtrail:LookupEvents': 'cloudtrail:LookupEvents' },
  schema: z.object({
    /** Such as `DeleteTable`. */
    event: z.string(),
    /** Such as `dynamodb.amazonaws.com`. */
    service: z.string(),
    /** Name of the role, `root user` or `IAM user`. */
    principal: z.string(),
    /** Names of what it changed; empty where CloudTrail does not tell. */
    resources: z.array(z.string()),
  }),
  sample: {
    id: '5a1f3c52-0d0e-4c9e-9a36-6f9a3f1d2b11',
    name: 'UpdateTable of orders',
    createdAt: '2026-11-14T09:30:00.000Z',
    parents: ['arn:aws:dynamodb:eu-west-1:111122223333:table/orders'],
    data: {
      event: 'UpdateTable',
      service: 'dynamodb.amazonaws.com',
      principal: 'Developer',
      resources: ['orders'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CloudTrailClient);
    const { now, region } = ctx;
    for await (const found of writingEvents({ client, now, region })) {
      const change = readConsoleChange(found);
      if (change) {
        const { event, service, principal, resources } = change;
        const names = resources.map(({ name }) => name);
        yield {
          id: found.EventId ?? '',
          name: names.length > 0 ? `${event} of ${names[0]}` : event,
          createdAt: found.EventTime?.toISOString(),
          parents: resources.flatMap(r => arnOfName(r, ctx) ?? []),
          data: { event, service, principal, resources: names },
        };
      }
    }
  },
});
