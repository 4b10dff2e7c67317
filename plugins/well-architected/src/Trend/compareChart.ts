/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { Translate } from '../hooks/useText';
import { Palette } from '../theme/palette';
import { ChartData, LinkOfDay } from './chartData';
import { Figure, nthLook, valueOf } from './lines';
import { markersOf } from './markersOf';
import { eventColumn } from './chartOfTrend';

/** A trend with the name of its subject. */
export interface NamedTrend {
  name: string;
  trend: Trend;
}

/** Several trends as one chart, a line each. */
export function compareChart(options: {
  trends: NamedTrend[];
  figure: Figure;
  palette: Palette;
  t: Translate;
  /** To the entities that the subject of a trend had on a day. */
  linkOf: (trend: Trend) => LinkOfDay;
}): ChartData {
  const { trends, figure, palette, t } = options;
  const links = trends.map(({ trend }) => options.linkOf(trend));
  const days = [
    ...new Set(trends.flatMap(({ trend }) => trend.points.map(p => p.day))),
  ].sort();
  const byDay = trends.map(
    ({ trend }) => new Map(trend.points.map(point => [point.day, point])),
  );
  const values = (index: number) =>
    days.map(day => {
      const point = byDay[index].get(day);
      return point && valueOf(point, 'overall', figure);
    });
  const isSeveral = trends.length > 1;
  const markers = trends.flatMap(({ name, trend }, index) =>
    markersOf(trend, t).flatMap(marker => {
      if (marker.kind === 'catalogue') {
        // the same for everybody
        return index === 0 ? [marker] : [];
      }
      return [
        isSeveral ? { ...marker, label: `${name}: ${marker.label}` } : marker,
      ];
    }),
  );
  return {
    days,
    isScore: figure === 'score',
    markers,
    lines: trends.map(({ name }, index) => ({
      id: String(index),
      label: name,
      look: { ...nthLook(index, palette), width: 2.25 },
      values: values(index),
      links: days.map(day => links[index]({ day, figure })),
    })),
    columns: [
      ...trends.flatMap(({ name }, index) => [
        {
          label: name,
          cells: values(index).map(value => String(value ?? '')),
          links: days.map(day => links[index]({ day, figure })),
        },
        {
          label: t('trend.column.entitiesOf', { name }),
          cells: days.map(day => String(byDay[index].get(day)?.entities ?? '')),
          links: days.map(day => links[index]({ day, figure: 'entities' })),
        },
      ]),
      eventColumn(days, markers, t),
    ],
  };
}
