/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PointAt } from './ChartPoint';

/**
 * The point that a key leads to: left and right along a line, up and down to
 * the nearest day of another line, Home and End to its ends. Pure.
 *
 * @param points - per line, the indexes of the days that it has a point on
 * @returns undefined for a key that moves nothing
 */
export function nextPoint(
  points: number[][],
  at: PointAt,
  key: string,
): PointAt | undefined {
  const own = points[at.line] ?? [];
  const on = (index: number | undefined) =>
    index === undefined ? undefined : { line: at.line, index };
  switch (key) {
    case 'ArrowLeft':
      return on(own.filter(index => index < at.index).at(-1));
    case 'ArrowRight':
      return on(own.find(index => index > at.index));
    case 'Home':
      return on(own[0]);
    case 'End':
      return on(own.at(-1));
    case 'ArrowUp':
    case 'ArrowDown': {
      const step = key === 'ArrowUp' ? -1 : 1;
      for (
        let line = at.line + step;
        line >= 0 && line < points.length;
        line += step
      ) {
        const [nearest] = [...points[line]].sort(
          (a, b) => Math.abs(a - at.index) - Math.abs(b - at.index),
        );
        if (nearest !== undefined) {
          return { line, index: nearest };
        }
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
