/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  collectAccount,
  Inventory,
  reviewInventory,
} from 'backstage-plugin-well-architected-node';
import { declaredActions } from '../aws/declaredActions';
import pitrCheck from '../checks/reliability/rel-dynamodb-pitr';
import backupProtectedResource from '../collectors/backup-protected-resource';
import dynamodbTable from '../collectors/dynamodb-table';
import taggedResource from '../collectors/tagged-resource';
import { Attempt, connectWired } from './__testUtils__/connectWired';
import { inFakeTime } from './__testUtils__/inFakeTime';

jest.setTimeout(60_000);

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const collectors = [dynamodbTable, backupProtectedResource, taggedResource];
const checks = [pitrCheck];
const TABLES = Array.from({ length: 40 }, (_, i) => `orders-${i}`);
const TEN_MINUTES = 600_000;
/** First attempt and five more. */
const ATTEMPTS = 6;

/** What AWS says when it is asked too often. */
const throttled = () =>
  Object.assign(new Error('Rate exceeded'), {
    name: 'ThrottlingException',
    $fault: 'client',
    $metadata: { httpStatusCode: 400 },
  });

/** The account as it is: two pages of tables. */
function answer({ operation, input }: Attempt): object {
  const arn = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${input.TableName}`;
  switch (operation) {
    case 'dynamodb:ListTables':
      return input.ExclusiveStartTableName
        ? { TableNames: TABLES.slice(20) }
        : { TableNames: TABLES.slice(0, 20), LastEvaluatedTableName: 'x' };
    case 'dynamodb:DescribeTable':
      return { Table: { TableArn: arn, TableStatus: 'ACTIVE' } };
    case 'dynamodb:DescribeContinuousBackups':
      return {
        ContinuousBackupsDescription: {
          PointInTimeRecoveryDescription: {
            PointInTimeRecoveryStatus: 'ENABLED',
            RecoveryPeriodInDays: 35,
          },
        },
      };
    case 'dynamodb:DescribeTimeToLive':
      return { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED' } };
    case 'backup:ListProtectedResources':
      return { Results: [] };
    case 'resourcegroupstaggingapi:GetResources':
      return { ResourceTagMappingList: [] };
    default:
      throw new Error(`${operation} is not in this account`);
  }
}

/** The same numbers each time. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** One run, with the attempts that it cost by call. */
async function read(refuses: (attempt: Attempt) => boolean) {
  const attempts = new Map<string, number>();
  const wire = (attempt: Attempt) => {
    const key = `${attempt.operation} ${JSON.stringify(attempt.input)}`;
    attempts.set(key, (attempts.get(key) ?? 0) + 1);
    if (refuses(attempt)) {
      throw throttled();
    }
    return answer(attempt);
  };
  const connection = await connectWired({
    ...{ accountId: ACCOUNT, region: REGION, wire },
    declared: declaredActions(collectors),
  });
  const { result, seconds } = await inFakeTime(() =>
    collectAccount({ connection, regions: [REGION], collectors, checks }),
  );
  const counts = [...attempts.values()];
  connection.close();
  return {
    inventory: result,
    seconds,
    calls: counts.length,
    attempts: counts.reduce((sum, count) => sum + count, 0),
    mostAttempts: Math.max(...counts),
  };
}

const review = (inventory: Inventory) =>
  reviewInventory({
    inventory,
    checks,
    account: { id: ACCOUNT, name: 'production', environment: 'production' },
  });

const statesOf = (inventory: Inventory) =>
  Object.fromEntries(
    review(inventory).concluded.map(({ checkId, state }) => [checkId, state]),
  );

const tablesOf = (inventory: Inventory) =>
  inventory.resources.filter(({ type }) => type === dynamodbTable.type);

describe('an account that AWS throttles', () => {
  let calm: Awaited<ReturnType<typeof read>>;

  beforeAll(async () => {
    calm = await read(() => false);
  });

  it('is in order as long as it is not throttled', () => {
    expect(tablesOf(calm.inventory)).toHaveLength(TABLES.length);
    expect(Object.values(statesOf(calm.inventory))).toContain('pass');
    expect(calm.mostAttempts).toBe(1);
  });

  it('is read whole when three calls in ten are refused', async () => {
    const roll = dice(7);
    const run = await read(() => roll() < 0.3);
    expect(run.inventory.collection.map(({ status }) => status)).toEqual(
      calm.inventory.collection.map(() => 'ok'),
    );
    expect(run.inventory.resources).toEqual(calm.inventory.resources);
    expect(statesOf(run.inventory)).toEqual(statesOf(calm.inventory));
    expect(run.attempts).toBeGreaterThan(calm.attempts);
    expect(run.attempts).toBeLessThan(2 * calm.attempts);
    expect(run.mostAttempts).toBeLessThanOrEqual(ATTEMPTS);
    expect(run.seconds).toBeLessThan(600);
  });

  it('is unknown, not empty, when every call is refused for ten minutes', async () => {
    const end = Date.now() + TEN_MINUTES;
    const run = await read(() => Date.now() < end);
    expect(run.seconds).toBeLessThan(600);
    expect(run.inventory.resources).toEqual([]);
    expect(run.inventory.collection.map(({ status }) => status)).toEqual(
      calm.inventory.collection.map(() => 'throttled'),
    );
    for (const { reason } of run.inventory.collection) {
      expect(reason).toMatch(
        /^\w+:\w+ in eu-west-1 was still throttled after 6 attempts$/,
      );
    }
    // lists alone were asked for: nothing that they would have led to
    expect(run.calls).toBe(collectors.length);
    expect(run.mostAttempts).toBe(ATTEMPTS);
    for (const { state, reason } of review(run.inventory).concluded) {
      expect(state).toBe('unknown');
      expect(reason).toBe('THROTTLED');
    }
  });

  it('keeps its resources, and knows what it does not know of them', async () => {
    const end = Date.now() + TEN_MINUTES;
    const isDetail = ({ operation }: Attempt) =>
      /DescribeContinuousBackups|DescribeTimeToLive/.test(operation);
    const run = await read(attempt => isDetail(attempt) && Date.now() < end);
    const tables = tablesOf(run.inventory);
    expect(tables.map(({ id }) => id)).toEqual(TABLES);
    expect(run.mostAttempts).toBeLessThanOrEqual(ATTEMPTS);
    // shorter than the half hour that a run may take
    expect(run.seconds).toBeLessThan(1_800);
    const unread = tables.filter(({ data }) =>
      JSON.stringify(data).includes('THROTTLED'),
    );
    expect(unread.length).toBeGreaterThan(0);
    const before = statesOf(calm.inventory);
    const after = review(run.inventory);
    const unknown = after.observations.filter(o => o.status === 'unknown');
    expect(unknown.map(({ subject }) => subject.id).sort()).toEqual(
      unread.map(({ id }) => id).sort(),
    );
    for (const { reason, message } of unknown) {
      expect(reason).toBe('THROTTLED');
      expect(message).toMatch(/dynamodb:Describe\w+ in eu-west-1/);
    }
    const changed = after.concluded.filter(
      ({ checkId, state }) => state !== before[checkId],
    );
    expect(changed.map(({ state }) => state)).toEqual(
      changed.map(() => 'unknown'),
    );
    expect(changed.length).toBeGreaterThan(0);
  });

  it('is as before at the next run', async () => {
    const again = await read(() => false);
    expect(again.inventory.resources).toEqual(calm.inventory.resources);
    expect(statesOf(again.inventory)).toEqual(statesOf(calm.inventory));
  });
});
