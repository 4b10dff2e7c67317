/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const DAY_MS = 86_400_000;

/** Moves a moment by whole days. */
export function shiftDays(iso: string, days: number): string {
  return new Date(new Date(iso).getTime() + days * DAY_MS).toISOString();
}

/**
 * Whole days from the newest recording to today; one less where its time of
 * day is still to come, so that nothing is ever dated in the future. Pure.
 */
export function daysToToday(options: { newest: string; now: Date }): number {
  const { newest, now } = options;
  return Math.floor((now.getTime() - new Date(newest).getTime()) / DAY_MS);
}
