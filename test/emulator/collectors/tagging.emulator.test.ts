/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import taggedGlobalResources from '../../../plugins/well-architected-backend-module-aws/src/collectors/tagged-resource-global';
import taggedResources from '../../../plugins/well-architected-backend-module-aws/src/collectors/tagged-resource';
import { PRODUCTION, useEmulator } from '../tests/support';
import { readCollector } from './readCollector';

const { running, settings } = useEmulator();
const arn = (name: string, region = 'eu-central-1') =>
  `arn:aws:sqs:${region}:${PRODUCTION}:${name}`;

async function createQueues(...names: string[]) {
  const sqs = new SQSClient(settings());
  for (const QueueName of names) {
    await sqs.send(
      new CreateQueueCommand({ QueueName, tags: { component: QueueName } }),
    );
  }
}

describe('tagged-resource', () => {
  it('yields the tags of every tagged resource of the Region by ARN', async () => {
    await createQueues('jobs');
    await new SNSClient(settings()).send(
      new CreateTopicCommand({
        Name: 'orders-events',
        Tags: [
          { Key: 'owner', Value: 'team-orders' },
          { Key: 'empty', Value: '' },
        ],
      }),
    );
    const { resources, status } = await readCollector({
      collector: taggedResources,
      proxy: running.proxy,
    });
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.map(r => [r.arn, r.tags])).toEqual(
      expect.arrayContaining([
        [arn('jobs'), { component: 'jobs' }],
        [
          `arn:aws:sns:eu-central-1:${PRODUCTION}:orders-events`,
          { owner: 'team-orders', empty: '' },
        ],
      ]),
    );
  });

  it('pages to the end', async () => {
    await createQueues('a', 'b', 'c');
    running.proxy.truncate('resourcegroupstaggingapi:GetResources', {
      pageSize: 1,
    });
    const { resources, calls } = await readCollector({
      collector: taggedResources,
      proxy: running.proxy,
    });
    expect(resources.map(r => r.arn).sort()).toEqual(
      ['a', 'b', 'c'].map(n => arn(n)),
    );
    expect(
      calls['resourcegroupstaggingapi:GetResources'],
    ).toBeGreaterThanOrEqual(3);
  });

  it('names the missing action', async () => {
    running.proxy.deny('resourcegroupstaggingapi:GetResources');
    const { resources, status } = await readCollector({
      collector: taggedResources,
      proxy: running.proxy,
    });
    expect(resources).toEqual([]);
    expect(status).toMatchObject({
      status: 'denied',
      missingAction: 'tag:GetResources',
    });
  });
});

describe('tagged-resource-global', () => {
  it('asks us-east-1, where global services answer', async () => {
    await readCollector({
      collector: taggedGlobalResources,
      proxy: running.proxy,
    });
    expect(
      running.proxy
        .log()
        .filter(call => call.operation === 'GetResources')
        .map(call => call.region),
    ).toEqual(['us-east-1']);
  });
});
