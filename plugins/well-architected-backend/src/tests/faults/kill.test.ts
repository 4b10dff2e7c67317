/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import createKnex, { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabaseIds } from '../../database/__testUtils__/testDatabases';
import {
  CopiedDatabases,
  copiedDatabases,
} from './__testUtils__/copiedDatabases';
import { readState } from './__testUtils__/readState';
import { FIRST_DAY, runTurn, SECOND_DAY } from './__testUtils__/runTurn';
import { watchStatements } from './__testUtils__/watchStatements';

jest.setTimeout(240_000);

const nowhere = { message() {}, event() {} };
const CHILD = join(__dirname, '__testUtils__/killedTurn.ts');

/** What is under way at the points at which a process is killed. */
const POINTS: [stage: string, statement: RegExp][] = [
  ['the catalog is read', /insert into .wa_entity_account/],
  ['a run begins', /update .wa_account. set .state/],
  ['a reading is stored', /insert into .wa_resource_tag/],
  ['a reading is about to be committed', /insert into .wa_transition/],
  ['an entity is scored', /update .wa_scorecard|insert into .wa_scorecard/],
  ['the day is rolled up', /delete from .wa_score_day/],
  ['a waiver ends', /update .wa_waiver. set/],
  ['what nobody claims is stored', /insert into .wa_unclaimed/],
  ['a campaign is rolled up', /insert into .wa_campaign_day/],
  ['a digest is noted', /insert into .wa_digest/],
  ['history is thinned', /delete from .wa_transition/],
  ['an unknown account is told', /update .wa_account_unknown. set .told_at/],
  ['a message is put into the outbox', /insert into .wa_message/],
  ['an event was delivered', /delete from .wa_event. where .id/],
  ['a message was sent', /update .wa_message. set .state/],
];

interface Line {
  kind: 'message' | 'event';
  recipient?: string;
  scope?: string;
  title?: string;
  topic?: string;
  eventId?: string;
  about?: string;
}

const readLog = (log: string): Line[] =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    : [];

/** What reached people and plugins, each once. */
const received = (lines: Line[]) =>
  [
    ...new Map(
      lines.map(({ kind, recipient, scope, title, topic, eventId, about }) =>
        kind === 'message'
          ? [`${recipient} ${scope}`, `${recipient}: ${title}`]
          : [eventId, `${topic} ${about}`],
      ),
    ).values(),
  ].sort();

async function runChild(options: {
  config: Knex.Config;
  log: string;
  atStatement: number;
}): Promise<{ code: number | null; signal: string | null; error: string }> {
  const { config, log, atStatement } = options;
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      CHILD,
      JSON.stringify(config),
      SECOND_DAY,
      String(atStatement),
      log,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let error = '';
  child.stderr.on('data', data => {
    error += data;
  });
  const [code, signal] = await once(child, 'exit');
  return { code, signal, error };
}

describe.each(testDatabaseIds)('a process killed with SIGKILL on %s', id => {
  let databases: CopiedDatabases;
  let expected: Awaited<ReturnType<typeof readState>>;
  let directory: string;
  const statements: string[] = [];
  const reference: Line[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'well-architected-kill-'));
    databases = copiedDatabases(id);
    await databases.prepare(knex =>
      runTurn({ knex, at: FIRST_DAY, send: nowhere, calendar: true }),
    );
    const knex = createKnex(await databases.copy());
    let isOver = false;
    watchStatements(knex, (_, sql) => isOver || statements.push(sql));
    await runTurn({
      knex,
      at: SECOND_DAY,
      calendar: true,
      send: {
        message: message => reference.push({ kind: 'message', ...message }),
        event: event => reference.push({ kind: 'event', ...event }),
      },
    });
    isOver = true;
    expected = await readState(knex);
    await knex.destroy();
  });

  afterAll(async () => {
    await databases.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each(POINTS)('loses and doubles nothing while %s', async (stage, sql) => {
    const atStatement = statements.findIndex(each => sql.test(each)) + 1;
    expect(atStatement).toBeGreaterThan(0);
    const config = await databases.copy();
    const log = join(directory, `${stage}.log`);
    const killed = await runChild({ config, log, atStatement });
    expect(killed).toEqual({ code: null, signal: 'SIGKILL', error: '' });

    const knex = createKnex(config);
    const again: Line[] = [];
    await runTurn({
      knex,
      at: SECOND_DAY,
      calendar: true,
      send: {
        message: message => again.push({ kind: 'message', ...message }),
        event: event => again.push({ kind: 'event', ...event }),
      },
    });
    expect(await readState(knex)).toEqual(expected);
    await knex.destroy();
    const all = [...readLog(log), ...again];
    expect(received(all)).toEqual(received(reference));
    expect(all.length).toBeLessThanOrEqual(reference.length + 1);
  });
});
