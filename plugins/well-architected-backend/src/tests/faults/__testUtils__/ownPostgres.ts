/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '../../../../../..');
const NAME = '^BACKSTAGE_TEST_DATABASE_POSTGRES\\\\d+_CONNECTION_STRING$';
/** Prints where the server is, and holds it until the input ends. */
const HOLD = `
  const name = Object.keys(process.env).find(
    n => new RegExp('${NAME}').test(n),
  );
  console.log(process.env[name]);
  process.stdin.resume().on('end', () => process.exit(0));
`;

/**
 * A server that a test may break: other tests share the one of the environment.
 */
export async function ownPostgres(): Promise<{
  connection: string;
  stop: () => Promise<void>;
}> {
  const child = spawn(
    process.execPath,
    ['scripts/with-postgres.mjs', process.execPath, '-e', HOLD],
    {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'ignore'],
      // without the one that the tests were given
      env: Object.fromEntries(
        Object.entries(process.env).filter(
          ([name]) => !name.startsWith('BACKSTAGE_TEST_DATABASE_'),
        ),
      ),
    },
  );
  const ended = once(child, 'exit');
  const [connection] = await once(createInterface(child.stdout), 'line');
  return {
    connection,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
