/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/** Names of the columns of a table, as SQL. */
export async function columnsOf(knex: Knex, table: string): Promise<string[]> {
  return Object.keys(await knex(table).columnInfo());
}

/**
 * Fills a large table of PostgreSQL: its indexes are made again afterwards,
 * which takes a fraction of the time of keeping them along.
 */
export async function withoutIndexes(options: {
  knex: Knex;
  table: string;
  fill: (trx: Knex) => Promise<void>;
  onIndex: (name: string) => void;
}): Promise<void> {
  const { knex, table, fill, onIndex } = options;
  await knex.transaction(async trx => {
    await trx.raw(`set local maintenance_work_mem = '1GB'`);
    await trx.raw(`set local work_mem = '256MB'`);
    // a table that is emptied in the same transaction may skip the log
    await trx.raw('truncate ??', [table]);
    const { rows: constraints } = await trx.raw(
      `select conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where conrelid = ?::regclass and contype = 'p'`,
      [table],
    );
    for (const { name } of constraints) {
      await trx.raw('alter table ?? drop constraint ??', [table, name]);
    }
    const { rows: indexes } = await trx.raw(
      `select indexrelid::regclass::text as name,
         pg_get_indexdef(indexrelid) as definition
       from pg_index where indrelid = ?::regclass`,
      [table],
    );
    for (const { name } of indexes) {
      await trx.raw('drop index ??', [name]);
    }
    await fill(trx);
    for (const { name, definition } of constraints) {
      onIndex(name);
      await trx.raw(`alter table ?? add constraint ?? ${definition}`, [
        table,
        name,
      ]);
    }
    for (const { name, definition } of indexes) {
      onIndex(name);
      await trx.raw(definition);
    }
  });
}
