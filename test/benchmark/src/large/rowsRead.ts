/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** A statement as it was sent. */
export interface SentStatement {
  sql: string;
  bindings?: readonly unknown[];
}

/** Rows that the scans of tables and indexes of a plan looked at. */
function rowsOf(node: PlanNode): number {
  const below = (node.Plans ?? []).reduce((sum, n) => sum + rowsOf(n), 0);
  const isScan =
    node['Node Type'].endsWith('Scan') &&
    !['CTE Scan', 'Subquery Scan', 'WorkTable Scan', 'Values Scan'].includes(
      node['Node Type'],
    );
  const own =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  return below + (isScan ? own * node['Actual Loops'] : 0);
}

/** Runs reading statements of PostgreSQL again, and counts the rows read. */
export async function rowsRead(
  knex: Knex,
  statements: SentStatement[],
): Promise<number> {
  const connection = await knex.client.acquireConnection();
  try {
    let rows = 0;
    for (const { sql, bindings } of statements) {
      const { rows: answer } = await connection.query(
        `explain (analyze, timing off, format json) ${sql}`,
        bindings,
      );
      rows += rowsOf(answer[0]['QUERY PLAN'][0].Plan);
    }
    return Math.round(rows);
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
