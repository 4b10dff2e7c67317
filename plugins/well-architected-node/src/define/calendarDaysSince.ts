/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const DAY_MS = 86_400_000;

/** Midnight, in UTC, of the day of a moment. */
const dayOf = (moment: Date) => Math.floor(moment.getTime() / DAY_MS) * DAY_MS;

/**
 * Whole days from the day of a moment to the day of another, both in UTC: 1
 * from 23:59 to 00:01 of the next day. The same all day long, as what a check
 * counts in days must be.
 *
 * @param iso - ISO 8601, a date or a moment; what is none gives NaN, which
 * passes no limit
 * @public
 */
export const calendarDaysSince = (iso: string | undefined, now: Date): number =>
  iso ? (dayOf(now) - dayOf(new Date(iso))) / DAY_MS : NaN;
