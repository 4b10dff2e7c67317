/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchClient,
  GetMetricDataCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  CreateUserCommand,
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  GetUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import {
  CreateQueueCommand,
  ListQueuesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { credentialsFor } from '../index';
import {
  PRODUCTION,
  DEVELOPMENT,
  SHARED,
  createTable,
  useEmulator,
} from './support';

const { running, settings } = useEmulator();

describe('clock', () => {
  it('dates resources, reports and metrics', async () => {
    await running.emulator.setClock('2026-09-07T06:00:00Z');
    const iam = new IAMClient(settings());
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'ada' }));
    expect(User?.CreateDate?.toISOString()).toMatch(/^2026-09-07T06:00:/);

    await running.emulator.setClock('2026-11-30T06:00:00Z');
    await iam.send(new GenerateCredentialReportCommand({}));
    const report = await iam.send(new GetCredentialReportCommand({}));
    expect(report.GeneratedTime?.toISOString()).toMatch(/^2026-11-30T06:00:/);
    expect(Buffer.from(report.Content!).toString()).toMatch(
      /^ada,arn:aws:iam::111111111111:user\/ada,2026-09-07T06:00:/m,
    );

    const cloudwatch = new CloudWatchClient(settings());
    await cloudwatch.send(
      new PutMetricDataCommand({
        Namespace: 'Orders',
        MetricData: [{ MetricName: 'Count', Value: 7 }],
      }),
    );
    const { MetricDataResults } = await cloudwatch.send(
      new GetMetricDataCommand({
        StartTime: new Date('2026-11-30T05:00:00Z'),
        EndTime: new Date('2026-11-30T07:00:00Z'),
        MetricDataQueries: [
          {
            Id: 'count',
            MetricStat: {
              Metric: { Namespace: 'Orders', MetricName: 'Count' },
              Period: 3600,
              Stat: 'Sum',
            },
          },
        ],
      }),
    );
    expect(MetricDataResults?.[0].Values).toEqual([7]);
    expect(running.proxy.calls()['cloudwatch:GetMetricData']).toBe(1);
  });

  it('stops, and returns to real time', async () => {
    await running.emulator.setClock(new Date('2026-09-07T06:00:00Z'), {
      ticking: false,
    });
    const client = new DynamoDBClient(settings());
    const { TableDescription } = await createTable(client, 'orders');
    expect(TableDescription?.CreationDateTime?.toISOString()).toBe(
      '2026-09-07T06:00:00.000Z',
    );
    await running.emulator.setClock(null);
    const now = await createTable(client, 'ledger');
    const created = now.TableDescription?.CreationDateTime?.getTime() ?? 0;
    expect(Math.abs(created - Date.now())).toBeLessThan(60_000);
  });

  it('refuses what is no time', async () => {
    await expect(running.emulator.setClock('Monday')).rejects.toThrow(
      'now must be an ISO 8601 time',
    );
  });

  it('leaves sessions alive for clients that live in real time', async () => {
    await running.emulator.setClock('2020-01-01T00:00:00Z');
    const { Credentials } = await new STSClient(settings()).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${DEVELOPMENT}:role/WellArchitectedReader`,
        RoleSessionName: 'test',
      }),
    );
    expect(Credentials?.Expiration?.getTime()).toBeGreaterThan(Date.now());
  });
});

describe('accounts', () => {
  it('are apart, by credentialsFor and by sts:AssumeRole', async () => {
    for (const account of [PRODUCTION, DEVELOPMENT, SHARED]) {
      const client = new SQSClient(settings(account));
      await client.send(
        new CreateQueueCommand({ QueueName: `queue-of-${account}` }),
      );
    }
    const { QueueUrls } = await new SQSClient(settings(SHARED)).send(
      new ListQueuesCommand({}),
    );
    expect(QueueUrls).toEqual([
      `${running.proxy.url}/${SHARED}/queue-of-${SHARED}`,
    ]);

    const { Credentials } = await new STSClient(settings()).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${DEVELOPMENT}:role/WellArchitectedReader`,
        RoleSessionName: 'test',
      }),
    );
    const assumed = new STSClient({
      ...settings(),
      credentials: {
        accessKeyId: Credentials!.AccessKeyId!,
        secretAccessKey: Credentials!.SecretAccessKey!,
        sessionToken: Credentials!.SessionToken!,
      },
    });
    const identity = await assumed.send(new GetCallerIdentityCommand({}));
    expect(identity.Account).toBe(DEVELOPMENT);
  });

  it('keep nothing after a reset, and repeat their ids', async () => {
    const create = async () => {
      const { User } = await new IAMClient(settings()).send(
        new CreateUserCommand({ UserName: 'ada' }),
      );
      return User?.UserId;
    };
    const first = await create();
    await running.emulator.reset();
    await expect(
      new IAMClient(settings()).send(new GetUserCommand({ UserName: 'ada' })),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    await running.emulator.reset();
    expect(await create()).toBe(first);
  });

  it('need 12 digits', () => {
    expect(() => credentialsFor('production')).toThrow(
      'accountId must be 12 digits, but is "production".',
    );
  });
});
