/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { createConnection } from './createConnection';
import {
  callerIdentity,
  FakeAnswer,
  FakeCall,
  startFakeAws,
} from './__testUtils__/fakeAws';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const credentials = async () => ({ accessKeyId: 'AKIA', secretAccessKey: 's' });
const stops: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

async function open(
  answer: (call: FakeCall) => FakeAnswer | undefined,
  accountId = ACCOUNT,
) {
  const aws = await startFakeAws(call =>
    call.operation === 'GetCallerIdentity'
      ? callerIdentity(ACCOUNT)
      : answer(call),
  );
  stops.push(aws.stop);
  const connection = await createConnection({
    accountId,
    regions: [REGION],
    settings: { credentials, endpointUrl: aws.url, maxAttempts: 2 },
    declared: new Map([['s3:ListBuckets', ['s3:ListAllMyBuckets']]]),
  });
  stops.unshift(connection.close);
  return { aws, connection };
}

describe('createConnection', () => {
  it('verifies that the credentials lead to the account', async () => {
    const { connection } = await open(() => undefined);
    expect(connection.accountId).toBe(ACCOUNT);
    expect(connection.apiCalls()).toEqual({ 'sts:GetCallerIdentity': 1 });
  });

  it('refuses the credentials of another account', async () => {
    await expect(open(() => undefined, '444455556666')).rejects.toMatchObject({
      name: 'ConnectError',
      reason: 'ASSUME_ROLE_FAILED',
      message:
        'The credentials for account 444455556666 belong to account 111122223333',
    });
  });

  it('says why there is no access', async () => {
    await expect(
      createConnection({
        accountId: ACCOUNT,
        regions: [REGION],
        settings: {
          credentials,
          endpointUrl: 'http://127.0.0.1:1',
          maxAttempts: 1,
        },
        declared: new Map(),
      }),
    ).rejects.toThrow(
      /^No access to account 111122223333: nothing listens at the endpoint/,
    );
  });

  it('shares one client per class and Region', async () => {
    const { connection } = await open(() => undefined);
    const client = connection.client(DynamoDBClient, { region: REGION });
    expect(connection.client(DynamoDBClient, { region: REGION })).toBe(client);
    expect(connection.client(DynamoDBClient, { region: 'eu-west-2' })).not.toBe(
      client,
    );
  });

  it('counts a call once however often it was tried', async () => {
    let attempts = 0;
    const { aws, connection } = await open(() => {
      attempts += 1;
      return attempts === 1
        ? { status: 400, body: { __type: 'ThrottlingException' } }
        : { body: { TableNames: ['orders'] } };
    });
    const client = connection.client(DynamoDBClient, { region: REGION });
    const answer = await client.send(new ListTablesCommand({}));
    expect(answer.TableNames).toEqual(['orders']);
    expect(attempts).toBe(2);
    expect(connection.apiCalls()['dynamodb:ListTables']).toBe(1);
    expect(connection.failedCalls?.()).toEqual({});
    expect(aws.calls[1].userAgent).toContain('backstage-well-architected');
  });

  it('classifies with the operation, the Region and the declared action', async () => {
    const { connection } = await open(() => ({
      status: 403,
      body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
    }));
    const client = connection.client(S3Client, { region: REGION });
    const error = await client
      .send(new ListBucketsCommand({}))
      .catch(caught => caught);
    expect(connection.failedCalls?.()).toEqual({ 's3:ListBuckets': 1 });
    expect(connection.classify(error)).toEqual({
      kind: 'denied',
      reason: 'ACCESS_DENIED',
      action: 's3:ListAllMyBuckets',
      message:
        's3:ListBuckets in eu-west-1 was denied: the role lacks s3:ListAllMyBuckets',
    });
  });

  it('reaches S3 Control of an emulator without a host per account', async () => {
    const { aws, connection } = await open(() => ({
      body: '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>',
    }));
    const client = connection.client(S3ControlClient, { region: REGION });
    await client.send(new GetPublicAccessBlockCommand({ AccountId: ACCOUNT }));
    expect(aws.calls[1].host).toMatch(/^127\.0\.0\.1:/);
    expect(connection.apiCalls()['s3control:GetPublicAccessBlock']).toBe(1);
  });

  it('takes an answer that nobody understands for an API error', async () => {
    const { connection } = await open(() => ({ body: '<html>Proxy</html>' }));
    const client = connection.client(DynamoDBClient, { region: REGION });
    const error = await client
      .send(new ListTablesCommand({}))
      .catch(caught => caught);
    expect(connection.classify(error)).toMatchObject({
      kind: 'error',
      reason: 'API_ERROR',
      message:
        'dynamodb:ListTables in eu-west-1 failed: the answer could not be understood (HTTP 200)',
    });
  });
});
