/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  collectAccount,
  CollectionStatus,
  reviewInventory,
} from 'backstage-plugin-well-architected-node';
import { createConnection } from '../aws/createConnection';
import { declaredActions } from '../aws/declaredActions';
import {
  callerIdentity,
  FakeAnswer,
  startFakeAws,
} from '../aws/__testUtils__/fakeAws';
import pitrCheck from '../checks/reliability/rel-dynamodb-pitr';
import backupProtectedResource from '../collectors/backup-protected-resource';
import dynamodbTable from '../collectors/dynamodb-table';
import taggedResource from '../collectors/tagged-resource';
import { Attempt, connectWired } from './__testUtils__/connectWired';

const ACCOUNT = '111122223333';
/** Every account has it. */
const REGION = 'eu-west-1';
/** An account may have it switched off. */
const OPTIONAL = 'eu-south-1';
const DAY_MS = 86_400_000;
const collectors = [dynamodbTable, backupProtectedResource, taggedResource];
const declared = declaredActions(collectors);
const checks = [pitrCheck];

const named = (name: string, message: string) =>
  Object.assign(new Error(message), {
    name,
    $fault: 'client',
    $metadata: { httpStatusCode: 403 },
  });

function answer({ operation }: Attempt): object {
  switch (operation) {
    case 'dynamodb:ListTables':
      return { TableNames: ['orders'] };
    case 'dynamodb:DescribeTable':
      return { Table: { TableStatus: 'ACTIVE' } };
    case 'dynamodb:DescribeContinuousBackups':
      return {
        ContinuousBackupsDescription: {
          PointInTimeRecoveryDescription: {
            PointInTimeRecoveryStatus: 'ENABLED',
          },
        },
      };
    default:
      return { Results: [], ResourceTagMappingList: [] };
  }
}

/** Reads the account; `wire` is the network after the account was confirmed. */
async function read(regions: string[], wire: (attempt: Attempt) => object) {
  const connection = await connectWired({
    ...{ accountId: ACCOUNT, region: REGION, declared, wire },
  });
  const inventory = await collectAccount({
    ...{ connection, regions, collectors, checks },
  });
  connection.close();
  const { concluded, observations } = reviewInventory({
    inventory,
    checks,
    account: { id: ACCOUNT, name: 'production' },
  });
  return { inventory, observations, check: concluded[0] };
}

const inRegion = (collection: CollectionStatus[], region: string) =>
  collection.filter(status => status.region === region);

