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
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
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

/** What statements looked at. */
export interface WorkRead {
  rowsRead: number;
  /** Pages of 8 KiB, in memory or not. */
  blocksRead: number;
}

/** Runs reading statements of PostgreSQL again, and counts what they read. */
export async function workRead(
  knex: Knex,
  statements: SentStatement[],
): Promise<WorkRead> {
  const connection = await knex.client.acquireConnection();
  try {
    let rows = 0;
    let blocksRead = 0;
    for (const { sql, bindings } of statements) {
      const { rows: answer } = await connection.query(
        `explain (analyze, buffers, timing off, format json) ${sql}`,
        bindings,
      );
      const plan: PlanNode = answer[0]['QUERY PLAN'][0].Plan;
      rows += rowsOf(plan);
      // of a node and all below it
      blocksRead += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    }
    return { rowsRead: Math.round(rows), blocksRead };
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
