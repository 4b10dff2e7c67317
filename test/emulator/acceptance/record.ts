/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Writes the recordings of the real-world example that the acceptance tests of
 * the backend use: builds its two accounts in the emulator and lets the scan
 * command read them.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs \
 *     test/emulator/acceptance/record.ts
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runScan } from '../../../plugins/well-architected-backend-module-aws/src';
import { openSession, Session } from '../demo/build/session';
import { overrule } from '../demo/overrules';
import { resolveLoopbackNames, startEmulator, startProxy } from '../index';
import { buildDevelopment } from './accounts/development';
import { buildProduction } from './accounts/production';
import { LEAKED_KEY } from './leakedKey';
import { overruleExample } from './overruleExample';
import { overrulePractices, WebAcls } from './overrulePractices';
import { showStack } from './stack';

const NOW = new Date('2026-11-16T05:00:00.000Z');
const REGION = 'eu-west-1';
const PRODUCTION = '111122223333';
const TARGET = join(
  __dirname,
  '../../../plugins/well-architected-backend/src/tests/fixtures/real-world-example',
);

const RECORDINGS: {
  file: string;
  accountId: string;
  environment: string;
  stack: string;
  build: (session: Session) => Promise<WebAcls | void>;
}[] = [
  {
    file: PRODUCTION,
    accountId: PRODUCTION,
    environment: 'production',
    stack: 'OrdersStack',
    build: session => buildProduction(session, { pointInTimeRecovery: false }),
  },
  {
    file: '111122223333-pitr',
    accountId: PRODUCTION,
    environment: 'production',
    stack: 'OrdersStack',
    build: session => buildProduction(session, { pointInTimeRecovery: true }),
  },
  {
    file: '444455556666',
    accountId: '444455556666',
    environment: 'development',
    stack: 'OrdersDevStack',
    build: buildDevelopment,
  },
];

async function record() {
  resolveLoopbackNames();
  const emulator = await startEmulator();
  const proxy = await startProxy({ target: emulator.url });
  Object.assign(process.env, proxy.environment);
  try {
    await mkdir(TARGET, { recursive: true });
    for (const { file, accountId, environment, stack, build } of RECORDINGS) {
      proxy.clear();
      await emulator.reset();
      const session = openSession({
        accountId,
        region: REGION,
        now: NOW,
        emulator,
        proxy,
      });
      const webAcls = (await build(session)) ?? undefined;
      overrule({ proxy, session, users: [], now: NOW });
      overruleExample({ proxy });
      overrulePractices({ proxy, session, webAcls });
      let answeredKey = false;
      proxy.rewrite('lambda:*', text => {
        answeredKey ||= text.includes(LEAKED_KEY);
        return text;
      });
      showStack({ proxy, session, name: stack, now: NOW });
      const path = join(TARGET, `${file}.json.gz`);
      await rm(path, { force: true });
      const { credentials } = session.settings;
      process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
      process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
      const code = await runScan({
        argv: [
          ...['--account', accountId, '--regions', REGION],
          ...['--environment', environment],
          ...['--as-of', NOW.toISOString(), '--record', path],
          ...['--format', 'table'],
        ],
        env: process.env,
        stdout: { write: () => true, isTTY: false },
        stderr: process.stderr,
        signal: new AbortController().signal,
      });
      if (code === 2) {
        throw new Error(`${file} was not recorded`);
      }
      // The redaction test means something only when the key was answered.
      if (accountId === PRODUCTION && !answeredKey) {
        throw new Error(`${file}: the function's environment was not read`);
      }
      const recorded = gunzipSync(await readFile(path)).toString('utf8');
      if (recorded.includes(LEAKED_KEY)) {
        throw new Error(`${file} holds the key`);
      }
      process.stderr.write(`${file} recorded\n`);
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
