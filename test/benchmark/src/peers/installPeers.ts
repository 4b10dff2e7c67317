/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Bench } from '../measurement';
import { FOLDER } from './peer';

const PATIENCE_MS = 10 * 60_000;

const changedAt = (file: string) =>
  statSync(join(FOLDER, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Installs the other products into a folder of their own, as their lock file
 * says; no package of the suite knows of them.
 *
 * @returns why that was not possible
 */
export async function installPeers(bench: Bench): Promise<string | undefined> {
  const installed = changedAt('node_modules/.package-lock.json');
  if (installed >= changedAt('package-lock.json')) {
    return undefined;
  }
  bench.say('installing the products to compare with');
  try {
    await promisify(execFile)('npm', ['ci', '--no-progress'], {
      cwd: FOLDER,
      timeout: PATIENCE_MS,
      shell: process.platform === 'win32',
    });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return `npm ci: ${stderr?.trim().split('\n')[0] || message}`;
  }
}
