/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLAR_IDS, Trend } from 'backstage-plugin-well-architected-common';
import { Translate } from '../hooks/useText';
import { Palette } from '../theme/palette';
import { ChartColumn, ChartData, ChartMarker, LinkOfDay } from './chartData';
import { Figure, LineId, lookOf, stretchesOf, valueOf } from './lines';
import { markersOf } from './markersOf';

const cell = (value: number | undefined) =>
  value === undefined ? '' : String(value);

/** What happened, by day, in words. */
export function eventColumn(
  days: string[],
  markers: ChartMarker[],
  t: Translate,
): ChartColumn {
  return {
    label: t('trend.column.events'),
    isText: true,
    cells: days.map(day =>
      markers
        .filter(marker => marker.day === day)
        .map(marker => marker.label)
        .join('; '),
    ),
  };
}

/** Name of a line. */
export function lineLabel(line: LineId, t: Translate): string {
  switch (line) {
    case 'overall':
      return t('common.chart.overall');
    case 'alike':
      return t('trend.line.alike');
    default:
      return t(`common.pillarShort.${line}`);
  }
}

/** The lines that there is something to draw of. */
export const linesOf = (trend: Trend): LineId[] => [
  'overall',
  ...(trend.likeForLike ? (['alike'] as const) : []),
  ...PILLAR_IDS,
];

/** One trend as a chart: overall, like for like, and by pillar. */
export function trendChart(options: {
  trend: Trend;
  figure: Figure;
  /** Lines that are switched on. */
  lines: LineId[];
  palette: Palette;
  t: Translate;
  /** To the entities of a day. */
  linkOf: LinkOfDay;
}): ChartData {
  const { trend, figure, lines, palette, t, linkOf } = options;
  const { points } = trend;
  const days = points.map(point => point.day);
  const markers = markersOf(trend, t);
  const isScore = figure === 'score';
  const linksTo = (point: Omit<Parameters<LinkOfDay>[0], 'day' | 'alike'>) => {
    const alike =
      point.line === 'alike'
        ? { from: days[0], to: days[days.length - 1] }
        : undefined;
    return days.map(day => linkOf({ day, ...point, alike }));
  };
  const column = (
    label: string,
    cells: (number | undefined)[],
    links: (string | undefined)[],
  ) => ({ label, cells: cells.map(cell), links });
  return {
    days,
    isScore,
    markers,
    lines: linesOf(trend)
      .filter(line => lines.includes(line))
      .map(line => ({
        id: line,
        label: lineLabel(line, t),
        look: lookOf(line, palette),
        values: points.map(point => valueOf(point, line, figure)),
        links: linksTo({ figure, line }),
        ...(line === 'alike' ? { stretches: stretchesOf(points) } : {}),
      })),
    ...(isScore && lines.includes('overall')
      ? {
          band: {
            color: palette.accent,
            values: points.map(({ low, high }): [number, number] => [
              low,
              high,
            ]),
          },
        }
      : {}),
    columns: [
      ...linesOf(trend).flatMap(line => [
        column(
          lineLabel(line, t),
          points.map(point => valueOf(point, line, figure)),
          linksTo({ figure, line }),
        ),
        ...(line === 'overall' && isScore
          ? [
              column(
                t('trend.column.possible'),
                points.map(point => point.high),
                linksTo({}),
              ),
              column(
                t('common.risk.HIGH'),
                points.map(point => point.counts.high),
                linksTo({ figure: 'high' }),
              ),
              column(
                t('common.risk.MEDIUM'),
                points.map(point => point.counts.medium),
                linksTo({ figure: 'medium' }),
              ),
            ]
          : []),
      ]),
      column(
        t('trend.column.coverage'),
        points.map(point => point.coverage),
        linksTo({ figure: 'coverage' }),
      ),
      column(
        t('common.chart.entities'),
        points.map(point => point.entities),
        linksTo({ figure: 'entities' }),
      ),
      ...(trend.likeForLike
        ? [
            column(
              t('trend.column.entitiesAlike'),
              points.map(point => point.likeForLike?.entities),
              linksTo({ figure: 'entities', line: 'alike' }),
            ),
          ]
        : []),
      eventColumn(days, markers, t),
    ],
  };
}
