/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const UNIT_MINUTES: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
};

/** Minutes of the hour that a field of a cron expression names. */
function minutesOf(field: string): Set<number> {
  const minutes = new Set<number>();
  for (const part of field.split(',')) {
    const [range, step] = part.split('/');
    const [first, last] = range.split('-');
    const from = first === '*' ? 0 : Number(first);
    const open = first === '*' || (step !== undefined && last === undefined);
    const to = open ? 59 : Number(last ?? first);
    for (let minute = from; minute <= to; minute += Number(step ?? 1) || 60) {
      minutes.add(minute);
    }
  }
  return minutes;
}

/**
 * Minutes between two runs of a schedule of EventBridge in the hours in which
 * it runs: `rate(5 minutes)` and `cron(0/5 8-18 ? * * *)` give 5. A cron
 * expression with one run an hour, or fewer, gives 60 at least.
 *
 * @returns undefined for a single run, `at(…)`, and for what is no schedule
 */
export function minutesBetweenRuns(
  expression: string | undefined,
): number | undefined {
  const rate = /^rate\(\s*(\d+)\s+(minute|hour|day)s?\s*\)$/.exec(
    expression ?? '',
  );
  if (rate) {
    return Number(rate[1]) * UNIT_MINUTES[rate[2]];
  }
  const [minutes, ...others] =
    /^cron\((.+)\)$/
      .exec(expression ?? '')?.[1]
      .trim()
      .split(/\s+/) ?? [];
  if (others.length !== 5) {
    return undefined;
  }
  const runs = minutesOf(minutes).size;
  return runs > 0 ? 60 / runs : undefined;
}
