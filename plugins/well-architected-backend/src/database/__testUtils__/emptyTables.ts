/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { isPostgres } from '../dialect';

/** The plugin's tables that have no row, which a fresh database has many of. */
export async function listEmptyTables(knex: Knex): Promise<string[]> {
  const names: string[] = isPostgres(knex)
    ? await knex('pg_tables')
        .whereRaw('schemaname = current_schema()')
        .pluck('tablename')
    : await knex('sqlite_master').where('type', 'table').pluck('name');
  const own = names.filter(name => name.startsWith('wa_'));
  const first = await Promise.all(own.map(name => knex(name).first()));
  return own.filter((_, index) => first[index] === undefined);
}

/** Makes these tables empty again, quicker than a fresh database is made. */
export async function emptyTables(knex: Knex, tables: string[]): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw(`truncate ${tables.map(() => '??').join(', ')}`, tables);
    return;
  }
  for (const table of tables) {
    await knex(table).delete();
  }
}
