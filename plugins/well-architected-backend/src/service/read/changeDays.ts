/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ORG_REF, ScoreDayRow } from '../../database/tables';
import { ReadRows } from '../../reading/readUnchanged';

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
 * while there is no day that is old enough. Pure.
 *
 * @param known - days of the organisation, the oldest first
 */
export function changeDaysOf(
  known: string[],
  now: Date,
): { from: string; to: string } | undefined {
  const { earliest, latest } = changeWindow(now);
  const recent = known.filter(day => day >= earliest);
  const from = recent.filter(day => day <= latest).at(-1);
  const to = recent.at(-1);
  return from && to ? { from, to } : undefined;
}

/** The same, of the days that are stored. */
export async function changeDays(options: {
  knex: Knex;
  read: ReadRows;
  now: Date;
}): Promise<{ from: string; to: string } | undefined> {
  const { knex, read, now } = options;
  const rows = await read<Pick<ScoreDayRow, 'day'>>(
    knex<ScoreDayRow>('wa_score_day')
      .where({ subject_type: 'org', subject_ref: ORG_REF })
      .where('day', '>=', changeWindow(now).earliest)
      .orderBy('day')
      .select('day'),
  );
  return changeDaysOf(
    rows.map(({ day }) => day),
    now,
  );
}
