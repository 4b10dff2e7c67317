/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Writes the recordings of the demo portal: for each of twelve weeks it builds
 * three accounts in the emulator as they stood then, and lets the scan command
 * read them.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs test/emulator/demo/record.ts
 *
 * A number at the end, such as 12, records that week only.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runScan } from '../../../plugins/well-architected-backend-module-aws/src';
import { resolveLoopbackNames, startEmulator, startProxy } from '../index';
import { buildDevelopment } from './accounts/development';
import { buildProduction } from './accounts/production';
import { buildShared } from './accounts/shared';
import { openSession, Session } from './build/session';
import { overrule } from './overrules';

const WEEKS = 12;
/** The Monday of the last week, early in the morning. */
const LAST = Date.UTC(2026, 10, 16, 5, 0, 0);
const REGION = 'eu-west-1';
const TARGET = join(__dirname, '../../../examples/demo/recordings');

const ACCOUNTS: {
  id: string;
  environment: string;
  build: (session: Session, week: number) => Promise<void>;
  users: (week: number) => string[];
  /** Actions that the reader role of this account lacks. */
  denied: (week: number) => string[];
}[] = [
  {
    id: '111122223333',
    environment: 'production',
    build: buildProduction,
    users: week => (week < 7 ? ['break-glass'] : []),
    denied: () => [],
  },
  {
    id: '444455556666',
    environment: 'development',
    build: buildDevelopment,
    users: () => ['sandbox'],
    denied: () => [],
  },
  {
    id: '777788889999',
    environment: 'production',
    build: buildShared,
    users: () => [],
    denied: week => [
      'budgets:DescribeBudgets',
      ...(week < 8 ? ['ssm:DescribeInstanceInformation'] : []),
    ],
  },
];

const wanted = process.argv.slice(2).map(Number);
const say = (line: string) => process.stderr.write(`${line}\n`);

async function record() {
  resolveLoopbackNames();
  const emulator = await startEmulator();
  const proxy = await startProxy({ target: emulator.url });
  Object.assign(process.env, proxy.environment);
  try {
    for (let week = 1; week <= WEEKS; week += 1) {
      if (wanted.length > 0 && !wanted.includes(week)) {
        continue;
      }
      const now = new Date(LAST - (WEEKS - week) * 7 * 86_400_000);
      for (const account of ACCOUNTS) {
        proxy.clear();
        await emulator.reset();
        const session = openSession({
          accountId: account.id,
          region: REGION,
          now,
          emulator,
          proxy,
        });
        await account.build(session, week);
        overrule({ proxy, session, users: account.users(week), now });
        account.denied(week).forEach(operation => proxy.deny(operation));
        const folder = join(TARGET, account.id);
        await mkdir(folder, { recursive: true });
        const file = join(folder, `${now.toISOString().slice(0, 10)}.json.gz`);
        await rm(file, { force: true });
        const { credentials } = session.settings;
        process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
        process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
        const code = await runScan({
          argv: [
            ...['--account', account.id, '--regions', REGION],
            ...['--environment', account.environment],
            ...['--as-of', now.toISOString(), '--record', file],
            ...['--format', 'table'],
          ],
          env: process.env,
          stdout: { write: () => true, isTTY: false },
          stderr: process.stderr,
          signal: new AbortController().signal,
        });
        if (code === 2) {
          throw new Error(`Week ${week} of account ${account.id} failed`);
        }
        say(`week ${week} of ${WEEKS}: account ${account.id} recorded`);
      }
    }
  } finally {
    await proxy.stop();
    await emulator.stop();
  }
}

record().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
