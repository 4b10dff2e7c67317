/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WorkPressure } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { findDueAccounts } from '../collect/findDueAccounts';
import { AccountRow } from '../database/tables';
import { countDueEntities } from '../score/findDueEntities';

const HOUR_MS = 3_600_000;
/** The pace of less than this says nothing. */
const SHORTEST_MS = 60_000;
/** Scores older than a day are due whatever happened. */
const DAY_MS = 24 * HOUR_MS;

interface Done {
  count: number | string;
  first: string | null;
}

/**
 * The pace since the first thing that was done within the last hour: a replica
 * that has just begun on a backlog is not judged by the time before it.
 */
function paceOf(
  due: number,
  [done]: Done[],
  now: Date,
): Pick<WorkPressure, 'donePerHour' | 'catchUpSeconds'> {
  const sinceMs = done.first ? now.getTime() - Date.parse(done.first) : HOUR_MS;
  const hours = Math.max(sinceMs, SHORTEST_MS) / HOUR_MS;
  const donePerHour = Math.round(Number(done.count) / hours);
  if (due === 0) {
    return { donePerHour, catchUpSeconds: 0 };
  }
  return donePerHour > 0
    ? { donePerHour, catchUpSeconds: Math.ceil((due / donePerHour) * 3_600) }
    : { donePerHour };
}

/**
 * Whether the workers keep up: what is due and not being worked on, since when,
 * what was done lately, and how long the rest takes at that pace. From the
 * tables, so for all replicas and both databases. Five statements.
 */
export async function readPressure(options: {
  knex: Knex;
  now: Date;
  catalogueVersion: string;
  schedule: { frequencyMs: number; timeoutMs: number };
  /** Accounts that are recordings. */
  frozen: string[];
}): Promise<WorkPressure[]> {
  const { knex, now, schedule } = options;
  const hourAgo = new Date(now.getTime() - HOUR_MS).toISOString();
  const due = new Set(await findDueAccounts({ ...options, ...schedule }));
  const idle = await knex<AccountRow>('wa_account')
    .whereNot('state', 'running')
    .select('account_id', 'last_started_at');
  const dueIdle = idle.filter(row => due.has(row.account_id));
  const starts = dueIdle.flatMap(row => row.last_started_at ?? []).sort();
  const read: Done[] = await knex<AccountRow>('wa_account')
    .where('last_started_at', '>=', hourAgo)
    .whereNot('state', 'running')
    .count({ count: '*' })
    .min({ first: 'last_started_at' });
  const dueEntities = await countDueEntities({ ...options, maxAgeMs: DAY_MS });
  const scored: Done[] = await knex('wa_scorecard')
    .where('evaluated_at', '>=', hourAgo)
    .count({ count: '*' })
    .min({ first: 'evaluated_at' });
  const sinceMs = starts[0]
    ? Date.parse(starts[0]) + schedule.frequencyMs
    : undefined;
  return [
    {
      kind: 'accounts',
      due: dueIdle.length,
      ...(sinceMs !== undefined && sinceMs < now.getTime()
        ? { dueSince: new Date(sinceMs).toISOString() }
        : {}),
      ...paceOf(dueIdle.length, read, now),
    },
    {
      kind: 'entities',
      due: dueEntities,
      ...paceOf(dueEntities, scored, now),
    },
  ];
}
