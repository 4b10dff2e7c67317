/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { credentialsFor } from '../index';

const SCRIPT = join(
  __dirname,
  '../../../plugins/well-architected-backend-module-aws/bin/well-architected-scan.js',
);

/** What one run of the command left behind. */
export interface ScanRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the scan command in a process of its own, as its users do. */
export function runScanCommand(options: {
  accountId: string;
  endpoint: string;
  args: string[];
}): Promise<ScanRun> {
  const { accountId, endpoint, args } = options;
  const { accessKeyId, secretAccessKey } = credentialsFor(accountId);
  return new Promise(done => {
    execFile(
      process.execPath,
      [SCRIPT, '--account', accountId, '--endpoint-url', endpoint, ...args],
      {
        maxBuffer: 64 * 1024 * 1024,
        env: {
          PATH: process.env.PATH,
          HOME: '/nonexistent',
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
        },
      },
      (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}
