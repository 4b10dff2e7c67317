/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PILLAR_IDS,
  PillarId,
  TrendPoint,
} from 'backstage-plugin-well-architected-common';
import {
  DAY_FIGURES,
  DAY_MEANS,
  DAY_PARTS,
  dayColumns,
  DayColumn,
  DayPart,
  figuresOf,
} from '../../database/dayColumns';

/** One subject, or a sum of subjects, on one day; sums may be texts. */
export type TrendRow = Partial<Record<DayColumn, number | string | null>> & {
  day: string;
  entities: number | string;
  catalogue_version: string;
};

const UNKNOWN = {
  low: 0,
  high: 100,
  coverage: 0,
  counts: { high: 0, medium: 0 },
};

const OF_PILLAR = [...DAY_MEANS, 'count_high', 'count_medium'] as const;

/** What a point shows of the whole, or of a pillar. */
export const trendFigures = (part: DayPart) =>
  part === 'overall' ? DAY_FIGURES : OF_PILLAR;

/** The columns that the points of a trend are made of. */
export const TREND_COLUMNS: DayColumn[] = DAY_PARTS.flatMap(part =>
  dayColumns([part], trendFigures(part)),
);

const means = (row: Record<(typeof DAY_MEANS)[number], number | string>) => ({
  low: Number(row.score_low),
  high: Number(row.score_high),
  coverage: Number(row.coverage),
});

function toPillar(row: TrendRow, pillar: PillarId) {
  const figures = figuresOf(row, pillar, OF_PILLAR);
  return figures
    ? {
        ...means(figures),
        counts: {
          high: Number(figures.count_high),
          medium: Number(figures.count_medium),
        },
      }
    : UNKNOWN;
}

function toPoint(row: TrendRow): TrendPoint[] {
  const overall = figuresOf(row, 'overall', DAY_FIGURES);
  return overall
    ? [
        {
          day: row.day,
          entities: Number(row.entities),
          ...means(overall),
          counts: {
            high: Number(overall.count_high),
            medium: Number(overall.count_medium),
            low: Number(overall.count_low),
            accepted: Number(overall.count_accepted),
            unknown: Number(overall.count_unknown),
          },
          pillars: Object.fromEntries(
            PILLAR_IDS.map(id => [id, toPillar(row, id)]),
          ) as TrendPoint['pillars'],
          catalogueVersion: row.catalogue_version,
        },
      ]
    : [];
}

/** The points of a trend, oldest day first, always with six pillars. */
export function toTrendPoints(rows: TrendRow[]): TrendPoint[] {
  return [...rows].sort((a, b) => (a.day < b.day ? -1 : 1)).flatMap(toPoint);
}
