/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

export interface TableSize {
  table: string;
  /** Counted. */
  rows: number;
  /** With indexes and what is stored out of line. */
  bytes: number;
  /** As PostgreSQL estimates them. */
  dead: number;
  /** Since the statistics began. */
  autovacuums: number;
}

/** Of a PostgreSQL database: every table of it but those of migrations. */
export async function tableSizes(knex: Knex): Promise<TableSize[]> {
  const { rows: tables }: { rows: Record<string, string>[] } = await knex.raw(
    `select schemaname, relname, n_dead_tup, autovacuum_count,
       pg_total_relation_size(relid) as bytes
     from pg_stat_user_tables where relname not like '%knex%' order by relname`,
  );
  const sizes: TableSize[] = [];
  for (const table of tables) {
    const { rows } = await knex.raw(
      `select count(*) as rows from "${table.schemaname}"."${table.relname}"`,
    );
    sizes.push({
      table: table.relname,
      rows: Number(rows[0].rows),
      bytes: Number(table.bytes),
      dead: Number(table.n_dead_tup),
      autovacuums: Number(table.autovacuum_count),
    });
  }
  return sizes;
}

/** Rows and bytes of all these together. */
export const sumOfSizes = (sizes: TableSize[]) => ({
  rows: sizes.reduce((sum, { rows }) => sum + rows, 0),
  bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
});
