/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** What the drivers answer to a raw statement that writes. */
export type RawWrite = { rowCount: number } | { changes: number };

/** Rows that a raw statement has written, on PostgreSQL and SQLite. */
export function writtenRows(answer: RawWrite): number {
  return 'rowCount' in answer ? answer.rowCount : answer.changes;
}
