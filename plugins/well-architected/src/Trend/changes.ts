/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { stretchesOf } from './lines';

/** Figures of a period that are compared with the one before. */
export const COMPARED = ['score', 'high', 'medium', 'entities'] as const;
export type Compared = (typeof COMPARED)[number];

/** One figure, on the last day of the period. */
export interface FigureChange {
  figure: Compared;
  value: number;
  /** Against the last day of the period before. */
  change?: number;
  /** Of the entities that were there at both ends; not for their number. */
  alike?: {
    change: number;
    /** The checks changed within the period: it is told from there on. */
    sinceCatalogue: boolean;
  };
}

type Figures = { low: number; counts: { high: number; medium: number } };

const valueOf = (figure: Exclude<Compared, 'entities'>, from: Figures) =>
  figure === 'score' ? from.low : from.counts[figure];

function alikeOf(
  trend: Trend,
  figure: Exclude<Compared, 'entities'>,
): FigureChange['alike'] {
  const stretches = stretchesOf(trend.points);
  const last = stretches[stretches.length - 1];
  const known = trend.points.flatMap(({ likeForLike }, index) =>
    likeForLike && stretches[index] === last ? [likeForLike] : [],
  );
  if (known.length < 2) {
    return undefined;
  }
  return {
    change:
      valueOf(figure, known[known.length - 1]) - valueOf(figure, known[0]),
    sinceCatalogue: last > 0,
  };
}

/** The figures of a period, each with its change; none without a point. */
export function changesOf(trend: Trend): FigureChange[] {
  const now = trend.points[trend.points.length - 1];
  const { previous } = trend;
  if (!now) {
    return [];
  }
  return COMPARED.map((figure): FigureChange => {
    if (figure === 'entities') {
      return {
        figure,
        value: now.entities,
        ...(previous ? { change: now.entities - previous.entities } : {}),
      };
    }
    const value = valueOf(figure, now);
    const alike = alikeOf(trend, figure);
    return {
      figure,
      value,
      ...(previous ? { change: value - valueOf(figure, previous) } : {}),
      ...(alike ? { alike } : {}),
    };
  }).filter(
    ({ figure }) => figure !== 'entities' || trend.subjectType !== 'entity',
  );
}
