/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Parts the checks that count on a day from those that are announced only.
 *
 * A check counts from its day on. Until then it is shown and stays out of
 * score, counts and notifications, as if it were not there: so the score of
 * all other checks is the same with it and without it. A check without a day
 * counts. Pure.
 *
 * @param options.countsFrom - days `YYYY-MM-DD` by check id
 * @param options.day - `YYYY-MM-DD` in UTC
 * @public
 */
export function splitAnnounced<T extends { checkId: string }>(options: {
  checks: T[];
  countsFrom: ReadonlyMap<string, string>;
  day: string;
}): { counting: T[]; announced: T[] } {
  const { checks, countsFrom, day } = options;
  const isAnnounced = ({ checkId }: T) => {
    const from = countsFrom.get(checkId);
    return from !== undefined && day < from;
  };
  return {
    counting: checks.filter(check => !isAnnounced(check)),
    announced: checks.filter(isAnnounced),
  };
}
