/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import createKnex, { Knex } from 'knex';
import { testDatabaseIds } from '../../database/__testUtils__/testDatabases';
import {
  CopiedDatabases,
  copiedDatabases,
} from './__testUtils__/copiedDatabases';
import { readState } from './__testUtils__/readState';
import { FIRST_DAY, runTurn, SECOND_DAY, Sent } from './__testUtils__/runTurn';
import { watchStatements } from './__testUtils__/watchStatements';

jest.setTimeout(240_000);

/** Points of a turn at which it is ended, at most; all of them if fewer. */
const MOST = Number(process.env.FAULT_POINTS ?? 20);

const nowhere = { message() {}, event() {} };

function collecting(sent: Sent) {
  return {
    message: (message: Sent['messages'][number]) => {
      sent.messages.push(message);
    },
    event: (event: Sent['events'][number]) => {
      sent.events.push(event);
    },
  };
}

const nothing = (): Sent => ({ messages: [], events: [] });

/** What reached people and plugins, each once, whatever was sent again. */
const received = (sent: Sent) => ({
  messages: [
    ...new Map(
      sent.messages.map(m => [
        `${m.recipient} ${m.scope}`,
        `${m.recipient}: ${m.title}`,
      ]),
    ).values(),
  ].sort(),
  events: [
    ...new Map(
      sent.events.map(e => [e.eventId, `${e.topic} ${e.about}`]),
    ).values(),
  ].sort(),
});

/**
 * A process that ends without a word: no statement reaches the database any
 * more, not even a rollback, and its connections are closed. To the database
 * this is what kill -9 is; that a killed process leaves just this is shown in
 * kill.test.ts.
 */
async function runAndCrash(options: {
  config: Knex.Config;
  atStatement: number;
  sent: Sent;
}): Promise<{ crashed: boolean }> {
  const knex = createKnex(options.config);
  let crashed = false;
  watchStatements(knex, count => {
    if (count >= options.atStatement) {
      crashed = true;
      throw new Error('This process is dead');
    }
  });
  try {
    await runTurn({
      knex,
      at: SECOND_DAY,
      calendar: true,
      send: collecting(options.sent),
    });
  } catch (error) {
    if (!crashed) {
      throw error;
    }
  } finally {
    await knex.destroy();
  }
  return { crashed };
}

describe.each(testDatabaseIds)('a turn that ends anywhere, on %s', id => {
  let databases: CopiedDatabases;
  let expected: Awaited<ReturnType<typeof readState>>;
  const reference = nothing();
  const statements: string[] = [];

  beforeAll(async () => {
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
      send: collecting(reference),
    });
    isOver = true;
    expected = await readState(knex);
    await knex.destroy();
  });

  afterAll(() => databases.close());

  it('tells a story in which something happens', () => {
    expect(statements.length).toBeGreaterThan(100);
    const { messages, events } = received(reference);
    // a risk that is new, one that is gone, a key of the root user
    expect(messages.length).toBeGreaterThanOrEqual(2);
    expect(events.length).toBeGreaterThanOrEqual(3);
    expect(expected.wa_transition.length).toBeGreaterThanOrEqual(3);
    expect(expected.wa_event).toEqual([]);
    // and what the calendar asks for
    expect(expected.wa_waiver).toMatchObject([{ state: 'expired' }]);
    expect(expected.wa_campaign_day.length).toBeGreaterThan(0);
    expect(expected.wa_digest).toHaveLength(1);
    expect(expected.wa_unclaimed.length).toBeGreaterThan(0);
    expect(messages.join()).toContain('Campaign "Restore anything" has begun');
    expect(expected.wa_account_unknown).not.toEqual([]);
    expect(expected.wa_account_unknown.map(row => row.told_at)).not.toContain(
      null,
    );
  });

  it('ends the same when it is run again, wherever it ended', async () => {
    const stride = Math.max(1, Math.ceil(statements.length / MOST));
    const problems: string[] = [];
    for (let n = 1; n <= statements.length; n += stride) {
      const config = await databases.copy();
      const sent = nothing();
      const { crashed } = await runAndCrash({ config, atStatement: n, sent });
      const knex = createKnex(config);
      await runTurn({
        knex,
        at: SECOND_DAY,
        calendar: true,
        send: collecting(sent),
      });
      const where = `before statement ${n}: ${statements[n - 1].slice(0, 120)}`;
      try {
        expect(crashed).toBe(true);
        expect(await readState(knex)).toEqual(expected);
        expect(received(sent)).toEqual(received(reference));
        // what is sent twice is what was on its way when the process ended
        expect(sent.messages.length).toBeLessThanOrEqual(
          reference.messages.length + 1,
        );
        expect(sent.events.length).toBeLessThanOrEqual(
          reference.events.length + 1,
        );
      } catch (error) {
        problems.push(`${where}\n${error}`);
      } finally {
        await knex.destroy();
      }
    }
    expect(problems).toEqual([]);
  });

  it('changes nothing when it is run again after its end', async () => {
    const config = await databases.copy();
    const sent = nothing();
    const knex = createKnex(config);
    for (let i = 0; i < 3; i += 1) {
      await runTurn({
        knex,
        at: SECOND_DAY,
        calendar: true,
        send: collecting(sent),
      });
    }
    expect(await readState(knex)).toEqual(expected);
    expect(sent.messages).toHaveLength(reference.messages.length);
    expect(sent.events).toHaveLength(reference.events.length);
    await knex.destroy();
  });
});
