/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { isPostgres } from './dialect';
import { migrationOptions } from './openDatabase';
import { emptyDatabase, testDatabaseIds } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);

const ROWS = ['a', 'b'];
/** Tables that a migration works out of others, whatever was in them. */
const WORKED_OUT = ['wa_check_sum', 'wa_kind_sum'];
/** Whose rows are put together and taken apart; see `wideDays.test.ts`. */
const RESHAPED: Record<string, string> = {
  '20261129000300_wide_days.js': 'wa_score_day',
};
/** Columns that hold a JSON array. */
const LISTS = ['items'];

type Row = Record<string, unknown>;
/** Rows of all tables, without an order. */
type Rows = Record<string, Row[]>;

async function tablesOf(knex: Knex): Promise<string[]> {
  const names: string[] = isPostgres(knex)
    ? await knex('information_schema.tables')
        .where({ table_schema: 'public' })
        .pluck('table_name')
    : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
  return names.filter(name => name.startsWith('wa_')).sort();
}

/** A value that fits a column of this type, another one for each row. */
function valueFor(name: string, type: string, row: string): unknown {
  const number = ROWS.indexOf(row) + 1;
  if (/int|numeric|real|double|float/.test(type)) {
    return number;
  }
  if (/bool/.test(type)) {
    return false;
  }
  if (/timestamp|date/.test(type)) {
    return `2026-11-2${number}T00:00:00.000Z`;
  }
  if (!/text|json/.test(type)) {
    return row;
  }
  // migrations read JSON
  return LISTS.includes(name) ? '[]' : '{}';
}

/** Puts two rows into every table that is empty. */
async function fill(knex: Knex): Promise<void> {
  for (const table of await tablesOf(knex)) {
    const [{ count }] = await knex(table).count({ count: '*' });
    if (Number(count) === 0) {
      const columns = Object.entries(await knex(table).columnInfo());
      for (const row of ROWS) {
        await knex(table).insert(
          Object.fromEntries(
            columns
              .filter(([name]) => name !== 'seq')
              .map(([name, { type }]) => [name, valueFor(name, type, row)]),
          ),
        );
      }
    }
  }
}

async function read(knex: Knex): Promise<Rows> {
  const rows: Rows = {};
  for (const table of await tablesOf(knex)) {
    rows[table] = await knex(table);
  }
  return rows;
}

const textOf = (row: Row, columns: string[]) =>
  JSON.stringify(columns.map(column => row[column]));

/** Those that a migration keeps as they are. */
function without(rows: Rows, file: string): Rows {
  return Object.fromEntries(
    Object.entries(rows).filter(([table]) => table !== RESHAPED[file]),
  );
}

/** What was there before and is not afterwards, by tables in both. */
function lost(before: Rows, after: Rows): string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const kept = after[table];
    if (!kept || rows.length === 0) {
      return [];
    }
    if (kept.length !== rows.length) {
      return [`${table}: ${rows.length} rows became ${kept.length}`];
    }
    const shared = Object.keys(rows[0]).filter(name => name in kept[0]);
    const left = new Set(kept.map(row => textOf(row, shared)));
    return rows
      .map(row => textOf(row, shared))
      .filter(text => !left.has(text))
      .map(text => `${table}: ${text}`);
  });
}

describe.each(testDatabaseIds)('rows in each migration on %s', id => {
  it('stay on the way up and on the way down', async () => {
    const knex = await emptyDatabase(id);
    const files = readdirSync(migrationOptions.directory).sort();
    const problems: string[] = [];
    const note = (step: string, found: string[]) =>
      problems.push(...found.map(each => `${step}: ${each}`));

    for (const file of files) {
      const before = await read(knex);
      await knex.migrate.up(migrationOptions);
      note(`up ${file}`, lost(without(before, file), await read(knex)));
      await fill(knex);
    }
    const all = await read(knex);
    const empty = Object.keys(all).filter(table => all[table].length === 0);
    expect(empty).toEqual([]);
    // the newest is undone and done again, as after an upgrade gone wrong
    await knex.migrate.down(migrationOptions);
    await knex.migrate.up(migrationOptions);
    const kept = Object.fromEntries(
      Object.entries(all).filter(([table]) => !WORKED_OUT.includes(table)),
    );
    note('down and up', lost(kept, await read(knex)));

    for (const file of [...files].reverse()) {
      // the way down makes former tables again
      await fill(knex);
      const before = await read(knex);
      await knex.migrate.down(migrationOptions);
      note(`down ${file}`, lost(without(before, file), await read(knex)));
    }
    expect(problems).toEqual([]);
    expect(await tablesOf(knex)).toEqual([]);
  });
});
