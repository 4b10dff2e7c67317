/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { FAILURES_TOLD, WorkFigures } from './types';

interface CountRow {
  waiting: string;
  running: string;
  waiting_since: Date | null;
}

interface FailureRow {
  key: string | null;
  state: string;
  retry_count: number;
  at: Date;
  output: { message?: string; value?: { message?: string } } | null;
  retrying: string;
  failed: string;
}

/**
 * How it stands with a kind of work, from the jobs that pg-boss keeps: those
 * that ended stay for some days. Of each key its latest outcome counts, so what
 * was done after all is no failure any more. Two statements.
 */
export async function readPgBossFigures(options: {
  knex: Knex;
  schema: string;
  kind: string;
}): Promise<WorkFigures> {
  const { knex, schema, kind } = options;
  const counts: { rows: CountRow[] } = await knex.raw(
    `select
      count(*) filter (where state in ('created', 'retry') and start_after <= now()) as waiting,
      count(*) filter (where state = 'active') as running,
      min(created_on) filter (where state = 'created' and start_after <= now()) as waiting_since
    from ??.job where name = ?`,
    [schema, kind],
  );
  const failures: { rows: FailureRow[] } = await knex.raw(
    `with latest as (
      select distinct on (singleton_key)
        singleton_key as key, state, retry_count, output,
        coalesce(completed_on, started_on, created_on) as at
      from ??.job
      where name = ? and (
        state in ('completed', 'failed') or (state = 'retry' and output is not null)
      )
      order by singleton_key, created_on desc
    )
    select *,
      count(*) filter (where state = 'retry') over () as retrying,
      count(*) filter (where state = 'failed') over () as failed
    from latest where state <> 'completed'
    order by at desc limit ?`,
    [schema, kind, FAILURES_TOLD],
  );
  const [{ waiting, running, waiting_since: since }] = counts.rows;
  const [first] = failures.rows;
  return {
    waiting: Number(waiting),
    running: Number(running),
    ...(since ? { waitingSince: since.toISOString() } : {}),
    retrying: Number(first?.retrying ?? 0),
    failed: Number(first?.failed ?? 0),
    failures: failures.rows.map(row => ({
      key: row.key ?? '',
      at: row.at.toISOString(),
      error:
        row.output?.message ?? row.output?.value?.message ?? 'No reason given',
      attempts: row.retry_count + 1,
      willRetry: row.state === 'retry',
    })),
  };
}
