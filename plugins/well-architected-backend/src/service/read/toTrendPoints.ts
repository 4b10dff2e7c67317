/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PILLAR_IDS,
  PillarId,
  TrendPoint,
} from 'backstage-plugin-well-architected-common';
import { groupBy } from './groupBy';

/** One subject, or a sum of subjects, on one day; sums may be texts. */
export interface DayColumns {
  day: string;
  pillar: PillarId | 'overall';
  score_low: number | string;
  score_high: number | string;
  coverage: number | string;
  count_high: number | string;
  count_medium: number | string;
  count_low: number | string;
  count_accepted: number | string;
  count_unknown: number | string;
  entities: number | string;
  catalogue_version: string;
}

const UNKNOWN = {
  low: 0,
  high: 100,
  coverage: 0,
  counts: { high: 0, medium: 0 },
};

const figures = (row: DayColumns) => ({
  low: Number(row.score_low),
  high: Number(row.score_high),
  coverage: Number(row.coverage),
});

const ofPillar = (row: DayColumns) => ({
  ...figures(row),
  counts: { high: Number(row.count_high), medium: Number(row.count_medium) },
});

function toPoint(day: string, rows: DayColumns[]): TrendPoint[] {
  const overall = rows.find(row => row.pillar === 'overall');
  if (!overall) {
    return [];
  }
  return [
    {
      day,
      entities: Number(overall.entities),
      ...figures(overall),
      counts: {
        high: Number(overall.count_high),
        medium: Number(overall.count_medium),
        low: Number(overall.count_low),
        accepted: Number(overall.count_accepted),
        unknown: Number(overall.count_unknown),
      },
      pillars: Object.fromEntries(
        PILLAR_IDS.map(id => {
          const row = rows.find(({ pillar }) => pillar === id);
          return [id, row ? ofPillar(row) : UNKNOWN];
        }),
      ) as TrendPoint['pillars'],
      catalogueVersion: overall.catalogue_version,
    },
  ];
}

/** The points of a trend, oldest day first, always with six pillars. */
export function toTrendPoints(rows: DayColumns[]): TrendPoint[] {
  return [...groupBy(rows, row => row.day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, ofDay]) => toPoint(day, ofDay));
}
