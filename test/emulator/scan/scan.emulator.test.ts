/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  createFunctions,
  createTable,
  PRODUCTION,
  useEmulator,
} from '../tests/support';
import { runScanCommand } from './runScanCommand';

interface ScanReport {
  accountId: string;
  regions: string[];
  startedAt: string;
  finishedAt: string;
  apiCalls: Record<string, number>;
  collection: {
    collector: string;
    region: string;
    status: string;
    reason?: string;
    missingAction?: string;
  }[];
  observations: {
    checkId: string;
    status: string;
    risk?: string;
    reason?: string;
    missingAction?: string;
    subject: { type: string; id: string; arn?: string; region: string };
    message: string;
    evidence: object;
  }[];
}

const REGION = 'eu-central-1';
const TABLES = ['carts', 'orders', 'payments'];
const { running, settings } = useEmulator();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Three tables, of which `orders` has point-in-time recovery, and more. */
async function buildAccount() {
  const dynamodb = new DynamoDBClient(settings());
  for (const name of TABLES) {
    await createTable(dynamodb, name);
  }
  await dynamodb.send(
    new UpdateContinuousBackupsCommand({
      TableName: 'orders',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  );
  await createFunctions(settings(), 3);
  const sqs = new SQSClient(settings());
  await sqs.send(new CreateQueueCommand({ QueueName: 'jobs' }));
  running.proxy.forget();
}

const scan = (...args: string[]) =>
  runScanCommand({
    accountId: PRODUCTION,
    endpoint: running.proxy.url,
    args: ['--regions', REGION, ...args],
  });

async function report(...args: string[]) {
  const run = await scan('--format', 'json', ...args);
  if (run.code !== 0) {
    throw new Error(`exit code ${run.code}: ${run.stderr}`);
  }
  return JSON.parse(run.stdout) as ScanReport;
}

const PITR = ['--checks', 'rel-dynamodb-pitr'];
/** What was seen, without the moment of it. */
const verdicts = ({ observations }: ScanReport) =>
  observations
    .map(o => `${o.checkId} ${o.subject.type} ${o.subject.id} ${o.status}`)
    .sort();
const statusOf = (found: ScanReport, table: string) =>
  found.observations.find(o => o.subject.id === table)?.status;

// What the emulator lacks and every full scan asks for.
const withoutBackup = () =>
  running.proxy.overrule('backup:ListProtectedResources', { Results: [] });

describe('scan', () => {
  beforeEach(async () => {
    await buildAccount();
    withoutBackup();
  });

  it('tells the truth about each table and counts its calls', async () => {
    const found = await report(...PITR);
    expect(found).toMatchObject({ accountId: PRODUCTION, regions: [REGION] });
    expect(TABLES.map(name => statusOf(found, name))).toEqual([
      'fail',
      'pass',
      'fail',
    ]);
    expect(
      found.observations.find(o => o.subject.id === 'carts'),
    ).toMatchObject({
      risk: 'HIGH',
      message: expect.stringContaining('carts'),
      subject: {
        type: 'AWS::DynamoDB::Table',
        arn: `arn:aws:dynamodb:${REGION}:${PRODUCTION}:table/carts`,
        region: REGION,
        accountId: PRODUCTION,
      },
    });
    expect(found.apiCalls).toEqual(running.proxy.calls());
    expect(found.apiCalls['dynamodb:DescribeContinuousBackups']).toBe(3);
  });

  it('reads every page: pages of one give the same verdicts', async () => {
    const whole = await report(...PITR);
    running.proxy.truncate('dynamodb:ListTables', { pageSize: 1 });
    running.proxy.truncate('resourcegroupstaggingapi:*', { pageSize: 1 });
    const paged = await report(...PITR);
    expect(verdicts(paged)).toEqual(verdicts(whole));
    expect(paged.apiCalls['dynamodb:ListTables']).toBeGreaterThanOrEqual(3);
  });

  it('makes a denied detail unknown and names the action', async () => {
    running.proxy.deny('dynamodb:DescribeContinuousBackups', {
      when: call => JSON.stringify(call).includes('payments'),
    });
    const found = await report(...PITR);
    expect(TABLES.map(name => statusOf(found, name))).toEqual([
      'fail',
      'pass',
      'unknown',
    ]);
    expect(
      found.observations.find(o => o.subject.id === 'payments'),
    ).toMatchObject({
      reason: 'ACCESS_DENIED',
      missingAction: 'dynamodb:DescribeContinuousBackups',
    });
  });

  it('makes a denied list unknown, with the action in the collection', async () => {
    running.proxy.deny('dynamodb:ListTables');
    const found = await report(...PITR);
    expect(found.collection).toContainEqual(
      expect.objectContaining({
        collector: 'dynamodb-table',
        region: REGION,
        status: 'denied',
        missingAction: 'dynamodb:ListTables',
      }),
    );
    expect(found.observations.map(o => o.status)).not.toContain('pass');
    expect(found.observations.map(o => o.status)).not.toContain('fail');
  });

  it('comes to the same verdicts through throttling', async () => {
    const calm = await report(...PITR);
    running.proxy.forget();
    running.proxy.throttle('dynamodb:DescribeContinuousBackups', { times: 2 });
    const throttled = await report(...PITR);
    expect(verdicts(throttled)).toEqual(verdicts(calm));
    expect(running.proxy.calls()['dynamodb:DescribeContinuousBackups']).toBe(
      throttled.apiCalls['dynamodb:DescribeContinuousBackups'] + 2,
    );
  });

  it('calls what stays throttled unknown, never a pass', async () => {
    running.proxy.throttle('dynamodb:ListTables');
    const found = await report(...PITR, '--max-attempts', '2');
    expect(found.collection).toContainEqual(
      expect.objectContaining({
        collector: 'dynamodb-table',
        status: 'throttled',
        reason: `dynamodb:ListTables in ${REGION} was still throttled after 2 attempts`,
      }),
    );
    expect(found.observations).toContainEqual(
      expect.objectContaining({ status: 'unknown', reason: 'THROTTLED' }),
    );
  });

  it('survives garbage and says so', async () => {
    running.proxy.overrule('dynamodb:ListTables', '<html>Bad gateway</html>');
    const found = await report(...PITR);
    expect(found.collection).toContainEqual(
      expect.objectContaining({
        collector: 'dynamodb-table',
        status: 'error',
        reason: `dynamodb:ListTables in ${REGION} failed: the answer could not be understood (HTTP 200)`,
      }),
    );
  });

  it('proves nothing to a role that may read nothing', async () => {
    running.proxy.deny('*', { when: call => call.service !== 'sts' });
    const found = await report();
    expect(new Set(found.collection.map(c => c.status))).toEqual(
      new Set(['denied']),
    );
    expect(found.collection.filter(c => !c.missingAction)).toEqual([]);
    expect(found.observations.filter(o => o.status === 'pass')).toEqual([]);
  });

  it('runs every check and stops a pipeline', async () => {
    const all = await report();
    expect(new Set(all.observations.map(o => o.checkId)).size).toBeGreaterThan(
      10,
    );
    expect(
      all.observations.filter(o => /check itself failed/.test(o.message)),
    ).toEqual([]);
    expect((await scan(...PITR, '--fail-on', 'high')).code).toBe(1);
    expect(
      (await scan(...PITR, '--fail-on', 'high', '--environment', 'test')).code,
    ).toBe(0);
  });

  it('records with the time of the emulator', async () => {
    const now = '2026-09-07T06:00:00.000Z';
    await running.emulator.setClock(now);
    const file = join(folder, 'production.json.gz');
    const run = await scan(...PITR, '--record', file, '--as-of', now);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const recording = JSON.parse(gunzipSync(await readFile(file)).toString());
    expect(recording).toMatchObject({
      version: 1,
      accountId: PRODUCTION,
      startedAt: now,
      finishedAt: now,
    });
    expect(recording.resources.map((r: { id: string }) => r.id).sort()).toEqual(
      TABLES,
    );
  });

  it('writes a report of six pillars', async () => {
    const { stdout } = await scan('--format', 'markdown');
    expect(stdout.match(/^### Current State$/gm)).toHaveLength(6);
    expect(stdout).toMatch(/### Issue: .*carts/);
  });
});

it('has one clear sentence when there is no account behind the endpoint', async () => {
  const { code, stdout, stderr } = await runScanCommand({
    accountId: PRODUCTION,
    endpoint: 'http://127.0.0.1:1',
    args: ['--regions', REGION, '--max-attempts', '1'],
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(
    /^No access to account 111111111111: nothing listens at the endpoint .*\n$/,
  );
});
