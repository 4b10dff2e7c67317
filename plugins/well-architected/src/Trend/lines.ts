/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PILLAR_IDS,
  PillarId,
  TrendPoint,
} from 'backstage-plugin-well-architected-common';
import { LINE_DASHES, Palette } from '../theme/palette';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a line of a trend shows. */
export type LineId = 'overall' | PillarId;

export const LINE_IDS: readonly LineId[] = ['overall', ...PILLAR_IDS];

/**
 * Proven score of a day; none for a pillar of which nothing was known, such as
 * one that was turned off: that is no score of 0.
 */
export function valueOf(point: TrendPoint, line: LineId): number | undefined {
  if (line === 'overall') {
    return point.low;
  }
  const { low, coverage } = point.pillars[line];
  return coverage === 0 ? undefined : low;
}

/** Colour and dashes of a line, the same in the chart and in its switches. */
export function lookOf(line: LineId, palette: Palette) {
  if (line === 'overall') {
    return { color: palette.accent, dash: '', width: 2.5 };
  }
  const index = PILLAR_IDS.indexOf(line);
  return { color: palette.lines[index], dash: LINE_DASHES[index], width: 1.75 };
}

/** Milliseconds of a day, so that days without a point keep their width. */
export const timeOf = (point: TrendPoint): number => Date.parse(point.day);

/** At most so many days, evenly spaced from the first point to the last. */
export function ticksOf(points: TrendPoint[], most = 8): number[] {
  const first = timeOf(points[0]);
  const days = Math.round((timeOf(points[points.length - 1]) - first) / DAY_MS);
  const steps = Math.min(days, most - 1);
  return Array.from(
    { length: steps + 1 },
    (_, step) => first + Math.round((days * step) / steps || 0) * DAY_MS,
  );
}

/** Days on which the checks themselves changed, with the new version. */
export function catalogueChanges(points: TrendPoint[]): TrendPoint[] {
  return points.filter(
    (point, index) =>
      index > 0 &&
      point.catalogueVersion !== points[index - 1].catalogueVersion,
  );
}
