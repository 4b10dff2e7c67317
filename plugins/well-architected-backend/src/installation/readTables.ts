/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InstallationTables } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';

type Table = InstallationTables['tables'][number];

/** The statistics that PostgreSQL keeps anyway; no table is counted. */
async function readPostgres(knex: Knex): Promise<InstallationTables> {
  const { rows }: { rows: { name: string; rows: string; bytes: string }[] } =
    await knex.raw(
      `select
        case when schemaname = current_schema() then relname
          else schemaname || '.' || relname end as name,
        n_live_tup as rows,
        pg_total_relation_size(relid) as bytes
      from pg_stat_user_tables
      where (schemaname = current_schema() and relname like 'wa\\_%')
        or (schemaname = 'well_architected_queue' and relname like 'job%')
      order by 3 desc, 1`,
    );
  const tables: Table[] = rows.map(row => ({
    name: row.name,
    rows: Number(row.rows),
    bytes: Number(row.bytes),
  }));
  return {
    tables,
    bytes: tables.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
  };
}

/** The highest row id: exact where nothing was ever deleted, else too high. */
async function readSqlite(knex: Knex): Promise<InstallationTables> {
  const names: string[] = await knex('sqlite_master')
    .where('type', 'table')
    .whereRaw(`name like 'wa!_%' escape '!'`)
    .pluck('name');
  const tables: Table[] = await knex.raw(
    `${names
      .map(
        name =>
          `select '${name}' as name, coalesce(max(_rowid_), 0) as rows from ${name}`,
      )
      .join(' union all ')} order by rows desc, name`,
  );
  const [{ bytes }]: { bytes: number }[] = await knex.raw(
    'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()',
  );
  return { tables: tables.map(({ name, rows }) => ({ name, rows })), bytes };
}

/** Rows and sizes of the tables, cheaply estimated; the largest first. */
export function readTables(options: {
  knex: Knex;
}): Promise<InstallationTables> {
  const { knex } = options;
  return isPostgres(knex) ? readPostgres(knex) : readSqlite(knex);
}
