/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  agoText,
  daysSince,
  daysSinceAtLeast,
  daysUntil,
  hoursSince,
} from './age';
import { durationHours } from './durationHours';

const now = new Date('2026-11-16T06:00:00.000Z');

describe('age', () => {
  it('counts hours and days', () => {
    expect(hoursSince('2026-11-15T06:00:00.000Z', now)).toBe(24);
    expect(daysSince('2026-11-09T06:00:00.000Z', now)).toBe(7);
    expect(hoursSince(undefined, now)).toBeNaN();
  });

  it('takes a clock that is a little ahead for right', () => {
    expect(hoursSince('2026-11-16T08:00:00.000Z', now)).toBe(0);
    expect(daysSince('2026-11-17T06:00:00.000Z', now)).toBe(0);
  });

  it('tells no age of what is yet to come', () => {
    expect(() => hoursSince('2026-11-17T06:00:00.001Z', now)).toThrow(
      'No age can be told: 2026-11-17T06:00 UTC is ahead of 2026-11-16T06:00 UTC',
    );
    expect(daysSinceAtLeast('2027-11-17T06:00:00.000Z', now)).toBe(0);
    expect(daysSinceAtLeast('2026-11-15T06:00:00.000Z', now)).toBe(1);
    expect(daysSinceAtLeast(undefined, now)).toBeNaN();
  });

  it('counts days of the calendar, the same all day long', () => {
    for (const time of ['00:00:00.000Z', '23:59:59.999Z']) {
      const at = new Date(`2026-11-16T${time}`);
      expect(daysSince('2026-11-16T12:00:00.000Z', at)).toBe(0);
      expect(daysSince('2026-11-15T23:59:59.999Z', at)).toBe(1);
      expect(daysSince('2026-10-17T00:00:00.000Z', at)).toBe(30);
      expect(daysUntil('2026-11-16T12:00:00.000Z', at)).toBe(0);
      expect(daysUntil('2026-12-16T23:59:59.999Z', at)).toBe(30);
      expect(daysUntil('2026-11-15T23:59:59.999Z', at)).toBe(-1);
    }
    expect(daysSince(undefined, now)).toBeNaN();
  });

  it('says how long ago', () => {
    expect([0, 1, 2, 90, NaN].map(agoText)).toEqual([
      'today',
      'yesterday',
      '2 days ago',
      '90 days ago',
      'at an unknown time',
    ]);
  });
});

describe('durationHours', () => {
  it.each([
    ['PT24H', 24],
    ['P1DT12H', 36],
    ['P1W', 168],
    ['PT90M', 1.5],
  ])('reads %s', (text, hours) => {
    expect(durationHours(text)).toBe(hours);
  });

  it.each(['P', 'PT', 'P1M', 'a day', '', undefined])('rejects %s', text => {
    expect(durationHours(text)).toBeUndefined();
  });
});
