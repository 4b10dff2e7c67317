/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ReadRows } from '../../reading/readUnchanged';
import { ORG_REF, ScoreDayRow } from '../../database/tables';
import { dayBefore } from './changeDays';

const DAY_MS = 86_400_000;
/** Longer periods are shown by week. */
const MOST_DAILY = 186;

/** Calendar days in UTC, `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

/** So many days, the last of which is today. */
export const lastDays = (now: Date, days: number): Period => ({
  from: dayBefore(now, days - 1),
  to: dayBefore(now, 0),
});

/** Days from the first to the second. */
const distance = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The period of the same length that ends the day before this one. */
export function periodBefore({ from, to }: Period): Period {
  return {
    from: dayBefore(new Date(from), distance(from, to) + 1),
    to: dayBefore(new Date(from), 1),
  };
}

export const resolutionOf = ({ from, to }: Period): 'day' | 'week' =>
  distance(from, to) < MOST_DAILY ? 'day' : 'week';

/**
 * The days of a period that a trend shows: all that are there or, of a long
 * period, the first one and the last one of each week, weeks counted back from
 * the end of the period. Pure.
 *
 * @param known - days with a score, in any order
 */
export function shownDays(known: string[], period: Period): string[] {
  const days = [...new Set(known)]
    .filter(day => day >= period.from && day <= period.to)
    .sort();
  if (resolutionOf(period) === 'day') {
    return days;
  }
  const week = (day: string) => Math.floor(distance(day, period.to) / 7);
  return days.filter(
    (day, index) =>
      index === 0 ||
      index === days.length - 1 ||
      week(days[index + 1]) !== week(day),
  );
}

/**
 * Narrows a query to these days, the oldest first. Days without a gap are one
 * range: of an index, each day of a list is looked for by itself.
 */
export function whereDays(
  query: Knex.QueryBuilder,
  column: string,
  days: string[],
): void {
  const [first, last] = [days[0], days[days.length - 1]];
  if (days.length > 1 && distance(first, last) === days.length - 1) {
    query.whereBetween(column, [first, last]);
  } else {
    query.whereIn(column, days);
  }
}

/**
 * The days with sums that a trend shows, and the one before the period that
 * it is compared with. One statement.
 */
export async function readTrendDays(options: {
  knex: Knex;
  read: ReadRows;
  period: Period;
}): Promise<{ known: string[]; shown: string[]; previous?: string }> {
  const { knex, read, period } = options;
  const rows = await read<Pick<ScoreDayRow, 'day'>>(
    knex<ScoreDayRow>('wa_score_day')
      .where({
        subject_type: 'org',
        subject_ref: ORG_REF,
      })
      .whereBetween('day', [periodBefore(period).from, period.to])
      .orderBy('day')
      .select('day'),
  );
  const known = rows.map(({ day }) => day);
  return {
    known,
    shown: shownDays(known, period),
    previous: known.filter(day => day < period.from).at(-1),
  };
}
