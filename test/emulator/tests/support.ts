/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  credentialsFor,
  Emulator,
  Proxy,
  startEmulator,
  startProxy,
} from '../index';

export const PRODUCTION = '111111111111';
export const DEVELOPMENT = '222222222222';
export const SHARED = '333333333333';

/** An emulator and a proxy for the tests of one file, empty before each test. */
export function useEmulator() {
  const running = {} as { emulator: Emulator; proxy: Proxy };
  beforeAll(async () => {
    running.emulator = await startEmulator();
    running.proxy = await startProxy({ target: running.emulator.url });
  }, 180_000);
  afterAll(async () => {
    await running.proxy?.stop();
    await running.emulator?.stop();
  });
  beforeEach(async () => {
    running.proxy.clear();
    await running.emulator.reset();
    await running.emulator.setClock(null);
    running.proxy.forget();
  });
  return {
    running,
    /** Settings of a client in an account; two attempts keep throttling quick. */
    settings: (account = PRODUCTION) => ({
      region: 'eu-central-1',
      endpoint: running.proxy.url,
      credentials: credentialsFor(account),
      maxAttempts: 2,
    }),
  };
}

export type Settings = ReturnType<ReturnType<typeof useEmulator>['settings']>;

/** Reads all pages of a paginator. */
export async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

/** Makes Lambda functions orders-0, orders-1, ... */
export async function createFunctions(settings: Settings, count: number) {
  const lambda = new LambdaClient(settings);
  const iam = new IAMClient(settings);
  const { Role } = await iam.send(
    new CreateRoleCommand({
      RoleName: 'orders',
      AssumeRolePolicyDocument: '{}',
    }),
  );
  for (let index = 0; index < count; index += 1) {
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: `orders-${index}`,
        Role: Role?.Arn,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Code: {
          ZipFile: Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'),
        },
      }),
    );
  }
  return lambda;
}

/** Makes a table with on-demand capacity. */
export const createTable = (dynamodb: DynamoDBClient, name: string) =>
  dynamodb.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
