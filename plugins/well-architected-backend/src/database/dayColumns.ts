/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLAR_IDS, PillarId } from 'backstage-plugin-well-architected-common';

/*
 * `wa_score_day` has one row for a subject and a day. What is known of the
 * whole stands in columns named after the figure, what is known of a pillar in
 * columns that begin with its name. Nothing else knows how they are called.
 */

/** What a day has figures of. */
export type DayPart = PillarId | 'overall';
/** All of them, the whole first. */
export const DAY_PARTS: readonly DayPart[] = ['overall', ...PILLAR_IDS];

/** Figures of an entity that are a mean for a sum of entities. */
export const DAY_MEANS = ['score_low', 'score_high', 'coverage'] as const;
/** Figures that are added up. */
export const DAY_COUNTS = [
  'count_high',
  'count_medium',
  'count_low',
  'count_accepted',
  'count_unknown',
] as const;
export const DAY_FIGURES = [...DAY_MEANS, ...DAY_COUNTS] as const;
export type DayFigure = (typeof DAY_FIGURES)[number];

type Snake<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Snake<Tail>}`
  : Name;
type PillarColumn = `${Snake<PillarId>}_${DayFigure}`;

/** Name of a column with a figure. */
export type DayColumn = DayFigure | PillarColumn;

/** Figures of a row; those of a pillar that has no score are null. */
export type DayColumns = Record<DayFigure, number> &
  Record<PillarColumn, number | null>;

/** The column that holds a figure of the whole or of a pillar. */
export function dayColumn(part: DayPart, figure: DayFigure): DayColumn {
  return part === 'overall'
    ? figure
    : (`${part.replaceAll('-', '_')}_${figure}` as PillarColumn);
}

/** The columns that hold these figures of these parts, part by part. */
export function dayColumns(
  parts: readonly DayPart[] = DAY_PARTS,
  figures: readonly DayFigure[] = DAY_FIGURES,
): DayColumn[] {
  return parts.flatMap(part => figures.map(figure => dayColumn(part, figure)));
}

/**
 * Figures of one part from a row that was read with the columns of them;
 * undefined for a pillar that has no score on that day.
 */
export function figuresOf<Figure extends DayFigure, Value>(
  row: Partial<Record<DayColumn, Value | null>>,
  part: DayPart,
  figures: readonly Figure[],
): Record<Figure, Value> | undefined {
  const values = figures.map(figure => row[dayColumn(part, figure)] ?? null);
  return values.includes(null)
    ? undefined
    : (Object.fromEntries(
        figures.map((figure, index) => [figure, values[index]]),
      ) as Record<Figure, Value>);
}

/** The columns of a row from the figures of each part. */
export function toDayColumns(
  figures: (part: DayPart) => Record<DayFigure, number>,
): DayColumns {
  return Object.fromEntries(
    DAY_PARTS.flatMap(part =>
      DAY_FIGURES.map(figure => [
        dayColumn(part, figure),
        figures(part)[figure],
      ]),
    ),
  ) as DayColumns;
}
