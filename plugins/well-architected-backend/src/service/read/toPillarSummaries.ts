/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PILLAR_IDS,
  PillarId,
  PillarSummary,
} from 'backstage-plugin-well-architected-common';

/** Columns of one pillar, of one entity or summed; sums may be texts. */
export interface PillarColumns {
  pillar: PillarId;
  score_low: number | string;
  score_high: number | string;
  coverage: number | string;
  count_high: number | string;
  count_medium: number | string;
  count_low: number | string;
}

/** Below this coverage a pillar shows no number. Source: scoring.md 2.3. */
const ENOUGH_COVERAGE = 50;

const NOTHING_KNOWN: PillarSummary = {
  low: 0,
  high: 100,
  coverage: 0,
  enoughEvidence: false,
  counts: { high: 0, medium: 0, low: 0 },
};

/** One pillar as lists and sums show it. */
export function toPillarSummary(row: PillarColumns): PillarSummary {
  const coverage = Number(row.coverage);
  return {
    low: Number(row.score_low),
    high: Number(row.score_high),
    coverage,
    enoughEvidence: coverage >= ENOUGH_COVERAGE,
    counts: {
      high: Number(row.count_high),
      medium: Number(row.count_medium),
      low: Number(row.count_low),
    },
  };
}

/**
 * Always six pillars: one without a row is unknown, never left out; one that
 * the administrator turned off says so, whatever its last score was.
 */
export function toPillarSummaries(
  rows: PillarColumns[],
  pillarsOff: Partial<Record<PillarId, string>> = {},
): Record<PillarId, PillarSummary> {
  const summaries = Object.fromEntries(
    PILLAR_IDS.map(id => [id, NOTHING_KNOWN]),
  ) as Record<PillarId, PillarSummary>;
  for (const row of rows) {
    summaries[row.pillar] = toPillarSummary(row);
  }
  for (const pillar of PILLAR_IDS) {
    const turnedOff = pillarsOff[pillar];
    if (turnedOff !== undefined) {
      summaries[pillar] = { ...NOTHING_KNOWN, turnedOff };
    }
  }
  return summaries;
}
