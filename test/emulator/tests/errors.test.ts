/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  APIGatewayClient,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import { BackupClient, ListBackupVaultsCommand } from '@aws-sdk/client-backup';
import {
  CloudWatchClient,
  GetMetricDataCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DynamoDBClient,
  DescribeContinuousBackupsCommand,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { DescribeVolumesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetCredentialReportCommand, IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  ListHostedZonesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { useEmulator } from './support';

const { running, settings } = useEmulator();

describe('deny', () => {
  it.each([
    [
      'dynamodb',
      'DescribeContinuousBackups',
      'AccessDeniedException',
      () =>
        new DynamoDBClient(settings()).send(
          new DescribeContinuousBackupsCommand({ TableName: 'orders' }),
        ),
    ],
    [
      'lambda',
      'ListFunctions',
      'AccessDeniedException',
      () => new LambdaClient(settings()).send(new ListFunctionsCommand({})),
    ],
    [
      's3',
      'ListBuckets',
      'AccessDenied',
      () => new S3Client(settings()).send(new ListBucketsCommand({})),
    ],
    [
      'ec2',
      'DescribeVolumes',
      'UnauthorizedOperation',
      () => new EC2Client(settings()).send(new DescribeVolumesCommand({})),
    ],
    [
      'iam',
      'GetCredentialReport',
      'AccessDenied',
      () => new IAMClient(settings()).send(new GetCredentialReportCommand({})),
    ],
    [
      'sqs',
      'ListQueues',
      'AccessDenied',
      () => new SQSClient(settings()).send(new ListQueuesCommand({})),
    ],
    [
      'sns',
      'ListTopics',
      'AuthorizationErrorException',
      () => new SNSClient(settings()).send(new ListTopicsCommand({})),
    ],
    [
      'cloudwatch',
      'GetMetricData',
      'AccessDenied',
      () =>
        new CloudWatchClient(settings()).send(
          new GetMetricDataCommand({
            StartTime: new Date(0),
            EndTime: new Date(),
            MetricDataQueries: [],
          }),
        ),
    ],
    [
      'apigateway',
      'GetRestApis',
      'AccessDeniedException',
      () => new APIGatewayClient(settings()).send(new GetRestApisCommand({})),
    ],
    [
      'backup',
      'ListBackupVaults',
      'AccessDeniedException',
      () => new BackupClient(settings()).send(new ListBackupVaultsCommand({})),
    ],
    [
      'route53',
      'ListHostedZones',
      'AccessDenied',
      () => new Route53Client(settings()).send(new ListHostedZonesCommand({})),
    ],
  ])('answers %s:%s with %s, once', async (service, operation, name, call) => {
    running.proxy.deny(`${service}:${operation}`);
    const error = await call().then(
      () => undefined,
      reason => reason,
    );
    expect(error.name).toBe(name);
    const action = service === 'apigateway' ? 'GET' : operation;
    expect(error.message).toContain(`${service}:${action}`);
    expect(running.proxy.calls()).toEqual({ [`${service}:${operation}`]: 1 });
  });

  it('applies where the predicate says so, until it is removed', async () => {
    const remove = running.proxy.deny('monitoring:*', {
      when: ({ region }) => region === 'eu-central-1',
    });
    const list = (region: string) =>
      new CloudWatchClient({ ...settings(), region }).send(
        new PutMetricDataCommand({
          Namespace: 'Orders',
          MetricData: [{ MetricName: 'Count', Value: 1 }],
        }),
      );
    await expect(list('eu-central-1')).rejects.toThrow('not authorized');
    await expect(list('us-east-1')).resolves.toBeDefined();
    remove();
    await expect(list('eu-central-1')).resolves.toBeDefined();
  });

  it('explains a malformed operation', () => {
    expect(() => running.proxy.deny('ListBuckets')).toThrow(
      'operation must be "service:Operation" or "*", but is "ListBuckets".',
    );
  });
});

describe('throttle, delay and fail', () => {
  it.each([
    [
      'ec2:DescribeVolumes',
      () => new EC2Client(settings()).send(new DescribeVolumesCommand({})),
    ],
    [
      'lambda:ListFunctions',
      () => new LambdaClient(settings()).send(new ListFunctionsCommand({})),
    ],
    [
      'dynamodb:ListTables',
      () => new DynamoDBClient(settings()).send(new ListTablesCommand({})),
    ],
    [
      's3:ListBuckets',
      () => new S3Client(settings()).send(new ListBucketsCommand({})),
    ],
    [
      'sns:ListTopics',
      () => new SNSClient(settings()).send(new ListTopicsCommand({})),
    ],
    [
      'backup:ListBackupVaults',
      () => new BackupClient(settings()).send(new ListBackupVaultsCommand({})),
    ],
  ])('has the SDK retry %s after one refusal', async (operation, call) => {
    running.proxy.throttle(operation, { times: 1 });
    await expect(call()).resolves.toBeDefined();
    expect(running.proxy.calls()[operation]).toBe(2);
  });

  it('refuses a share of the calls evenly', async () => {
    running.proxy.throttle('sqs:ListQueues', { share: 0.5 });
    const sqs = new SQSClient({ ...settings(), maxAttempts: 1 });
    const results = [];
    for (let index = 0; index < 4; index += 1) {
      results.push(
        await sqs.send(new ListQueuesCommand({})).then(
          () => 'ok',
          error => error.name,
        ),
      );
    }
    expect(results).toEqual([
      'ok',
      'ThrottlingException',
      'ok',
      'ThrottlingException',
    ]);
  });

  it('holds calls back', async () => {
    running.proxy.delay('sqs:ListQueues', 300);
    const started = Date.now();
    await new SQSClient(settings()).send(new ListQueuesCommand({}));
    expect(Date.now() - started).toBeGreaterThanOrEqual(295);
  });

  it('fails with the given status and code', async () => {
    running.proxy.fail('ec2:DescribeVolumes', {
      status: 400,
      code: 'OptInRequired',
      message: 'You are not subscribed to this service.',
    });
    await expect(
      new EC2Client(settings()).send(new DescribeVolumesCommand({})),
    ).rejects.toMatchObject({
      name: 'OptInRequired',
      message: 'You are not subscribed to this service.',
      $metadata: { httpStatusCode: 400 },
    });
  });
});
