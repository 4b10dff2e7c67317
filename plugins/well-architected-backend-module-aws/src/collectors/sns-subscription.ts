/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Subscriptions to SNS topics.
 *
 * Calls: ListSubscriptions (100 per page), whatever the topic;
 * GetSubscriptionAttributes per confirmed subscription, only when a check
 * needs the dead-letter queue.
 * IAM: sns:ListSubscriptions, sns:GetSubscriptionAttributes. Regional.
 * Cost of a run: one call per 100 subscriptions and one per subscription.
 * Addresses of people and web hooks are not kept, only ARNs.
 */
import {
  GetSubscriptionAttributesCommand,
  paginateListSubscriptions,
  SNSClient,
  Subscription,
} from '@aws-sdk/client-sns';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readRedrive } from '../sqs/readRedrive';

const schema = z.object({
  topicArn: z.string(),
  /** `sqs`, `lambda`, `https`, `email` … */
  protocol: z.string(),
  /** Only for endpoints in AWS. */
  endpointArn: z.string().optional(),
  /** A subscription that waits for its confirmation delivers nothing. */
  confirmed: z.boolean(),
  deadLetterTargetArn: readable(z.string().nullable()),
});

async function readDeadLetterTarget(
  client: SNSClient,
  SubscriptionArn: string | undefined,
) {
  const { Attributes } = await client.send(
    new GetSubscriptionAttributesCommand({ SubscriptionArn }),
  );
  return readRedrive(Attributes?.RedrivePolicy)?.deadLetterTargetArn ?? null;
}

async function* listSubscriptions(client: SNSClient) {
  for await (const page of paginateListSubscriptions({ client }, {})) {
    // Deleted ones stay in the list for three days.
    yield* (page.Subscriptions ?? []).filter(
      ({ SubscriptionArn }) => SubscriptionArn !== 'Deleted',
    );
  }
}

/** Unconfirmed subscriptions have no ARN: their place tells them apart. */
async function* numbered(subscriptions: AsyncIterable<Subscription>) {
  let number = 0;
  for await (const subscription of subscriptions) {
    number += 1;
    yield { subscription, number };
  }
}

export default defineCollector({
  id: 'sns-subscription',
  type: 'AWS::SNS::Subscription',
  noun: { one: 'SNS subscription', many: 'SNS subscriptions' },
  scope: 'regional',
  list: { 'sns:ListSubscriptions': 'sns:ListSubscriptions' },
  details: {
    deadLetterTarget: {
      'sns:GetSubscriptionAttributes': 'sns:GetSubscriptionAttributes',
    },
  },
  schema,
  sample: {
    id: '6b0e71bd-7e97-4d97-80ce-4a0994e55286',
    arn: 'arn:aws:sns:eu-west-1:111122223333:orders-events:6b0e71bd-7e97-4d97-80ce-4a0994e55286',
    name: 'orders-events to sqs orders',
    parents: ['arn:aws:sns:eu-west-1:111122223333:orders-events'],
    data: {
      topicArn: 'arn:aws:sns:eu-west-1:111122223333:orders-events',
      protocol: 'sqs',
      endpointArn: 'arn:aws:sqs:eu-west-1:111122223333:orders',
      confirmed: true,
      deadLetterTargetArn:
        'arn:aws:sqs:eu-west-1:111122223333:orders-events-dlq',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SNSClient);
    const found = numbered(listSubscriptions(client));
    yield* ctx.each(found, async ({ subscription, number }) => {
      const {
        Endpoint,
        Protocol = '',
        SubscriptionArn,
        TopicArn = '',
      } = subscription;
      const topic = TopicArn.split(':').pop();
      const confirmed = SubscriptionArn?.startsWith('arn:') === true;
      const endpointArn = Endpoint?.startsWith('arn:') ? Endpoint : undefined;
      const target = endpointArn?.split(':').pop();
      return {
        id: confirmed
          ? SubscriptionArn.split(':').pop() ?? SubscriptionArn
          : `${topic}/pending-${number}`,
        arn: confirmed ? SubscriptionArn : undefined,
        name: `${topic} to ${[Protocol, target].filter(Boolean).join(' ')}`,
        parents: [TopicArn],
        data: {
          topicArn: TopicArn,
          protocol: Protocol,
          endpointArn,
          confirmed,
          deadLetterTargetArn: confirmed
            ? await ctx.detail('deadLetterTarget', () =>
                readDeadLetterTarget(client, SubscriptionArn),
              )
            : null,
        },
      };
    });
  },
});
