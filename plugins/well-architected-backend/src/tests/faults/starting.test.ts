/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import createKnex, { Knex } from 'knex';
import { migrateAlone } from '../../database/migrateAlone';
import { migrationOptions } from '../../database/openDatabase';
import {
  emptyDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { isPostgres } from '../../database/dialect';
import { readState } from './__testUtils__/readState';
import { FIRST_DAY, runTurn } from './__testUtils__/runTurn';

jest.setTimeout(120_000);

const migrations = migrationOptions;
const nowhere = { message() {}, event() {} };

/** The tables that this version adds to the one before: all of a day. */
const LATEST = /^20261129/;

describe.each(testDatabaseIds)('starting on %s', id => {
  let knex: Knex;
  const others: Knex[] = [];

  /** Another replica of the same installation. */
  function replica(): Knex {
    if (!isPostgres(knex)) {
      return knex;
    }
    const other = createKnex({
      client: 'pg',
      connection: knex.client.config.connection,
      pool: { min: 0, max: 3 },
    });
    others.push(other);
    return other;
  }

  const applied = async (): Promise<string[]> =>
    knex('knex_migrations').orderBy('id').pluck('name');

  beforeEach(async () => {
    knex = await emptyDatabase(id);
  });

  afterEach(async () => {
    await Promise.all(others.splice(0).map(other => other.destroy()));
  });

  it('lets replicas that start at once migrate one after the other', async () => {
    const replicas = isPostgres(knex) ? [replica(), replica(), knex] : [knex];
    await Promise.all(
      replicas.map(each => migrateAlone({ knex: each, migrations })),
    );
    const names = await applied();
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names).size).toBe(names.length);
    expect(await knex('knex_migrations_lock').pluck('is_locked')).toEqual([0]);
  });

  it('is not held up by one that was killed while it migrated', async () => {
    await knex.migrate.up(migrations);
    await knex('knex_migrations_lock').update({ is_locked: 1 });
    await expect(knex.migrate.latest(migrations)).rejects.toThrow('locked');
    await migrateAlone({ knex: replica(), migrations });
    expect((await applied()).length).toBeGreaterThan(15);
  });

  it('keeps what is there through a downgrade and an upgrade', async () => {
    await migrateAlone({ knex, migrations });
    await runTurn({ knex, at: FIRST_DAY, send: nowhere });
    const before = await readState(knex);
    const names = await applied();
    const latest = names.filter(name => LATEST.test(name)).length;
    expect(latest).toBeGreaterThan(0);
    for (let i = 0; i < latest; i += 1) {
      await knex.migrate.down(migrations);
    }
    // the version before has its tables, and what was in them
    for (const table of ['wa_result', 'wa_transition']) {
      expect(await knex(table).select('*')).toHaveLength(before[table].length);
    }
    // of a day there may be a row for each pillar
    expect(
      await knex('wa_score_day').distinct('day', 'subject_type', 'subject_ref'),
    ).toHaveLength(before.wa_score_day.length);
    await migrateAlone({ knex, migrations });
    const after = await readState(knex);
    for (const [table, rows] of Object.entries(before)) {
      expect([table, after[table].length]).toEqual([table, rows.length]);
    }
    expect(after.wa_result).toEqual(before.wa_result);
    expect(after.wa_transition).toEqual(before.wa_transition);
    expect(after.wa_score_day).toEqual(before.wa_score_day);
    // and it goes on: a second run of the day adds nothing
    await runTurn({ knex, at: FIRST_DAY, send: nowhere });
    const later = await readState(knex);
    expect(later.wa_transition).toEqual(before.wa_transition);
    expect(later.wa_message).toEqual(before.wa_message);
  });
});
