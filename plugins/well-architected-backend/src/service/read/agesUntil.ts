/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const DAY_MS = 86_400_000;

/**
 * Until when nothing changes in what is said of the age of these readings:
 * one becomes stale, or another day older. Milliseconds since 1970. Pure.
 */
export function agesUntil(options: {
  readings: { id: string; lastCompleteAt?: string }[];
  /** Milliseconds; infinite for accounts that are recordings. */
  staleAfterMs: (accountId: string) => number;
  now: Date;
}): number {
  const { readings, staleAfterMs, now } = options;
  return Math.min(
    ...readings.flatMap(({ id, lastCompleteAt }) => {
      if (lastCompleteAt === undefined) {
        return [];
      }
      const read = Date.parse(lastCompleteAt);
      const stale = staleAfterMs(id);
      const age = now.getTime() - read;
      return age > stale
        ? [read + (Math.floor(age / DAY_MS) + 1) * DAY_MS]
        : [read + stale];
    }),
  );
}
