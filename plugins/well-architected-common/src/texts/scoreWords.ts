/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * "43", "43 (up to 55: 12 points are unknown)", or why there is no number.
 * Source: scoring.md 2.3.
 *
 * @public
 */
export function scoreWords(score: {
  low: number;
  high: number;
  coverage: number;
  /** False where the coverage is too low for a number. */
  enoughEvidence?: boolean;
  /** Why the administrator turned the pillar off. */
  turnedOff?: string;
}): string {
  const { low, high, coverage, enoughEvidence = true, turnedOff } = score;
  if (turnedOff !== undefined) {
    return `Turned off by the administrator: ${turnedOff}`;
  }
  if (!enoughEvidence) {
    return `Not enough evidence (coverage ${coverage} %)`;
  }
  const unknown = high - low;
  return unknown > 0
    ? `${low} (up to ${high}: ${unknown} ${
        unknown === 1 ? 'point is' : 'points are'
      } unknown)`
    : `${low}`;
}
