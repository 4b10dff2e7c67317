/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A process that runs one turn and kills itself with SIGKILL before a statement
 * of it; started by kill.test.ts.
 */
import createKnex from 'knex';
import { appendFileSync } from 'node:fs';
import { runTurn } from './runTurn';
import { watchStatements } from './watchStatements';

async function main() {
  const [settings, at, atStatement, log] = process.argv.slice(2);
  const knex = createKnex(JSON.parse(settings));
  watchStatements(knex, count => {
    if (count === Number(atStatement)) {
      process.kill(process.pid, 'SIGKILL');
      // the signal ends the process at some later instruction, or in none
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
  });
  const write = (kind: string) => (what: object) =>
    appendFileSync(log, `${JSON.stringify({ kind, ...what })}\n`);
  await runTurn({
    knex,
    at,
    calendar: true,
    send: { message: write('message'), event: write('event') },
  });
  await knex.destroy();
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
