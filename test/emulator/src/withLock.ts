/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
    // A holder that was killed leaves its file behind.
    if (holder && !isAlive(holder)) await rm(lockFile, { force: true });
    return false;
  }
}

/** Runs `work` while no other caller on this machine holds the same lock file. */
export async function withLock(
  lockFile: string,
  work: () => Promise<void>,
): Promise<void> {
  while (!(await take(lockFile))) await wait(500);
  try {
    await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}
