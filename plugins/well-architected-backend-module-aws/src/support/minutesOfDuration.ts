/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const DAY = 24 * 60;
/** Minutes of a year, month, week, day, hour, minute and second. */
const MINUTES = [365 * DAY, 30 * DAY, 7 * DAY, DAY, 60, 1, 1 / 60];

/**
 * Minutes of an ISO 8601 duration such as `PT8H`; a year counts 365 and a month
 * 30 days. Undefined for anything else.
 */
export function minutesOfDuration(
  duration: string | undefined,
): number | undefined {
  const parts = DURATION.exec(duration ?? '')?.slice(1);
  return parts?.some(part => part !== undefined)
    ? parts.reduce((sum, part, i) => sum + Number(part ?? 0) * MINUTES[i], 0)
    : undefined;
}
