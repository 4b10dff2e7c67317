/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { AnyCollector } from 'backstage-plugin-well-architected-node';
import { collectors } from '../collectors/index.generated';
import {
  callerIdentity,
  FakeAnswer,
  FakeCall,
  startFakeAws,
} from './__testUtils__/fakeAws';
import { createConnection } from './createConnection';
import { sharedListings } from './shareCalls';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const stops: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

async function open(
  answer: (call: FakeCall) => FakeAnswer | undefined,
  shared = new Set(['dynamodb:ListTables']),
) {
  let asked = 0;
  const aws = await startFakeAws(call => {
    if (call.operation === 'GetCallerIdentity') {
      return callerIdentity(ACCOUNT);
    }
    asked += 1;
    return answer(call);
  });
  stops.push(aws.stop);
  const connection = await createConnection({
    accountId: ACCOUNT,
    regions: [REGION],
    settings: {
      credentials: async () => ({ accessKeyId: 'AKIA', secretAccessKey: 's' }),
      endpointUrl: aws.url,
      maxAttempts: 1,
    },
    declared: new Map(),
    shared,
  });
  stops.unshift(connection.close);
  const list = (input: { Limit?: number } = {}, region = REGION) =>
    connection
      .client(DynamoDBClient, { region })
      .send(new ListTablesCommand(input));
  return { connection, list, asked: () => asked };
}

const tables = () => ({ body: JSON.stringify({ TableNames: ['orders'] }) });

describe('shareCalls', () => {
  it('asks once for the same page, at the same time or later', async () => {
    const { connection, list, asked } = await open(tables);
    const [first, second] = await Promise.all([list(), list()]);
    expect(first.TableNames).toEqual(['orders']);
    expect([second.TableNames, (await list()).TableNames]).toEqual([
      ['orders'],
      ['orders'],
    ]);
    expect(asked()).toBe(1);
    expect(connection.apiCalls()['dynamodb:ListTables']).toBe(1);
  });

  it('asks for another page and another Region', async () => {
    const { list, asked } = await open(tables);
    await list();
    await list({ Limit: 10 });
    await list({}, 'eu-west-2');
    expect(asked()).toBe(3);
  });

  it('asks again for what failed, and for what nobody shares', async () => {
    let fails = true;
    const { list, asked } = await open(() =>
      fails
        ? {
            status: 400,
            body: JSON.stringify({
              __type: 'com.amazonaws.dynamodb#AccessDeniedException',
              message: 'no',
            }),
          }
        : tables(),
    );
    await expect(list()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    fails = false;
    expect((await list()).TableNames).toEqual(['orders']);
    expect(asked()).toBe(2);
    const alone = await open(tables, new Set());
    await alone.list();
    await alone.list();
    expect(alone.asked()).toBe(2);
  });
});

describe('sharedListings', () => {
  it('finds what more than one collector lists with', () => {
    const listing = (...operations: string[]) =>
      ({
        list: Object.fromEntries(operations.map(o => [o, o])),
      } as unknown as AnyCollector);
    expect([
      ...sharedListings([listing('a:List', 'a:Describe'), listing('a:List')]),
    ]).toEqual(['a:List']);
  });

  it('names operations of the catalogue that only read', () => {
    const shared = [...sharedListings(collectors)];
    expect(shared).toContain('ecs:ListClusters');
    for (const operation of shared) {
      expect(operation).toMatch(/:(List|Describe|Get|BatchGet)/);
    }
  });
});
