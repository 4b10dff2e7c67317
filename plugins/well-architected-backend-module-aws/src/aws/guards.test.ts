/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { IAMClient, paginateListUsers } from '@aws-sdk/client-iam';
import { createClients } from './createClients';
import { createCallObserver } from './observeCalls';
import { startFakeAws, FakeAnswer, FakeCall } from './__testUtils__/fakeAws';

const stops: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

async function open(answer: (call: FakeCall) => FakeAnswer) {
  const aws = await startFakeAws(answer);
  const clients = createClients({
    settings: {
      credentials: async () => ({ accessKeyId: 'AKIA', secretAccessKey: 's' }),
      endpointUrl: aws.url,
      maxAttempts: 2,
      mostPages: 20,
    },
    observer: createCallObserver(),
  });
  stops.push(clients.close, aws.stop);
  return { aws, clients };
}

async function listTables(answer: (call: FakeCall) => FakeAnswer) {
  const { aws, clients } = await open(answer);
  const client = clients.client(DynamoDBClient, { region: 'eu-west-1' });
  const names: string[] = [];
  const read = async () => {
    for await (const page of paginateListTables({ client }, {})) {
      names.push(...(page.TableNames ?? []));
    }
    return names;
  };
  return { aws, read };
}

describe('what stands between us and an answer of AWS', () => {
  it('a list that ends is read to its end', async () => {
    let page = 0;
    const { read } = await listTables(() => {
      page += 1;
      return {
        body: {
          TableNames: [`t${page}`],
          ...(page < 15 ? { LastEvaluatedTableName: `t${page}` } : {}),
        },
      };
    });
    expect(await read()).toHaveLength(15);
  });

  it('a list that leads back to its beginning ends with an error', async () => {
    const { aws, read } = await listTables(() => ({
      body: { TableNames: ['orders'], LastEvaluatedTableName: 'orders' },
    }));
    await expect(read()).rejects.toThrow(
      'the list does not end: its pages lead back to one that was read',
    );
    expect(aws.calls.length).toBeLessThan(20);
  });

  it('a list without end ends with an error', async () => {
    let page = 0;
    const { aws, read } = await listTables(() => {
      page += 1;
      return { body: { TableNames: [], LastEvaluatedTableName: `t${page}` } };
    });
    await expect(read()).rejects.toThrow('the list did not end after 20 pages');
    expect(aws.calls).toHaveLength(21);
  });

  it('an answer that hides the rest of its list is an error', async () => {
    const { clients } = await open(() => ({
      body: '<ListUsersResponse><ListUsersResult><IsTruncated>true</IsTruncated><Users/></ListUsersResult></ListUsersResponse>',
      headers: { 'content-type': 'text/xml' },
    }));
    const client = clients.client(IAMClient, { region: 'us-east-1' });
    const pages = paginateListUsers({ client }, {});
    await expect(pages.next()).rejects.toThrow(
      'the answer says that the list goes on, and not where',
    );
  });

  it.each([200, 403, 404])('a web page is no answer: %s', async status => {
    const { read } = await listTables(() => ({
      status,
      body: '<!DOCTYPE html><html><body>Sign in</body></html>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }));
    await expect(read()).rejects.toMatchObject({
      name: 'WebPageError',
      $metadata: { httpStatusCode: status },
    });
  });

  it('a web page of a balancer that is busy is tried again', async () => {
    let attempts = 0;
    const { read } = await listTables(() => {
      attempts += 1;
      return attempts === 1
        ? {
            status: 503,
            body: '<html>Busy</html>',
            headers: { 'content-type': 'text/html' },
          }
        : { body: { TableNames: ['orders'] } };
    });
    expect(await read()).toEqual(['orders']);
  });

  it('an answer that is only called a web page is one', async () => {
    const { read } = await listTables(() => ({
      body: { TableNames: ['orders'] },
      headers: { 'content-type': 'text/html' },
    }));
    expect(await read()).toEqual(['orders']);
  });
});
