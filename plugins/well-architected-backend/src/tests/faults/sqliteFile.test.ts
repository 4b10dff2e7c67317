/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import createKnex, { Knex } from 'knex';
import {
  CopiedDatabases,
  copiedDatabases,
} from './__testUtils__/copiedDatabases';
import { readState } from './__testUtils__/readState';
import { FIRST_DAY, runTurn, SECOND_DAY } from './__testUtils__/runTurn';

jest.setTimeout(120_000);

const nowhere = { message() {}, event() {} };
const turn = (knex: Knex) =>
  runTurn({ knex, at: SECOND_DAY, send: nowhere, more: 60 });

describe('a SQLite file', () => {
  let databases: CopiedDatabases;
  let before: Awaited<ReturnType<typeof readState>>;
  let expected: Awaited<ReturnType<typeof readState>>;

  beforeAll(async () => {
    databases = copiedDatabases('SQLITE_3');
    await databases.prepare(knex =>
      runTurn({ knex, at: FIRST_DAY, send: nowhere }),
    );
    const knex = createKnex(await databases.copy());
    before = await readState(knex);
    await turn(knex);
    expected = await readState(knex);
    await knex.destroy();
  });

  afterAll(() => databases.close());

  it.each([0, 2, 5, 10])(
    'that has room for %d pages keeps what is in it, and takes the rest later',
    async room => {
      const knex = createKnex(await databases.copy());
      await knex.raw('vacuum');
      const [{ page_count: pages }] = await knex.raw('pragma page_count');
      await knex.raw(`pragma max_page_count = ${pages + room}`);
      await expect(turn(knex)).rejects.toThrow('full');
      // an account has a whole reading: the one before, or the new one
      const meanwhile = await readState(knex);
      // whose owner is not told what was to be written
      expect(JSON.stringify(meanwhile.wa_account)).not.toContain('insert');
      for (const {
        account_id: id,
        last_complete_at: at,
      } of meanwhile.wa_account) {
        expect([FIRST_DAY, SECOND_DAY]).toContain(at);
        const of = (rows: Record<string, unknown>[]) =>
          rows.filter(row => row.account_id === id);
        expect(of(meanwhile.wa_resource)).toEqual(
          of((at === FIRST_DAY ? before : expected).wa_resource),
        );
      }
      await knex.raw('pragma max_page_count = 1000000');
      await turn(knex);
      expect(await readState(knex)).toEqual(expected);
      await knex.destroy();
    },
  );

  it('that is locked fails the turn, and the next one does it', async () => {
    const config = await databases.copy();
    const knex = createKnex({
      ...config,
      pool: {
        min: 1,
        max: 1,
        afterCreate: (
          connection: { pragma(sql: string): void },
          done: (error: unknown, connection: unknown) => void,
        ) => {
          connection.pragma('busy_timeout = 200');
          done(null, connection);
        },
      },
    });
    const other = createKnex(config);
    const lock = await other.client.acquireConnection();
    lock.exec('begin exclusive');
    await expect(turn(knex)).rejects.toThrow('locked');
    lock.exec('rollback');
    await other.client.releaseConnection(lock);
    await turn(knex);
    expect(await readState(knex)).toEqual(expected);
    await other.destroy();
    await knex.destroy();
  });
});
