/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend, TrendPoint } from 'backstage-plugin-well-architected-common';
import { aTrend } from '../__testUtils__/fixtures/trend';
import { changesOf } from './changes';

const [template] = aTrend().points;

function point(
  day: string,
  low: number,
  alike: number | undefined,
  catalogueVersion = 'v1',
): TrendPoint {
  return {
    ...template,
    day,
    low,
    entities: 3,
    counts: { ...template.counts, high: 4, medium: 1 },
    catalogueVersion,
    likeForLike:
      alike === undefined
        ? undefined
        : { low: alike, counts: { high: 100 - alike, medium: 1 }, entities: 3 },
  };
}

const trend = (points: TrendPoint[], more: Partial<Trend> = {}): Trend => ({
  ...aTrend({ subject: { type: 'owner', ref: 'group:default/a' } }),
  previous: undefined,
  points,
  ...more,
});

describe('changesOf', () => {
  it('compares with the period before, and like for like within', () => {
    const changes = changesOf(
      trend([point('2026-11-01', 50, 40), point('2026-11-02', 55, 47)], {
        previous: { ...point('2026-10-31', 52, 0), entities: 5 },
      }),
    );
    expect(changes).toEqual([
      {
        figure: 'score',
        value: 55,
        change: 3,
        alike: { change: 7, sinceCatalogue: false },
      },
      {
        figure: 'high',
        value: 4,
        change: 0,
        alike: { change: -7, sinceCatalogue: false },
      },
      {
        figure: 'medium',
        value: 1,
        change: 0,
        alike: { change: 0, sinceCatalogue: false },
      },
      { figure: 'entities', value: 3, change: -2 },
    ]);
  });

  it('compares like for like by one catalogue only', () => {
    const [score] = changesOf(
      trend([
        point('2026-11-01', 50, 40),
        point('2026-11-02', 60, undefined, 'v2'),
        point('2026-11-03', 61, 60, 'v2'),
        point('2026-11-04', 63, 62, 'v2'),
      ]),
    );
    expect(score).toEqual({
      figure: 'score',
      value: 63,
      alike: { change: 2, sinceCatalogue: true },
    });
    const [onTheDay] = changesOf(
      trend([point('2026-11-01', 50, 40), point('2026-11-02', 60, 55, 'v2')]),
    );
    expect(onTheDay).toEqual({ figure: 'score', value: 60 });
  });

  it('counts no entities of one entity, and nothing of nothing', () => {
    const one = trend([point('2026-11-01', 50, undefined)], {
      subjectType: 'entity',
    });
    expect(changesOf(one).map(each => each.figure)).toEqual([
      'score',
      'high',
      'medium',
    ]);
    expect(changesOf(trend([]))).toEqual([]);
  });
});
