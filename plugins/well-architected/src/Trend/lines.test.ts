/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { aTrend } from '../__testUtils__/fixtures/trend';
import { paletteOf } from '../theme/palette';
import {
  catalogueChanges,
  LINE_IDS,
  lookOf,
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
});

describe('ticksOf', () => {
  it('spreads whole days evenly from the first point to the last', () => {
    const ticks = ticksOf(points);
    expect(ticks).toHaveLength(8);
    expect(ticks[0]).toBe(timeOf(points[0]));
    expect(ticks[7]).toBe(timeOf(points[89]));
    expect(ticks.every(tick => tick % (24 * 60 * 60 * 1000) === 0)).toBe(true);
  });

  it('keeps the gaps of days without a point', () => {
    const weekly = [points[0], points[1], points[4]];
    expect(ticksOf(weekly)).toHaveLength(5);
  });

  it('has one tick for one day', () => {
    expect(ticksOf([points[0]])).toEqual([timeOf(points[0])]);
  });
});

describe('catalogueChanges', () => {
  it('finds the day on which the checks changed', () => {
    expect(catalogueChanges(points).map(p => p.catalogueVersion)).toEqual([
      '1.4.0',
    ]);
  });
});

describe('lookOf', () => {
  it('tells all lines apart without their colour', () => {
    const looks = LINE_IDS.map(id => lookOf(id, paletteOf('light')));
    expect(new Set(looks.map(l => `${l.dash} ${l.width}`)).size).toBe(7);
  });
});
