/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const HOUR_MS = 3_600_000;

/**
 * Hours from a moment to now.
 *
 * @param iso - ISO 8601; absent gives NaN, which passes no limit
 */
export function hoursSince(iso: string | undefined, now: Date): number {
  return iso ? (now.getTime() - Date.parse(iso)) / HOUR_MS : NaN;
}

/** Days from a moment to now; NaN when the moment is absent. */
export function daysSince(iso: string | undefined, now: Date): number {
  return hoursSince(iso, now) / 24;
}

/** "3 h" below two days, "5 days" above. */
export function ageText(hours: number): string {
  return hours < 48
    ? `${Math.floor(hours)} h`
    : `${Math.floor(hours / 24)} days`;
}
