/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/** What a piece of code asked of the database. */
export interface DatabaseWork {
  /** Statements, those that begin and end transactions included. */
  statements: number;
  /** Rows inserted, updated and deleted, by table. */
  rowsWritten: Record<string, number>;
}

interface Answered {
  sql?: string;
  /** Of pg. */
  response?: { rowCount?: number | null };
  /** Of better-sqlite3. */
  context?: { changes?: number };
}

const WRITE = /^\s*(?:insert into|update|delete from)\s+[`"]?(\w+)/i;

/** Runs this and counts the statements and the rows that it wrote. */
export async function countWork(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<DatabaseWork> {
  const work: DatabaseWork = { statements: 0, rowsWritten: {} };
  const asked = () => {
    work.statements += 1;
  };
  const answered = (_: unknown, { sql, response, context }: Answered) => {
    const table = WRITE.exec(sql ?? '')?.[1];
    const rows = context?.changes ?? response?.rowCount ?? 0;
    if (table && rows > 0) {
      work.rowsWritten[table] = (work.rowsWritten[table] ?? 0) + rows;
    }
  };
  knex.on('query', asked).on('query-response', answered);
  try {
    await run();
  } finally {
    knex.removeListener('query', asked);
    knex.removeListener('query-response', answered);
  }
  return work;
}

export const totalOf = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
