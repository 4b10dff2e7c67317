/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** A process of the suite and the file that its output goes to. */
export interface SuiteProcess {
  child: ChildProcess;
  log: string;
  /** Resolves with the exit code. */
  exited: Promise<number>;
}

const running = new Set<ChildProcess>();
const killAll = () => running.forEach(child => child.kill('SIGKILL'));
process.once('exit', killAll);
// Playwright ends itself on SIGINT and runs the teardown, not so on SIGTERM.
process.once('SIGTERM', () => process.exit(143));

/**
 * Starts a Node.js program whose output goes to a file. It ends with the
 * suite, however that ends.
 */
export function runProcess(options: {
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  log: string;
}): SuiteProcess {
  const { args, cwd, env, log } = options;
  mkdirSync(dirname(log), { recursive: true });
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const exited = new Promise<number>(resolve => {
    child.once('exit', code => {
      running.delete(child);
      file.end();
      resolve(code ?? 1);
    });
  });
  return { child, log, exited };
}

/** Asks a process to end, and after ten seconds ends it. */
export async function stopProcess({ child, exited }: SuiteProcess) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
}
