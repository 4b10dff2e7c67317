/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withLock } from './withLock';

describe('withLock', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lets one caller work at a time, also past a lock left behind', async () => {
    const lock = join(folder, 'lock');
    // No process has the largest process id there is.
    await writeFile(lock, '4194304');
    let working = 0;
    let most = 0;
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await wait(30);
      working -= 1;
    };
    await Promise.all([withLock(lock, work), withLock(lock, work)]);
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('gives the lock back after an error', async () => {
    const lock = join(folder, 'lock');
    const work = async () => {
      throw new Error('no disk');
    };
    await expect(withLock(lock, work)).rejects.toThrow('no disk');
    expect(existsSync(lock)).toBe(false);
  });
});
