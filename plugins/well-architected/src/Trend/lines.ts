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
import { LineLook } from './chartData';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the lines of a trend count. */
export const FIGURES = ['score', 'high', 'medium'] as const;
export type Figure = (typeof FIGURES)[number];

/**
 * What a line of a trend is about. `alike` is the overall line of the entities
 * that were there at both ends of the period.
 */
export type LineId = 'overall' | 'alike' | PillarId;

export const LINE_IDS: readonly LineId[] = ['overall', 'alike', ...PILLAR_IDS];

/**
 * Figure of a day; none for the score of a pillar of which nothing was known,
 * such as one that was turned off: that is no score of 0.
 */
export function valueOf(
  point: TrendPoint,
  line: LineId,
  figure: Figure = 'score',
): number | undefined {
  if (line === 'alike') {
    const { likeForLike } = point;
    return figure === 'score' ? likeForLike?.low : likeForLike?.counts[figure];
  }
  const summary = line === 'overall' ? point : point.pillars[line];
  if (figure !== 'score') {
    return summary.counts[figure];
  }
  return line !== 'overall' && summary.coverage === 0 ? undefined : summary.low;
}

/** Colour and dashes of a line, the same in the chart and in its switches. */
export function lookOf(line: LineId, palette: Palette): LineLook {
  if (line === 'overall') {
    return { color: palette.accent, dash: '', width: 2.5 };
  }
  if (line === 'alike') {
    return { color: palette.accent, dash: '1 4', width: 2.25 };
  }
  return nthLook(PILLAR_IDS.indexOf(line), palette);
}

/** Colour and dashes of the nth of several lines of one kind. */
export function nthLook(index: number, palette: Palette): LineLook {
  return { color: palette.lines[index], dash: LINE_DASHES[index], width: 1.75 };
}

/** Milliseconds of a day, so that days without a point keep their width. */
export const timeOf = (day: string): number => Date.parse(day);

/** At most so many days, evenly spaced from the first day to the last. */
export function ticksOf(days: string[], most = 8): number[] {
  const first = timeOf(days[0]);
  const span = Math.round((timeOf(days[days.length - 1]) - first) / DAY_MS);
  const steps = Math.min(span, most - 1);
  return Array.from(
    { length: steps + 1 },
    (_, step) => first + Math.round((span * step) / steps || 0) * DAY_MS,
  );
}

/**
 * Numbers of the stretches of points that were scored by one version of the
 * catalogue; only within one can a like-for-like line be drawn.
 */
export function stretchesOf(points: TrendPoint[]): number[] {
  let stretch = 0;
  return points.map((point, index) => {
    if (
      index > 0 &&
      point.catalogueVersion !== points[index - 1].catalogueVersion
    ) {
      stretch += 1;
    }
    return stretch;
  });
}
