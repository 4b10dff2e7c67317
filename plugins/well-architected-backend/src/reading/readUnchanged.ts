/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { readVersion } from './readVersion';

/** Answers that are kept, per database. */
const MOST_ANSWERS = 500;

interface Kept {
  version: number;
  rows: Promise<unknown[]>;
}

const kept = new WeakMap<Knex, Map<string, Kept>>();

function keptOf(knex: Knex): Map<string, Kept> {
  const known = kept.get(knex) ?? new Map<string, Kept>();
  kept.set(knex, known);
  return known;
}

/** Runs a query, or answers from memory. The rows must not be changed. */
export type ReadRows = <Row extends object>(
  query: Knex.QueryBuilder,
) => Promise<Row[]>;

/**
 * For queries on what `bumpVersion` marks: their rows are remembered until
 * something is written. One statement, and one more for each query whose rows
 * are not known for the version that it read.
 *
 * What is remembered is found by the SQL and its values, so that all that an
 * answer depends on, the conditions of the caller above all, is part of it.
 * The version is read before the rows: they may be newer than it, never older.
 * Callers who ask the same at the same time wait for one statement.
 */
export async function readUnchanged(knex: Knex): Promise<ReadRows> {
  return readAt(knex, await readVersion(knex));
}

/** The same, for a version that was read before. */
export function readAt(knex: Knex, version: number): ReadRows {
  const answers = keptOf(knex);
  return <Row extends object>(query: Knex.QueryBuilder) => {
    const { sql, bindings } = query.toSQL();
    const key = JSON.stringify([sql, bindings]);
    const known = answers.get(key);
    // the least recently used comes first
    answers.delete(key);
    if (known?.version === version) {
      answers.set(key, known);
      return known.rows as Promise<Row[]>;
    }
    const rows = Promise.resolve(query as unknown as PromiseLike<Row[]>);
    answers.set(key, { version, rows });
    if (answers.size > MOST_ANSWERS) {
      answers.delete(answers.keys().next().value!);
    }
    rows.catch(() => {
      if (answers.get(key)?.rows === rows) {
        answers.delete(key);
      }
    });
    return rows;
  };
}
