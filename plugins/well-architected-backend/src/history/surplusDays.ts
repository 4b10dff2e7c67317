/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const DAY_MS = 86_400_000;
/** 1970-01-05, the first Monday of the calendar that computers count by. */
const FIRST_MONDAY = 4;

/** Number of the week, which begins on Monday. */
const weekOf = (day: string) =>
  Math.floor((new Date(day).getTime() / DAY_MS - FIRST_MONDAY) / 7);

/** All days (`YYYY-MM-DD`) but the first that is there of each week. */
export function surplusDays(days: string[]): string[] {
  const weeks = new Set<number>();
  return [...days].sort().filter(day => {
    const seen = weeks.has(weekOf(day));
    weeks.add(weekOf(day));
    return seen;
  });
}
