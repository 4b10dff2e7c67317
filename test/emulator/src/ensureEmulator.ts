/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import { promisify } from 'node:util';
import { findMotoOnPath } from './findMotoOnPath';
import { withLock } from './withLock';

const run = promisify(execFile);
const REQUIREMENTS = resolvePath(__dirname, '../requirements.txt');

/** Where caches of this user live; outside of the repository, so that clones share it. */
function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'well-architected');
}

async function install(folder: string): Promise<void> {
  const python = join(folder, 'bin', 'python');
  try {
    await run('python3', ['-m', 'venv', '--clear', folder]);
  } catch (error) {
    const missing =
      error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Error(
      missing
        ? 'The AWS emulator needs Python 3.10 or newer: install python3 (on Debian: apt-get install python3 python3-venv).'
        : `The AWS emulator needs a Python virtual environment, which python3 -m venv did not make (on Debian: apt-get install python3-venv): ${error}`,
    );
  }
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '-q'];
  await run(python, [...pip, '-r', REQUIREMENTS]).catch(error => {
    throw new Error(
      `The AWS emulator could not be installed with pip: ${String(
        error.stderr || error,
      )
        .trim()
        .split('\n')
        .pop()}`,
    );
  });
}

/**
 * Gives the Python that has the emulator: that of `moto_server` on the PATH if
 * it has what `server.py` imports, else a virtual environment in the user's
 * cache folder, made at the first call. Concurrent callers wait for one another.
 *
 * @throws one sentence when Python or the package index is missing
 */
export async function ensureEmulator(
  options: { log?: (line: string) => void } = {},
): Promise<{ python: string }> {
  const { log = line => process.stderr.write(`${line}\n`) } = options;
  const requirements = await readFile(REQUIREMENTS, 'utf8');
  const onPath = await findMotoOnPath(requirements);
  if (onPath) return { python: onPath };

  const hash = createHash('sha256').update(requirements).digest('hex');
  const folder = join(cacheFolder(), `emulator-${hash.slice(0, 12)}`);
  const python = join(folder, 'bin', 'python');
  const complete = join(folder, 'complete');
  const ready = () => existsSync(complete) && existsSync(python);
  if (ready()) return { python };

  await mkdir(cacheFolder(), { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (ready()) return;
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    log('Installing the AWS emulator (once, about half a minute) ...');
    const progress = setInterval(
      () => log(`... still installing the AWS emulator (${seconds()} s)`),
      15_000,
    );
    try {
      await install(folder);
      await writeFile(complete, '');
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    } finally {
      clearInterval(progress);
    }
    log(`The AWS emulator is installed (${seconds()} s).`);
  });
  return { python };
}
