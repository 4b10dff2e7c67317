/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { aTrend } from '../__testUtils__/fixtures/trend';
import { paletteOf } from '../theme/palette';
import {
  LINE_IDS,
  lookOf,
  stretchesOf,
  ticksOf,
  timeOf,
  valueOf,
} from './lines';

const { points } = aTrend();

describe('valueOf', () => {
  it('has no value for a pillar of which nothing was known', () => {
    const [point] = points;
    const counts = { high: 0, medium: 0 };
    const off = { low: 0, high: 100, coverage: 0, counts };
    const changed = { ...point, pillars: { ...point.pillars, security: off } };
    expect(valueOf(changed, 'security')).toBeUndefined();
    expect(valueOf(changed, 'reliability')).toBe(point.pillars.reliability.low);
    expect(valueOf({ ...changed, low: 0, coverage: 0 }, 'overall')).toBe(0);
  });

  it('counts open risks, of pillars and like for like too', () => {
    const [point] = points;
    expect(valueOf(point, 'overall', 'high')).toBe(point.counts.high);
    expect(valueOf(point, 'security', 'medium')).toBe(
      point.pillars.security.counts.medium,
    );
    expect(valueOf(point, 'alike', 'high')).toBe(
      point.likeForLike?.counts.high,
    );
  });
});

describe('ticksOf', () => {
  const days = points.map(point => point.day);

  it('spreads whole days evenly from the first day to the last', () => {
    const ticks = ticksOf(days);
    expect(ticks).toHaveLength(8);
    expect(ticks[0]).toBe(timeOf(days[0]));
    expect(ticks[7]).toBe(timeOf(days[89]));
    expect(ticks.every(tick => tick % (24 * 60 * 60 * 1000) === 0)).toBe(true);
  });

  it('keeps the gaps of days without a point', () => {
    expect(ticksOf([days[0], days[1], days[4]])).toHaveLength(5);
  });

  it('has one tick for one day', () => {
    expect(ticksOf([days[0]])).toEqual([timeOf(days[0])]);
  });
});

describe('stretchesOf', () => {
  it('begins anew where the checks changed', () => {
    const versions = ['1', '1', '2', '1'].map((catalogueVersion, index) => ({
      ...points[index],
      catalogueVersion,
    }));
    expect(stretchesOf(versions)).toEqual([0, 0, 1, 2]);
  });
});

describe('lookOf', () => {
  it('tells all lines apart without their colour', () => {
    const looks = LINE_IDS.map(id => lookOf(id, paletteOf('light')));
    expect(new Set(looks.map(l => `${l.dash} ${l.width}`)).size).toBe(8);
  });
});
