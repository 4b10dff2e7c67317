/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve as resolvePath } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureEmulator } from './ensureEmulator';

/** A running emulator of AWS, empty at the start. */
export type Emulator = {
  url: string;
  /**
   * Sets the emulator's now: an ISO 8601 text or a Date; null is real time.
   * The clock runs on from there, unless `ticking` is false.
   */
  setClock(
    now: string | Date | null,
    options?: { ticking?: boolean },
  ): Promise<void>;
  /** Deletes everything in all accounts, and starts the ids from the seed again. */
  reset(): Promise<void>;
  stop(): Promise<void>;
};

async function post(url: string, body?: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(
      `The emulator refused ${url}: ${
        response.status
      } ${await response.text()}`,
    );
  }
}

/**
 * Starts moto on this machine. Ids repeat with the same `seed` and the same
 * calls in the same order; the process ends with this one, even if killed.
 */
export async function startEmulator(
  options: { clock?: string | Date; port?: number; seed?: number } = {},
): Promise<Emulator> {
  const { clock, port = 0, seed = 42 } = options;
  const { python } = await ensureEmulator();
  const server = resolvePath(__dirname, '../server.py');
  const child = spawn(
    python,
    [server, '--port', String(port), '--with-parent'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', chunk => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code =>
      reject(
        new Error(`The emulator ended at its start (${code}): ${complaint}`),
      ),
    );
    createInterface(child.stdout).once('line', line =>
      resolve(JSON.parse(line).url),
    );
  });
  // Neither the process nor its pipes may keep this one alive.
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) {
    if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  }

  const emulator: Emulator = {
    url,
    setClock: (now, { ticking = true } = {}) =>
      post(`${url}/__emulator__/clock`, {
        now: now instanceof Date ? now.toISOString() : now,
        ticking,
      }),
    reset: async () => {
      await post(`${url}/moto-api/reset`);
      await post(`${url}/moto-api/seed?a=${seed}`);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
  await post(`${url}/moto-api/seed?a=${seed}`);
  if (clock) await emulator.setClock(clock);
  return emulator;
}
