/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const ISO_DURATION =
  /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Hours of an ISO 8601 duration such as `PT24H` or `P1DT12H`.
 *
 * @returns undefined for a duration in months or years, whose length is not
 * fixed, and for any other text
 */
export function durationHours(iso: string | undefined): number | undefined {
  const match = ISO_DURATION.exec(iso ?? '');
  if (!match || match.slice(1).every(part => part === undefined)) {
    return undefined;
  }
  const [weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  return weeks * 168 + days * 24 + hours + minutes / 60 + seconds / 3600;
}
