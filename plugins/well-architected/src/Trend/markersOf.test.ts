/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { aTrend } from '../__testUtils__/fixtures/trend';
import { Translate } from '../hooks/useText';
import { ChartMarker } from './chartData';
import { labelledMarkers, markersOf } from './markersOf';

const t = ((key: string, values: object) =>
  `${key} ${JSON.stringify(values)}`) as unknown as Translate;

describe('markersOf', () => {
  const trend = aTrend({ period: { days: 30 }, entities: 4 });

  it('finds changes of the checks and of the number of entities', () => {
    expect(markersOf(trend, t).map(({ kind, label }) => [kind, label])).toEqual(
      [
        ['catalogue', 'trend.marker.catalogue {"version":"1.4.0"}'],
        ['entities', 'trend.marker.joined {"count":1}'],
      ],
    );
    const reversed = { ...trend, points: [...trend.points].reverse() };
    expect(markersOf(reversed, t)[0].label).toBe(
      'trend.marker.left {"count":1}',
    );
  });

  it('tells of one entity only what its checks did', () => {
    const entity = { ...trend, subjectType: 'entity' as const };
    expect(markersOf(entity, t).map(marker => marker.kind)).toEqual([
      'catalogue',
    ]);
  });
});

describe('labelledMarkers', () => {
  const marker = (kind: ChartMarker['kind'], index: number): ChartMarker => ({
    day: `2026-11-0${index}`,
    kind,
    label: String(index),
  });

  it('words those of the catalogue, and the others while there is room', () => {
    const few = [marker('catalogue', 1), marker('entities', 2)];
    expect(labelledMarkers(few, 2)).toEqual(few);
    expect(labelledMarkers([...few, marker('entities', 3)], 2)).toEqual([
      few[0],
    ]);
  });
});
