/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ScoreDayRow } from '../../database/tables';

const DAY_MS = 86_400_000;
const CHANGE_DAYS = 30;

/** `YYYY-MM-DD` so many days before a moment. */
export function dayBefore(moment: Date, days: number): string {
  return new Date(moment.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Bounds of the day that a change over 30 days is measured against: the last
 * one that is at least 30 days ago, but never more than 60.
 */
export function changeWindow(now: Date): { earliest: string; latest: string } {
  return {
    earliest: dayBefore(now, 2 * CHANGE_DAYS),
    latest: dayBefore(now, CHANGE_DAYS),
  };
}

/**
 * The two days that a change of sums over 30 days lies between; undefined
 * while there is no day that is old enough.
 */
export async function changeDays(options: {
  knex: Knex;
  now: Date;
}): Promise<{ from: string; to: string } | undefined> {
  const { knex, now } = options;
  const { earliest, latest } = changeWindow(now);
  const [row]: { old: string | null; current: string | null }[] =
    await knex<ScoreDayRow>('wa_score_day')
      .where({ subject_type: 'org', pillar: 'overall' })
      .where('day', '>=', earliest)
      .select(
        knex.raw('max(case when day <= ? then day end) as old', [latest]),
        knex.raw('max(day) as current'),
      );
  return row.old && row.current
    ? { from: row.old, to: row.current }
    : undefined;
}
