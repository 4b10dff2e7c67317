/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  FakeAnswer,
  FakeCall,
  startFakeAws,
} from '../aws/__testUtils__/fakeAws';
import { runScan } from './runScan';
import {
  ACCOUNT,
  protection,
  table,
  twoTables,
} from './__testUtils__/sampleScan';

const stops: (() => Promise<void>)[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
  process.env.AWS_ACCESS_KEY_ID = 'AKIA';
  process.env.AWS_SECRET_ACCESS_KEY = 'secret';
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  delete process.env.AWS_ACCESS_KEY_ID;
  delete process.env.AWS_SECRET_ACCESS_KEY;
});

afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

/** Runs the command against a fake AWS. */
async function scan(
  args: string[],
  more?: (call: FakeCall) => FakeAnswer | undefined,
  isTTY = false,
) {
  const aws = await startFakeAws(twoTables(more));
  stops.push(aws.stop);
  let stdout = '';
  let stderr = '';
  const code = await runScan({
    argv: [
      ...['--account', ACCOUNT, '--regions', 'eu-west-1'],
      ...['--endpoint-url', aws.url, '--max-attempts', '1', ...args],
    ],
    env: {},
    stdout: { write: text => (stdout += text) },
    stderr: { write: text => (stderr += text), isTTY },
    signal: new AbortController().signal,
    checks: [protection],
    collectors: [table],
  });
  return { code, stdout, stderr, aws };
}

const denied = (operation: string) => (call: FakeCall) =>
  call.operation === operation
    ? {
        status: 400,
        body: {
          __type: 'AccessDeniedException',
          message: `User: x is not authorized to perform: dynamodb:${operation}`,
        },
      }
    : undefined;

