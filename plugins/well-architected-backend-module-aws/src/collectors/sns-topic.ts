/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * SNS topics with their attributes.
 *
 * Calls: ListTopics (100 per page) and GetTopicAttributes per topic.
 * IAM: sns:ListTopics, sns:GetTopicAttributes. Regional.
 * Cost of a run: one call per topic and one per 100 topics.
 */
import {
  GetTopicAttributesCommand,
  paginateListTopics,
  SNSClient,
} from '@aws-sdk/client-sns';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readStatements, statementSchema } from '../policies/statements';

const schema = z.object({
  fifo: z.boolean(),
  kmsKeyId: z.string().optional(),
  confirmedSubscriptions: z.number(),
  pendingSubscriptions: z.number(),
  policy: z.array(statementSchema),
});

async function* listArns(client: SNSClient) {
  for await (const page of paginateListTopics({ client }, {})) {
    for (const { TopicArn } of page.Topics ?? []) {
      yield TopicArn ?? '';
    }
  }
}

export default defineCollector({
  id: 'sns-topic',
  type: 'AWS::SNS::Topic',
  noun: { one: 'SNS topic', many: 'SNS topics' },
  scope: 'regional',
  list: {
    'sns:ListTopics': 'sns:ListTopics',
    'sns:GetTopicAttributes': 'sns:GetTopicAttributes',
  },
  schema,
  sample: {
    id: 'orders-events',
    arn: 'arn:aws:sns:eu-west-1:111122223333:orders-events',
    data: {
      fifo: false,
      kmsKeyId: 'alias/aws/sns',
      confirmedSubscriptions: 1,
      pendingSubscriptions: 0,
      policy: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SNSClient);
    yield* ctx.each(listArns(client), async TopicArn => {
      const { Attributes = {} } = await client.send(
        new GetTopicAttributesCommand({ TopicArn }),
      );
      return {
        id: TopicArn.split(':').pop() ?? TopicArn,
        arn: TopicArn,
        data: {
          fifo: Attributes.FifoTopic === 'true',
          kmsKeyId: Attributes.KmsMasterKeyId || undefined,
          confirmedSubscriptions: Number(
            Attributes.SubscriptionsConfirmed ?? 0,
          ),
          pendingSubscriptions: Number(Attributes.SubscriptionsPending ?? 0),
          policy: readStatements(Attributes.Policy),
        },
      };
    });
  },
});
