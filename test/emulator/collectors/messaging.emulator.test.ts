/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CreateTopicCommand,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import subscriptions from '../../../plugins/well-architected-backend-module-aws/src/collectors/sns-subscription';
import topics from '../../../plugins/well-architected-backend-module-aws/src/collectors/sns-topic';
import queues from '../../../plugins/well-architected-backend-module-aws/src/collectors/sqs-queue';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const queueArn = (name: string) =>
  `arn:aws:sqs:${region}:${PRODUCTION}:${name}`;

const createQueue = (
  QueueName: string,
  Attributes: Record<string, string> = {},
) =>
  new SQSClient(settings()).send(
    new CreateQueueCommand({ QueueName, Attributes }),
  );

describe('sqs-queue', () => {
  it('reads queues of all pages, with and without dead-letter queue', async () => {
    await createQueue('orders-dlq', { MessageRetentionPeriod: '1209600' });
    await createQueue('orders', {
      VisibilityTimeout: '60',
      ReceiveMessageWaitTimeSeconds: '20',
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: queueArn('orders-dlq'),
        maxReceiveCount: 5,
      }),
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 'sqs:SendMessage',
            Resource: '*',
          },
        ],
      }),
    });
    running.proxy.truncate('sqs:ListQueues', { pageSize: 1 });
    const { resources } = await read(queues);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === 'orders')).toMatchObject({
      arn: queueArn('orders'),
      createdAt: expect.stringMatching(/^\d{4}-/),
      data: {
        visibilityTimeoutSeconds: 60,
        waitTimeSeconds: 20,
        deadLetterTargetArn: queueArn('orders-dlq'),
        maxReceiveCount: 5,
        policy: [expect.objectContaining({ principals: ['*'] })],
      },
    });
    const bare = resources.find(r => r.id === 'orders-dlq')?.data;
    expect(bare).toMatchObject({ retentionSeconds: 1_209_600, policy: [] });
    expect(bare?.deadLetterTargetArn).toBeUndefined();
  });

  it.each(['sqs:ListQueues', 'sqs:GetQueueAttributes'])(
    'tells that %s is missing',
    async action => {
      await createQueue('orders');
      running.proxy.deny(action);
      expect((await read(queues)).status).toMatchObject({
        status: 'denied',
        missingAction: action,
      });
    },
  );
});

async function createTopic(Name: string) {
  const client = new SNSClient(settings());
  const { TopicArn } = await client.send(new CreateTopicCommand({ Name }));
  return { client, TopicArn };
}

describe('sns-topic', () => {
  it('reads topics of all pages, or says what is missing', async () => {
    await createTopic('orders-events');
    await createTopic('carts-events');
    running.proxy.truncate('sns:ListTopics', { pageSize: 1 });
    const { resources } = await read(topics);
    expect(resources.map(r => r.id).sort()).toEqual([
      'carts-events',
      'orders-events',
    ]);
    expect(resources[0].data.kmsKeyId).toBeUndefined();
    running.proxy.deny('sns:GetTopicAttributes');
    expect((await read(topics)).status).toMatchObject({
      status: 'denied',
      missingAction: 'sns:GetTopicAttributes',
    });
  });
});

describe('sns-subscription', () => {
  it('reads dead-letter queues and keeps no address', async () => {
    await createQueue('orders');
    const { client, TopicArn } = await createTopic('orders-events');
    const { SubscriptionArn } = await client.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: queueArn('orders'),
      }),
    );
    await client.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: 'RedrivePolicy',
        AttributeValue: JSON.stringify({
          deadLetterTargetArn: queueArn('orders-dlq'),
        }),
      }),
    );
    await client.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'email',
        Endpoint: 'anna@example.com',
      }),
    );
    running.proxy.truncate('sns:ListSubscriptions', { pageSize: 1 });
    const { resources } = await read(subscriptions);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.data.protocol === 'sqs')).toMatchObject({
      arn: SubscriptionArn,
      name: 'orders-events to sqs orders',
      parents: [TopicArn],
      data: {
        confirmed: true,
        endpointArn: queueArn('orders'),
        deadLetterTargetArn: queueArn('orders-dlq'),
      },
    });
    expect(JSON.stringify(resources)).not.toContain('anna@');
  });

  it('takes a subscription without ARN for an unconfirmed one', async () => {
    running.proxy.overrule(
      'sns:ListSubscriptions',
      () =>
        `<ListSubscriptionsResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListSubscriptionsResult><Subscriptions>${[
          'PendingConfirmation',
          'Deleted',
        ]
          .map(
            arn =>
              `<member><TopicArn>arn:aws:sns:${region}:${PRODUCTION}:orders-events</TopicArn><Protocol>email</Protocol><SubscriptionArn>${arn}</SubscriptionArn><Owner>${PRODUCTION}</Owner><Endpoint>a@example.com</Endpoint></member>`,
          )
          .join(
            '',
          )}</Subscriptions></ListSubscriptionsResult></ListSubscriptionsResponse>`,
    );
    const { resources } = await read(subscriptions);
    expect(resources).toEqual([
      expect.objectContaining({
        id: 'orders-events/pending-1',
        data: expect.objectContaining({
          confirmed: false,
          deadLetterTargetArn: null,
        }),
      }),
    ]);
  });

  it('leaves the dead-letter queue unread when it is denied', async () => {
    await createQueue('orders');
    const { client, TopicArn } = await createTopic('orders-events');
    await client.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: queueArn('orders'),
      }),
    );
    running.proxy.deny('sns:GetSubscriptionAttributes');
    const [{ data }] = (await read(subscriptions)).resources;
    expect(data.deadLetterTargetArn).toEqual(
      unreadBecauseOf('sns:GetSubscriptionAttributes'),
    );
    running.proxy.deny('sns:ListSubscriptions');
    expect((await read(subscriptions)).status).toMatchObject({
      status: 'denied',
      missingAction: 'sns:ListSubscriptions',
    });
  });
});
