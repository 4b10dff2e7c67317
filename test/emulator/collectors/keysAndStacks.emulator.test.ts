/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudFormationClient,
  CreateStackCommand,
} from '@aws-sdk/client-cloudformation';
import {
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import stackCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cloudformation-stack';
import ebsCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/ebs-encryption-default';
import keyCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/kms-key';
import secretCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/secretsmanager-secret';
import parameterCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/ssm-parameter';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

describe('kms-key', () => {
  it('reads rotation where there can be one', async () => {
    const kms = new KMSClient(settings());
    const create = async (input = {}) =>
      (await kms.send(new CreateKeyCommand(input))).KeyMetadata?.KeyId ?? '';
    const rotating = await create();
    const still = await create();
    const signing = await create({
      KeySpec: 'RSA_2048',
      KeyUsage: 'SIGN_VERIFY',
    });
    const doomed = await create();
    await kms.send(new EnableKeyRotationCommand({ KeyId: rotating }));
    await kms.send(
      new ScheduleKeyDeletionCommand({
        KeyId: doomed,
        PendingWindowInDays: 7,
      }),
    );
    running.proxy.truncate('kms:ListKeys', { pageSize: 1 });
    const { resources } = await read(keyCollector);
    const byId = new Map(resources.map(r => [r.id, r]));
    expect(byId.get(rotating)?.data).toMatchObject({
      description: {
        manager: 'CUSTOMER',
        state: 'Enabled',
        spec: 'SYMMETRIC_DEFAULT',
        origin: 'AWS_KMS',
      },
      rotation: 'on',
    });
    expect(byId.get(still)?.data.rotation).toBe('off');
    expect(byId.get(signing)?.data.rotation).toBe('unsupported');
    expect(byId.get(doomed)?.data).toMatchObject({
      description: {
        state: 'PendingDeletion',
        deletionAt: expect.stringMatching(/Z$/),
      },
      rotation: 'unsupported',
    });
    expect(byId.get(still)?.createdAt).toMatch(/Z$/);
  });

  it('leaves one key unread when its policy denies the reader', async () => {
    const kms = new KMSClient(settings());
    const ids: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
      ids.push(KeyMetadata?.KeyId ?? '');
    }
    running.proxy.deny('kms:DescribeKey', {
      when: call => JSON.stringify(call.input ?? {}).includes(ids[0]),
    });
    running.proxy.deny('kms:GetKeyRotationStatus');
    const { resources, status } = await read(keyCollector);
    expect(status.status).toBe('ok');
    const data = (id: string) => resources.find(r => r.id === id)?.data;
    expect(data(ids[0])?.description).toEqual(
      unreadBecauseOf('kms:DescribeKey'),
    );
    expect(data(ids[1])).toMatchObject({
      description: { manager: 'CUSTOMER' },
      rotation: unreadBecauseOf('kms:GetKeyRotationStatus'),
    });
    running.proxy.deny('kms:ListKeys');
    expect((await read(keyCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'kms:ListKeys',
    });
  });
});

describe('secretsmanager-secret', () => {
  it('reads names and dates of all pages, and no value', async () => {
    const client = new SecretsManagerClient(settings());
    for (const Name of ['orders/database', 'orders/payments']) {
      await client.send(
        new CreateSecretCommand({
          Name,
          SecretString: 'correct-horse-battery',
          Tags: [{ Key: 'owner', Value: 'team-orders' }],
        }),
      );
    }
    running.proxy.truncate('secretsmanager:ListSecrets', { pageSize: 1 });
    const { resources } = await read(secretCollector);
    expect(resources.map(r => r.id).sort()).toEqual([
      'orders/database',
      'orders/payments',
    ]);
    expect(resources[0]).toMatchObject({
      region,
      tags: { owner: 'team-orders' },
      data: { rotationEnabled: false },
    });
    expect(JSON.stringify(resources)).not.toContain('correct-horse');
    expect(running.proxy.calls()).not.toHaveProperty(
      'secretsmanager:GetSecretValue',
    );
  });

  it('is denied with its action', async () => {
    running.proxy.deny('secretsmanager:ListSecrets');
    expect((await read(secretCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'secretsmanager:ListSecrets',
    });
  });
});

describe('ssm-parameter', () => {
  it('reads names and types of all pages, and no value', async () => {
    const client = new SSMClient(settings());
    await client.send(
      new PutParameterCommand({
        Name: '/orders/api-key',
        Type: 'SecureString',
        Value: 'correct-horse-battery',
      }),
    );
    await client.send(
      new PutParameterCommand({
        Name: 'log-level',
        Type: 'String',
        Value: 'info',
      }),
    );
    running.proxy.truncate('ssm:DescribeParameters', { pageSize: 1 });
    const { resources } = await read(parameterCollector);
    expect(resources.map(r => [r.id, r.arn, r.data.kind]).sort()).toEqual([
      [
        '/orders/api-key',
        'arn:aws:ssm:eu-central-1:111111111111:parameter/orders/api-key',
        'SecureString',
      ],
      [
        'log-level',
        'arn:aws:ssm:eu-central-1:111111111111:parameter/log-level',
        'String',
      ],
    ]);
    expect(JSON.stringify(resources)).not.toContain('correct-horse');
  });

  it('is denied with its action', async () => {
    running.proxy.deny('ssm:DescribeParameters');
    expect((await read(parameterCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ssm:DescribeParameters',
    });
  });
});

describe('ebs-encryption-default', () => {
  it('reads the setting before and after it is switched on', async () => {
    expect((await read(ebsCollector)).resources[0].data.enabled).toBe(false);
    await new EC2Client(settings()).send(
      new EnableEbsEncryptionByDefaultCommand(),
    );
    expect((await read(ebsCollector)).resources).toMatchObject([
      { region, data: { enabled: true } },
    ]);
  });

  it('is denied with its action', async () => {
    running.proxy.deny('ec2:GetEbsEncryptionByDefault');
    expect((await read(ebsCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ec2:GetEbsEncryptionByDefault',
    });
  });
});

describe('cloudformation-stack', () => {
  const TEMPLATE = JSON.stringify({
    Resources: {
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'orders' } },
    },
  });
  beforeEach(async () => {
    const client = new CloudFormationClient(settings());
    for (const StackName of ['OrdersStack', 'CartsStack']) {
      await client.send(
        new CreateStackCommand({
          StackName,
          TemplateBody: TEMPLATE.replace('orders', StackName),
          Tags: [{ Key: 'owner', Value: 'team-orders' }],
        }),
      );
    }
  });

  it('reads stacks of all pages with their resources', async () => {
    running.proxy.truncate('cloudformation:DescribeStacks', { pageSize: 1 });
    const { resources } = await read(stackCollector);
    expect(resources.map(r => r.id).sort()).toEqual([
      'CartsStack',
      'OrdersStack',
    ]);
    const orders = resources.find(r => r.id === 'OrdersStack');
    expect(orders).toMatchObject({
      arn: expect.stringContaining(':stack/OrdersStack/'),
      tags: { owner: 'team-orders' },
      data: {
        status: 'CREATE_COMPLETE',
        driftStatus: 'NOT_CHECKED',
        resources: [
          {
            type: 'AWS::SQS::Queue',
            physicalId: expect.stringContaining('OrdersStack'),
          },
        ],
      },
    });
  });

  it('leaves denied resources unread and fails without the list', async () => {
    running.proxy.deny('cloudformation:ListStackResources');
    const [stack] = (await read(stackCollector)).resources;
    expect(stack.data.resources).toEqual(
      unreadBecauseOf('cloudformation:ListStackResources'),
    );
    running.proxy.deny('cloudformation:DescribeStacks');
    expect((await read(stackCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cloudformation:DescribeStacks',
    });
  });
});
