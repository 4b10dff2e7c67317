/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/** As PostgreSQL is set up when nobody sets it up. */
const THRESHOLD = 50;
const SCALE_FACTOR = 0.2;

/**
 * What autovacuum would have done over night, by its default settings: a year
 * of minutes gives it no night to do that.
 *
 * @returns the tables that it vacuumed
 */
export async function vacuumAsDue(knex: Knex): Promise<string[]> {
  const { rows }: { rows: { relname: string }[] } = await knex.raw(
    `select relname from pg_stat_user_tables
     where relname like 'wa\\_%' and n_dead_tup > ?::float + ?::float * n_live_tup`,
    [THRESHOLD, SCALE_FACTOR],
  );
  for (const { relname } of rows) {
    await knex.raw('vacuum (analyze) ??', [relname]);
  }
  return rows.map(({ relname }) => relname);
}
