/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Moments of earlier requests that still count. Those of a clock that is far
 * ahead do not: they would keep everybody out until then. Pure.
 *
 * @param options.moments - ISO 8601
 */
export function counted(options: {
  moments: string[];
  now: Date;
  withinMs: number;
}): string[] {
  const { moments, now, withinMs } = options;
  return moments
    .filter(moment => {
      const ageMs = now.getTime() - new Date(moment).getTime();
      return ageMs < withinMs && ageMs > -withinMs;
    })
    .sort();
}

/**
 * The moment from which one more request is allowed, undefined where it is
 * allowed at once. Pure.
 *
 * @param options.moments - of those that count, the oldest first
 */
export function nextAllowed(options: {
  moments: string[];
  withinMs: number;
  limit: number;
}): Date | undefined {
  const { moments, withinMs, limit } = options;
  const blocking = moments.at(-limit);
  return blocking
    ? new Date(new Date(blocking).getTime() + withinMs)
    : undefined;
}
