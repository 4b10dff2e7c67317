/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  calendarDaysSince,
  UnknownError,
} from 'backstage-plugin-well-architected-node';

const HOUR_MS = 3_600_000;
/** Clocks that differ by less, in hours, are taken for right. */
const TOLERANCE = 24;

/**
 * Hours from a moment to now, at least 0.
 *
 * @param iso - ISO 8601; absent gives NaN, which passes no limit
 * @throws UnknownError for a moment that is more than a day ahead: taken for
 * the present it would be young for ever, and pass
 */
export function hoursSince(iso: string | undefined, now: Date): number {
  if (!iso) {
    return NaN;
  }
  const hours = (now.getTime() - Date.parse(iso)) / HOUR_MS;
  if (hours < -TOLERANCE) {
    throw new UnknownError({
      reason: 'API_ERROR',
      message: `No age can be told: ${iso.slice(0, 16)} UTC is ahead of ${now
        .toISOString()
        .slice(
          0,
          16,
        )} UTC, so the clock of the backend or of what AWS reports is wrong`,
    });
  }
  return Math.max(0, hours);
}

/**
 * Whole days of the calendar, in UTC, from a moment to now, otherwise as
 * {@link hoursSince}: two readings of one day tell the same age, so that what
 * did not change is not written again.
 */
export function daysSince(iso: string | undefined, now: Date): number {
  return Number.isNaN(hoursSince(iso, now))
    ? NaN
    : Math.max(0, calendarDaysSince(iso, now));
}

/** Whole days of the calendar, in UTC, from now to a moment; below 0 after it. */
export const daysUntil = (iso: string, now: Date): number =>
  // no -0 on the day itself
  0 - calendarDaysSince(iso, now);

/** As {@link daysSince}, with 0 for what is ahead, however far: what happened did. */
export function daysSinceAtLeast(iso: string | undefined, now: Date): number {
  return iso && Date.parse(iso) > now.getTime() ? 0 : daysSince(iso, now);
}

const NEAR = ['today', 'yesterday'];

/** "today", "yesterday", "5 days ago", of {@link daysSince}. */
export const agoText = (days: number): string =>
  Number.isNaN(days) ? 'at an unknown time' : NEAR[days] ?? `${days} days ago`;