describe('credentials', () => {
  it.each([
    ['ExpiredTokenException', 'The security token has expired'],
    ['ExpiredToken', 'The provided token has expired.'],
    ['UnrecognizedClientException', 'The security token is invalid'],
    ['InvalidClientTokenId', 'The security token is invalid'],
    ['SignatureDoesNotMatch', 'The signature does not match'],
  ])('that end in the middle of a run: %s', async (name, message) => {
    let calls = 0;
    const { inventory, check } = await read([REGION], attempt => {
      calls += 1;
      if (calls > 2) {
        throw named(name, message);
      }
      return answer(attempt);
    });
    const failed = inventory.collection.filter(c => c.status !== 'ok');
    expect(failed.length).toBeGreaterThan(0);
    for (const { status, reason } of failed) {
      expect(status).toBe('error');
      expect(reason).toMatch(
        /^\w+:\w+ in eu-west-1 failed because the credentials are not valid/,
      );
    }
    expect(check.state).toBe('unknown');
  });

  it.each([
    ['InvalidClientTokenId', 'The security token is invalid'],
    ['ExpiredToken', 'The token has expired'],
  ])('that are wrong from the beginning: %s', async (code, message) => {
    const aws = await startFakeAws(() => ({
      status: 403,
      body: `<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      headers: { 'content-type': 'text/xml' },
    }));
    const connecting = createConnection({
      ...{ accountId: ACCOUNT, regions: [REGION], declared },
      settings: {
        credentials: async () => ({ accessKeyId: 'A', secretAccessKey: 's' }),
        endpointUrl: aws.url,
      },
    });
    await expect(connecting).rejects.toMatchObject({
      reason: 'ASSUME_ROLE_FAILED',
      message: expect.stringContaining(
        `No access to account ${ACCOUNT}: ${code}: ${message}`,
      ),
    });
    await aws.stop();
  });
});

describe('a Region that is switched off', () => {
  it.each([
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'AuthFailure',
    'OptInRequired',
  ])('says so, and the others are read: %s', async name => {
    const { inventory, check, observations } = await read(
      [REGION, OPTIONAL],
      attempt => {
        if (attempt.region === OPTIONAL) {
          throw named(name, 'The Region is not enabled');
        }
        return answer(attempt);
      },
    );
    const { collection } = inventory;
    expect(inRegion(collection, REGION).map(c => c.status)).toEqual(
      collectors.map(() => 'ok'),
    );
    const off = inRegion(collection, OPTIONAL);
    expect(off.map(c => c.status)).toEqual(
      collectors.map(() => 'region-disabled'),
    );
    expect(off[0].reason).toContain(
      `The Region ${OPTIONAL} is not enabled in this account`,
    );
    const ofTable = observations.filter(o => o.subject.id === 'orders');
    expect(ofTable.map(o => o.status)).toEqual(['pass']);
    expect(check.state).not.toBe('fail');
  });

  it('is not made of wrong credentials where every account has it', async () => {
    const { inventory, check } = await read([REGION], () => {
      throw named('UnrecognizedClientException', 'The token is invalid');
    });
    expect(inventory.collection.map(c => c.status)).toEqual(
      collectors.map(() => 'error'),
    );
    expect(check.state).toBe('unknown');
  });
});

const identityAt = (isInTime: boolean): FakeAnswer =>
  isInTime
    ? callerIdentity(ACCOUNT)
    : {
        status: 403,
        body: '<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>Signature expired</Message></Error></ErrorResponse>',
      };

const tablesAt = (isInTime: boolean): FakeAnswer =>
  isInTime
    ? { body: { TableNames: ['orders'] } }
    : { status: 403, body: { __type: 'InvalidSignatureException' } };

describe('a clock that is wrong', () => {
  it.each([
    [
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    ],
    [
      'InvalidSignatureException',
      'Signature expired: 20261122T060000Z is now earlier than 20261123T055500Z',
    ],
    ['SignatureDoesNotMatch', 'Signature not yet current: 20261124T060000Z'],
  ])('is said to be wrong: %s', async (name, message) => {
    const { inventory, check } = await read([OPTIONAL], () => {
      throw named(name, message);
    });
    for (const { status, reason } of inventory.collection) {
      expect(status).toBe('error');
      expect(reason).toContain('the clock of the backend differs too much');
    }
    expect(check.state).toBe('unknown');
  });

  it.each([-DAY_MS, DAY_MS])('is made up for: %s ms', async offset => {
    const now = () => new Date(Date.now() + offset);
    const signedAt = (authorization: string) =>
      /Credential=[^/]+\/(\d{8})\//.exec(authorization)?.[1];
    const aws = await startFakeAws(({ operation, authorization }) => {
      const today = now().toISOString().slice(0, 10).replaceAll('-', '');
      const isInTime = signedAt(authorization) === today;
      const found =
        operation === 'GetCallerIdentity'
          ? identityAt(isInTime)
          : tablesAt(isInTime);
      return { ...found, headers: { date: now().toUTCString() } };
    });
    const connection = await createConnection({
      ...{ accountId: ACCOUNT, regions: [REGION], declared },
      settings: {
        credentials: async () => ({ accessKeyId: 'A', secretAccessKey: 's' }),
        endpointUrl: aws.url,
      },
    });
    const client = connection.client(DynamoDBClient, { region: REGION });
    const { TableNames } = await client.send(new ListTablesCommand({}));
    expect(TableNames).toEqual(['orders']);
    expect(aws.calls.length).toBeLessThanOrEqual(4);
    connection.close();
    await aws.stop();
  });
});
