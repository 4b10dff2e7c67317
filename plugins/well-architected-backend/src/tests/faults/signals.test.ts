/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import createKnex, { Knex } from 'knex';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../__testUtils__/until';
import { testDatabaseIds } from '../../database/__testUtils__/testDatabases';
import {
  CopiedDatabases,
  copiedDatabases,
} from './__testUtils__/copiedDatabases';

jest.setTimeout(240_000);

const CHILD = join(__dirname, '__testUtils__/wholeBackend.ts');

describe.each(testDatabaseIds)('a whole backend on %s', id => {
  let databases: CopiedDatabases;
  let config: Knex.Config;
  let directory: string;
  let knex: Knex;
  const children: ChildProcess[] = [];

  const log = () => join(directory, 'log');
  const mayEnd = () => join(directory, 'may-end');
  const told = (what: string) =>
    existsSync(log())
      ? readFileSync(log(), 'utf8')
          .split('\n')
          .filter(line => line === what).length
      : 0;

  function start(name: string) {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        CHILD,
        name,
        JSON.stringify({
          client: config.client,
          connection: config.connection,
        }),
        log(),
        mayEnd(),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    children.push(child);
    let complaint = '';
    child.stderr.on('data', data => {
      complaint = `${complaint}${data}`.slice(-2_000);
    });
    return { child, complaint: () => complaint };
  }
  type Started = ReturnType<typeof start>;

  const untilIn = (
    { child, complaint }: Started,
    what: string,
    reached: () => Promise<boolean> | boolean,
  ) =>
    until(
      what,
      async () => {
        const is = await reached();
        if (!is && child.exitCode !== null) {
          throw new Error(`It ended before ${what}: ${complaint()}`);
        }
        return is;
      },
      { forMs: 60_000, details: complaint },
    );
  const account = () => knex('wa_account').first();

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'well-architected-signals-'));
    databases = copiedDatabases(id);
    if (id === 'SQLITE_3') {
      config = {
        client: 'better-sqlite3',
        connection: { filename: join(directory, 'well-architected.sqlite') },
        useNullAsDefault: true,
      };
    } else {
      await databases.prepare(async () => {});
      config = await databases.copy();
    }
    knex = createKnex(config);
  });

  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
    }
    await knex.destroy();
    await databases.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** What the next process leaves behind, whatever the one before did. */
  async function finishesWell(next: Started, name: string) {
    await untilIn(next, `${name} begins`, () => told(`${name} begins`) > 0);
    writeFileSync(mayEnd(), '');
    await untilIn(next, 'a score', async () => {
      const row = await knex('wa_result')
        .where('check_id', 'rel-test-backup')
        .first();
      return row?.state === 'fail';
    });
    expect(await account()).toMatchObject({ state: 'ok', last_error: null });
    expect(told(`${name} begins`)).toBe(1);
    expect(told(`${name} ends`)).toBe(1);
    expect(await knex('wa_resource').pluck('resource_id')).toHaveLength(3);
    const transitions = await knex('wa_transition')
      .where('check_id', 'sec-test-root')
      .where('subject_type', 'account');
    expect(transitions).toHaveLength(1);
  }

  it('ends within ten seconds of SIGTERM, and another one goes on', async () => {
    const first = start('first');
    await untilIn(first, 'a reading', () => told('first begins') === 1);
    const ended = once(first.child, 'exit');
    const begun = Date.now();
    first.child.kill('SIGTERM');
    const [code, signal] = await ended;
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    // nothing went wrong with the account, and nothing of it is there
    expect(await account()).toMatchObject({
      state: 'running',
      last_error: null,
      last_complete_at: null,
    });
    expect(await knex('wa_resource')).toEqual([]);
    expect(told('first ends')).toBe(0);

    await finishesWell(start('second'), 'second');
  });

  it('that is killed loses nothing to another one', async () => {
    const first = start('first');
    await untilIn(first, 'a reading', () => told('first begins') === 1);
    const ended = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    if (id !== 'SQLITE_3') {
      // it is believed dead after a minute, which is over
      const past = knex.raw("now() - interval '2 minutes'");
      await knex('wa_lease').update({ renewed_at: past });
      await knex('job')
        .withSchema('well_architected_queue')
        .where('state', 'active')
        .update({ started_on: past });
    }
    await finishesWell(start('second'), 'second');
  });
});