describe('runScan', () => {
  it('prints what other programs need', async () => {
    const { code, stdout, stderr } = await scan(['--format', 'json']);
    const report = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(report).toMatchObject({
      accountId: ACCOUNT,
      regions: ['eu-west-1'],
      startedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      finishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      apiCalls: {
        'sts:GetCallerIdentity': 1,
        'dynamodb:ListTables': 2,
        'dynamodb:DescribeTable': 2,
      },
      collection: [
        { collector: 'dynamodb-table', region: 'eu-west-1', status: 'ok' },
      ],
    });
    expect(report.observations).toEqual([
      expect.objectContaining({
        checkId: 'rel-table-protected',
        status: 'pass',
      }),
      {
        checkId: 'rel-table-protected',
        status: 'fail',
        risk: 'HIGH',
        subject: {
          type: 'AWS::DynamoDB::Table',
          id: 'carts',
          name: 'carts',
          region: 'eu-west-1',
          accountId: ACCOUNT,
        },
        message: 'Table carts is not protected',
        evidence: { protected: false },
      },
    ]);
  });

  it.each([
    ['high', 1],
    ['medium', 1],
    ['low', 1],
  ])('exits for --fail-on %s with %s', async (risk, expected) => {
    const { code, stdout } = await scan(['--fail-on', risk]);
    expect(code).toBe(expected);
    expect(stdout).toContain('Table carts is not protected');
  });

  it('exits with 0 when the finding is lower than asked for', async () => {
    const { code } = await scan([
      ...['--fail-on', 'high', '--environment', 'development'],
    ]);
    expect(code).toBe(0);
  });

  it('makes what is denied unknown and names the action', async () => {
    const { code, stdout, stderr } = await scan(
      ['--format', 'json'],
      denied('ListTables'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      collection: [
        {
          status: 'denied',
          missingAction: 'dynamodb:ListTables',
          reason:
            'dynamodb:ListTables in eu-west-1 was denied: the role lacks dynamodb:ListTables',
        },
      ],
      observations: [{ status: 'unknown', reason: 'ACCESS_DENIED' }],
    });
    expect(stderr).toContain('the role lacks dynamodb:ListTables');
  });

  it('makes one denied detail unknown for that resource only', async () => {
    const { stdout } = await scan(['--format', 'json'], call =>
      call.body.includes('carts') ? denied('DescribeTable')(call) : undefined,
    );
    expect(
      JSON.parse(stdout).observations.map((o: { status: string }) => o.status),
    ).toEqual(['pass', 'unknown']);
  });

  it.each(['recording.json', 'recording.json.gz'])(
    'writes %s with the time it was told',
    async name => {
      const file = join(folder, name);
      const { code } = await scan([
        ...['--record', file, '--as-of', '2026-09-07T06:00:00Z'],
      ]);
      expect(code).toBe(0);
      const bytes = await readFile(file);
      const text = (
        name.endsWith('.gz') ? gunzipSync(bytes) : bytes
      ).toString();
      expect(text).not.toContain('\n');
      expect(JSON.parse(text)).toMatchObject({
        version: 1,
        accountId: ACCOUNT,
        finishedAt: '2026-09-07T06:00:00.000Z',
        resources: [{ id: 'orders' }, { id: 'carts' }],
      });
    },
  );

  it('shows progress on a terminal and clears it', async () => {
    const { stderr } = await scan([], undefined, true);
    expect(stderr).toContain('Reading 1/1: dynamodb-table in eu-west-1');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });

  it('refuses the credentials of another account with one sentence', async () => {
    const { code, stdout, stderr } = await scan(['--account', '444455556666']);
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      `The credentials for account 444455556666 belong to account ${ACCOUNT}\n`,
    ]);
  });

  it('assumes the role that it is given', async () => {
    const { code, aws } = await scan(
      [
        ...['--role-arn', `arn:aws:iam::${ACCOUNT}:role/reader`],
        ...['--external-id', 'abc'],
      ],
      call =>
        call.operation === 'AssumeRole'
          ? {
              headers: { 'content-type': 'text/xml' },
              body: '<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>',
            }
          : undefined,
    );
    const assumed = aws.calls.filter(c => c.operation === 'AssumeRole');
    expect(code).toBe(0);
    expect(assumed).toHaveLength(1);
    expect(assumed[0].body).toContain('ExternalId=abc');
  });

  it.each([
    [['--account', '12'], "--account: '12' is not twelve digits"],
    [['--regions', 'Ireland'], "--regions: 'Ireland' is not a Region code"],
    [
      ['--endpoint-url', 'here'],
      "--endpoint-url: 'here' is not an http(s) address",
    ],
    [['--checks', 'nope'], "--checks: there is no check 'nope'"],
    [['--as-of', 'monday'], "--as-of: 'monday' is not an ISO 8601 time"],
    [['--role-arn', 'reader'], "--role-arn: 'reader' is not the ARN of a role"],
    [['--external-id', 'x'], '--external-id: only together with --role-arn'],
    [['--record', '/no/such/folder/x'], '--record: the folder /no/such/folder'],
    [['--max-attempts', '0'], '--max-attempts: must be a whole number above 0'],
    [['--format', 'xml'], "argument 'xml' is invalid"],
    [['--fail-on', 'severe'], "argument 'severe' is invalid"],
    [['--nonsense'], "unknown option '--nonsense'"],
  ])('says what is wrong with %p', async (args, message) => {
    const { code, stdout, stderr } = await scan(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('takes the Region from the environment, or asks for it', async () => {
    const base = {
      argv: ['--account', ACCOUNT, '--endpoint-url', 'http://127.0.0.1:1'],
      stdout: { write: () => true },
      signal: new AbortController().signal,
      checks: [protection],
      collectors: [table],
    };
    const said: string[] = [];
    const stderr = { write: (text: string) => said.push(text) };
    expect(await runScan({ ...base, stderr, env: {} })).toBe(2);
    expect(said.join('')).toContain('--regions: name at least one Region');
  });

  it('prints its help', async () => {
    const { code, stdout } = await scan(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--fail-on <risk>');
  });
});
