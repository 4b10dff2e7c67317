/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Frameworks that ask for at least a year of audit logs, with the days. */
const DEMANDS: [RegExp, number][] = [[/\bpci\b|\bpci[- ]?dss\b/i, 365]];

/**
 * Days of log retention that the declared compliance demands: those of a known
 * framework, or written out as `365 days`. Undefined when it demands nothing
 * that we know of.
 */
export function demandedRetention(
  compliance: string | undefined,
): number | undefined {
  const written = /(\d{2,5})\s*(?:d|days)\b/i.exec(compliance ?? '')?.[1];
  const known = DEMANDS.find(([name]) => name.test(compliance ?? ''))?.[1];
  return written ? Number(written) : known;
}
