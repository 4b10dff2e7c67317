/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** More than clocks of replicas differ, and than any of them is held up. */
const CLOCK_LEAP_MS = 3_600_000;

/**
 * What is dated after this, the clock was wrong when it was written: it is
 * taken for old. Without that a clock that was a year ahead for a minute would
 * keep things from being done for a year.
 *
 * @returns ISO 8601
 */
export function beyondDoubt(now: Date | string): string {
  return new Date(new Date(now).getTime() + CLOCK_LEAP_MS).toISOString();
}
