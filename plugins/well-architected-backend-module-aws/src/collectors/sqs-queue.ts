/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * SQS queues with all their attributes.
 *
 * Calls: ListQueues (1000 per page) and GetQueueAttributes per queue.
 * IAM: sqs:ListQueues, sqs:GetQueueAttributes. Regional.
 * Cost of a run: one call per queue and one per 1000 queues.
 */
import {
  GetQueueAttributesCommand,
  paginateListQueues,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readStatements, statementSchema } from '../policies/statements';
import { readRedrive } from '../sqs/readRedrive';
import { promised } from '../support/promised';

const schema = z.object({
  fifo: z.boolean(),
  visibilityTimeoutSeconds: z.number(),
  retentionSeconds: z.number(),
  /** Long polling from 1 on; 0 is short polling. */
  waitTimeSeconds: z.number(),
  deadLetterTargetArn: z.string().optional(),
  maxReceiveCount: z.number().optional(),
  /** Encrypted with the key that SQS owns. */
  managedEncryption: z.boolean(),
  kmsKeyId: z.string().optional(),
  policy: z.array(statementSchema),
});

function toData(attributes: Record<string, string>) {
  const redrive = readRedrive(attributes.RedrivePolicy);
  return {
    fifo: attributes.FifoQueue === 'true',
    visibilityTimeoutSeconds: Number(attributes.VisibilityTimeout ?? 30),
    retentionSeconds: Number(attributes.MessageRetentionPeriod ?? 345_600),
    waitTimeSeconds: Number(attributes.ReceiveMessageWaitTimeSeconds ?? 0),
    deadLetterTargetArn: redrive?.deadLetterTargetArn,
    maxReceiveCount: redrive?.maxReceiveCount,
    managedEncryption: attributes.SqsManagedSseEnabled === 'true',
    kmsKeyId: attributes.KmsMasterKeyId || undefined,
    policy: readStatements(attributes.Policy),
  };
}

async function* listUrls(client: SQSClient) {
  for await (const page of paginateListQueues({ client, pageSize: 1000 }, {})) {
    yield* page.QueueUrls ?? [];
  }
}

export default defineCollector({
  id: 'sqs-queue',
  type: 'AWS::SQS::Queue',
  noun: { one: 'SQS queue', many: 'SQS queues' },
  scope: 'regional',
  list: {
    'sqs:ListQueues': 'sqs:ListQueues',
    'sqs:GetQueueAttributes': 'sqs:GetQueueAttributes',
  },
  schema,
  sample: {
    id: 'orders',
    arn: 'arn:aws:sqs:eu-west-1:111122223333:orders',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      fifo: false,
      visibilityTimeoutSeconds: 60,
      retentionSeconds: 345_600,
      waitTimeSeconds: 20,
      deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:111122223333:orders-dlq',
      maxReceiveCount: 5,
      managedEncryption: true,
      policy: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SQSClient);
    yield* ctx.each(listUrls(client), async QueueUrl => {
      const answer = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
      );
      const attributes = promised(answer.Attributes, 'Attributes');
      const created = Number(attributes.CreatedTimestamp);
      return {
        id: QueueUrl.split('/').pop() ?? QueueUrl,
        arn: attributes.QueueArn,
        createdAt: created ? new Date(created * 1000).toISOString() : undefined,
        data: toData(attributes),
      };
    });
  },
});
