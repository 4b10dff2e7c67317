/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import type PgBoss from 'pg-boss';

/** The part of a connection of the `pg` driver that is used here. */
interface PgConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * Lets pg-boss use the connections of the plugin's own pool, so that it needs
 * no settings and no credentials of its own. Its statements go to the driver
 * as they are: knex would take a `?` in them for a placeholder.
 */
export function pgBossDatabase(knex: Knex): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const connection: PgConnection = await knex.client.acquireConnection();
      try {
        const result = await connection.query(text, values);
        // several statements in one text answer with a list of results
        return Array.isArray(result)
          ? { rows: result.flatMap(({ rows }) => rows) }
          : result;
      } catch (error) {
        // a text that begins a transaction and fails, as when two replicas
        // create the tables at once, must not leave it open in the pool
        await connection.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        await knex.client.releaseConnection(connection);
      }
    },
  };
}
