/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import {
  AccessAnalyzerClient,
  ListAnalyzersCommand,
} from '@aws-sdk/client-accessanalyzer';
import {
  APIGatewayClient,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  GetApisCommand,
} from '@aws-sdk/client-apigatewayv2';
import { BackupClient, ListBackupVaultsCommand } from '@aws-sdk/client-backup';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeVolumesCommand,
  EC2Client,
  GetAllowedImagesSettingsCommand,
} from '@aws-sdk/client-ec2';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  ListHostedZonesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import {
  CreateBucketCommand,
  GetBucketPolicyCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ensureEmulator, resolveLoopbackNames } from '../index';
import { PRODUCTION, useEmulator } from './support';

const { running, settings } = useEmulator();

describe('ensureEmulator', () => {
  it('gives concurrent callers the same Python', async () => {
    const found = await Promise.all([ensureEmulator(), ensureEmulator()]);
    expect(found[0].python).toBe(found[1].python);
  });
});

describe('recorded calls', () => {
  it('names operations of every protocol as the check catalogue does', async () => {
    const undo = resolveLoopbackNames();
    await new LambdaClient(settings()).send(new ListFunctionsCommand({}));
    await new DynamoDBClient(settings()).send(new ListTablesCommand({}));
    const s3 = new S3Client(settings());
    await s3.send(
      new CreateBucketCommand({
        Bucket: 'invoices',
        CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
      }),
    );
    await s3.send(
      new PutObjectCommand({ Bucket: 'invoices', Key: 'a/b c', Body: 'text' }),
    );
    await s3.send(new ListBucketsCommand({}));
    await s3.send(new ListObjectsV2Command({ Bucket: 'invoices' }));
    await expect(
      s3.send(new GetBucketPolicyCommand({ Bucket: 'invoices' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucketPolicy' });
    await new EC2Client(settings()).send(new DescribeVolumesCommand({}));
    await new SQSClient(settings()).send(new ListQueuesCommand({}));
    await new SNSClient(settings()).send(new ListTopicsCommand({}));
    await new APIGatewayClient(settings()).send(new GetRestApisCommand({}));
    await new ApiGatewayV2Client(settings()).send(new GetApisCommand({}));
    await new BackupClient(settings()).send(new ListBackupVaultsCommand({}));
    await new Route53Client(settings()).send(new ListHostedZonesCommand({}));
    await expect(
      new S3ControlClient({
        ...settings(),
        endpoint: running.proxy.environment.AWS_ENDPOINT_URL_S3_CONTROL,
      }).send(new GetPublicAccessBlockCommand({ AccountId: PRODUCTION })),
    ).rejects.toMatchObject({ name: 'NoSuchPublicAccessBlockConfiguration' });
    undo();

    expect(running.proxy.calls()).toEqual({
      'apigateway:GetRestApis': 1,
      'apigatewayv2:GetApis': 1,
      'backup:ListBackupVaults': 1,
      'dynamodb:ListTables': 1,
      'ec2:DescribeVolumes': 1,
      'lambda:ListFunctions': 1,
      'route53:ListHostedZones': 1,
      's3:CreateBucket': 1,
      's3:GetBucketPolicy': 1,
      's3:ListBuckets': 1,
      's3:ListObjectsV2': 1,
      's3:PutObject': 1,
      's3control:GetPublicAccessBlock': 1,
      'sns:ListTopics': 1,
      'sqs:ListQueues': 1,
    });
    expect(running.proxy.log()[0]).toMatchObject({
      service: 'lambda',
      operation: 'ListFunctions',
      region: 'eu-central-1',
      accessKeyId: 'AKIA111111111111WELL',
      status: 200,
    });
    running.proxy.forget();
    expect(running.proxy.calls()).toEqual({});
  });

  it('has routes and pages of the installed SDK clients', async () => {
    const check = promisify(execFile)(process.execPath, [
      require.resolve('../generate.mjs'),
      '--check',
    ]);
    await expect(check).resolves.toBeDefined();
  });
});

describe('what moto does not implement', () => {
  it('is a 501 NotImplemented that the SDK does not retry', async () => {
    const calls = [
      () => new AccountClient(settings()).send(new ListRegionsCommand({})),
      () =>
        new AccessAnalyzerClient(settings()).send(new ListAnalyzersCommand({})),
      () =>
        new EC2Client(settings()).send(new GetAllowedImagesSettingsCommand({})),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({
        name: 'NotImplemented',
        message: expect.stringContaining('The emulator does not implement'),
        $metadata: { httpStatusCode: 501 },
      });
    }
    expect(running.proxy.calls()).toEqual({
      'accessanalyzer:ListAnalyzers': 1,
      'account:ListRegions': 1,
      'ec2:GetAllowedImagesSettings': 1,
    });
  });
});
