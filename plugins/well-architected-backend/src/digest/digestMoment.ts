/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DateTime } from 'luxon';
import { DigestConfig } from '../config/types';

/** A moment at which digests are due. */
export interface DigestMoment {
  at: Date;
  /** ISO week in the configured time zone, such as `2026-W48`. */
  week: string;
}

/** The last moment at which digests were due. Pure. */
export function digestMoment(options: {
  schedule: DigestConfig;
  now: Date;
}): DigestMoment {
  const { schedule, now } = options;
  const local = DateTime.fromJSDate(now, { zone: schedule.timezone });
  const inWeekOf = (day: DateTime) =>
    day
      .startOf('week')
      .plus({ days: schedule.weekday - 1 })
      .set({
        hour: schedule.hour,
        minute: schedule.minute,
        second: 0,
        millisecond: 0,
      });
  const thisWeek = inWeekOf(local);
  const moment =
    thisWeek <= local ? thisWeek : inWeekOf(local.minus({ weeks: 1 }));
  return {
    at: moment.toJSDate(),
    week: `${moment.weekYear}-W${String(moment.weekNumber).padStart(2, '0')}`,
  };
}
