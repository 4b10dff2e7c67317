/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { catalogueIdOf, Check } from 'backstage-plugin-well-architected-node';

/** Whether this is a day of the calendar, `YYYY-MM-DD`. */
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/**
 * First day on which announced checks count, by id; a sibling goes with its
 * check. What does not exist or is no day becomes a problem. Pure.
 */
export function countsFromOf(options: {
  checks: Check[];
  countsFrom: Record<string, string>;
  /** Sentences are added to these. */
  problems: string[];
}): Map<string, string> {
  const { checks, countsFrom, problems } = options;
  for (const [id, day] of Object.entries(countsFrom)) {
    const key = `wellArchitected.checks.countsFrom.${id}`;
    if (!checks.some(check => check.id === id)) {
      problems.push(`${key}: there is no check '${id}'`);
    } else if (!isDay(day)) {
      problems.push(
        `${key}: '${day}' is not a day of the form YYYY-MM-DD, in quotes`,
      );
    }
  }
  return new Map(
    checks.flatMap(check => {
      const day = countsFrom[check.id] ?? countsFrom[catalogueIdOf(check)];
      return day === undefined ? [] : [[check.id, day] as const];
    }),
  );
}
