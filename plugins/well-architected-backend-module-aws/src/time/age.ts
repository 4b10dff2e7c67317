/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnknownError } from 'backstage-plugin-well-architected-node';

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

/** Days from a moment to now, as {@link hoursSince}. */
export function daysSince(iso: string | undefined, now: Date): number {
  return hoursSince(iso, now) / 24;
}

/** As {@link daysSince}, with 0 for what is ahead, however far: what happened did. */
export function daysSinceAtLeast(iso: string | undefined, now: Date): number {
  return iso && Date.parse(iso) > now.getTime() ? 0 : daysSince(iso, now);
}

/** "3 h" below two days, "5 days" above. */
export function ageText(hours: number): string {
  return hours < 48
    ? `${Math.floor(hours)} h`
    : `${Math.floor(hours / 24)} days`;
}
