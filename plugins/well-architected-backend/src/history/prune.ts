/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { CHUNK } from '../database/chunked';
import { pruneMessages } from '../notify/pruneMessages';
import { ScoreDayRow, TransitionRow } from '../database/tables';

const DAY_MS = 86_400_000;
/** 1970-01-05, the first Monday of the calendar that computers count by. */
const FIRST_MONDAY = 4;

/** Number of the week, which begins on Monday. */
const weekOf = (day: string) =>
  Math.floor((new Date(day).getTime() / DAY_MS - FIRST_MONDAY) / 7);

/** All days but the first that is there of each week. */
function surplusDays(days: string[]): string[] {
  const weeks = new Set<number>();
  return [...days].sort().filter(day => {
    const seen = weeks.has(weekOf(day));
    weeks.add(weekOf(day));
    return seen;
  });
}

/** Days before the limit are thinned to one a week. */
async function thinDays(
  knex: Knex,
  before: string,
  signal: AbortSignal,
): Promise<number> {
  const days = await knex<ScoreDayRow>('wa_score_day')
    .where('day', '<', before)
    .distinct('day')
    .pluck('day');
  let deleted = 0;
  for (const day of surplusDays(days)) {
    signal.throwIfAborted();
    deleted += await knex<ScoreDayRow>('wa_score_day')
      .where('day', day)
      .delete();
  }
  return deleted;
}

/**
 * The newest change of each (subject, check) is kept for ever: it tells what
 * its owner was last told.
 */
async function pruneTransitions(
  knex: Knex,
  before: string,
  signal: AbortSignal,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    signal.throwIfAborted();
    const ids = await knex<TransitionRow>('wa_transition as t')
      .where('t.at', '<', before)
      .whereExists(
        knex('wa_transition as newer')
          .whereRaw('newer.subject_ref = t.subject_ref')
          .whereRaw('newer.check_id = t.check_id')
          .whereRaw('newer.at > t.at')
          .where(query =>
            query.whereNull('t.direction').orWhereNotNull('newer.direction'),
          )
          .select(knex.raw('1')),
      )
      .limit(CHUNK)
      .pluck('t.id');
    if (ids.length === 0) {
      return deleted;
    }
    deleted += await knex<TransitionRow>('wa_transition')
      .whereIn('id', ids)
      .delete();
  }
}

/** Removes history that nobody needs any more, in small steps. */
export async function prune(options: {
  knex: Knex;
  now: Date;
  dailyMs: number;
  transitionsMs: number;
  notificationsMs: number;
  signal: AbortSignal;
}): Promise<{ days: number; transitions: number }> {
  const { knex, now, dailyMs, transitionsMs, notificationsMs, signal } =
    options;
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  await pruneMessages({
    knex,
    before: new Date(before(notificationsMs)),
    signal,
  });
  return {
    days: await thinDays(knex, before(dailyMs).slice(0, 10), signal),
    transitions: await pruneTransitions(knex, before(transitionsMs), signal),
  };
}
