/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Bench } from './measurement';

const NAME = /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_CONNECTION_STRING$/;
const ROOT = join(__dirname, '../../..');

const announced = () =>
  Object.keys(process.env)
    .filter(name => NAME.test(name))
    .map(name => process.env[name])
    .find(Boolean);

/** Prints what with-postgres.mjs announces, and holds the server until its input ends. */
const HOLD = `
  const name = Object.keys(process.env).find(n => ${NAME}.test(n));
  console.log(process.env[name]);
  process.stdin.resume().on('end', () => process.exit(0));
`;

let started: Promise<string | undefined> | undefined;

async function start(bench: Bench): Promise<string | undefined> {
  const child = spawn(
    process.execPath,
    ['scripts/with-postgres.mjs', process.execPath, '-e', HOLD],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  bench.cleanUp(async () => {
    child.stdin.end();
    await ended;
  });
  return new Promise(resolve => {
    createInterface(child.stdout).once('line', resolve);
    ended.then(() => resolve(undefined));
  });
}

/**
 * Connection string of a PostgreSQL server: the one that the environment
 * names, as for the tests, or one of its own from the local server programs,
 * which ends with the group. Undefined where there is neither.
 */
export function startPostgres(bench: Bench): Promise<string | undefined> {
  const given = announced();
  started ??= given ? Promise.resolve(given) : start(bench);
  return started;
}
