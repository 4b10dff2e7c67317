/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { randomUUID } from 'node:crypto';
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
  const mine = `${process.pid} ${randomUUID()}`;
  try {
    await writeFile(lockFile, mine, { flag: 'wx' });
  } catch {
    const text = await readFile(lockFile, 'utf8').catch(() => '');
    const holder = parseInt(text, 10);
    // A holder that was killed leaves its file behind.
    if (holder && !isAlive(holder)) await rm(lockFile, { force: true });
    return false;
  }
  // Another waiter may have taken ours for the one left behind.
  await wait(50);
  return (await readFile(lockFile, 'utf8').catch(() => '')) === mine;
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
