/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Any number that no other plugin takes in this database. */
const LOCK = 20_261_127;

/** The part of a connection of the `pg` driver that is used here. */
interface PgConnection {
  query(text: string): Promise<unknown>;
}

/**
 * knex marks in a table that somebody migrates. Who was killed meanwhile leaves
 * the mark, and nobody could ever start again.
 */
async function migrate(
  knex: Knex,
  migrations: Knex.MigratorConfig,
): Promise<void> {
  const isThere = await knex.schema.hasTable('knex_migrations_lock');
  if (isThere) {
    await knex.migrate.forceFreeMigrationsLock(migrations);
  }
  await knex.migrate.latest(migrations);
}

/**
 * Brings the tables up to date. Replicas that start at once wait for each
 * other, and the mark of one that was killed while it migrated holds up nobody:
 * on PostgreSQL a lock tells that ends with its connection, and a SQLite file
 * belongs to one process.
 */
export async function migrateAlone(options: {
  knex: Knex;
  migrations: Knex.MigratorConfig;
}): Promise<void> {
  const { knex, migrations } = options;
  // the lock needs a connection of its own
  if (!isPostgres(knex) || knex.client.pool.max < 2) {
    await (isPostgres(knex)
      ? knex.migrate.latest(migrations)
      : migrate(knex, migrations));
    return;
  }
  const connection: PgConnection = await knex.client.acquireConnection();
  try {
    await connection.query(`select pg_advisory_lock(${LOCK})`);
    await migrate(knex, migrations);
  } finally {
    await connection
      .query(`select pg_advisory_unlock(${LOCK})`)
      .catch(() => undefined);
    await knex.client.releaseConnection(connection);
  }
}
