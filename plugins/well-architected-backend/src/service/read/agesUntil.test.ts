/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { agesUntil } from './agesUntil';

const DAY = 86_400_000;
const READ = Date.parse('2026-11-01T06:00:00.000Z');

const until = (days: number, ...ids: string[]) =>
  (agesUntil({
    readings: ids.map(id => ({
      id,
      ...(id === 'unread'
        ? {}
        : { lastCompleteAt: new Date(READ).toISOString() }),
    })),
    staleAfterMs: id => (id === 'recorded' ? Infinity : 2 * DAY),
    now: new Date(READ + days * DAY),
  }) -
    READ) /
  DAY;

describe('agesUntil', () => {
  it.each<[string, number, number]>([
    ['an account becomes stale', 0.5, 2],
    ['at the moment at which it does', 2, 2],
    ['a stale one is a day older', 2.5, 3],
    ['on the day itself', 3, 4],
  ])('is when %s', (_, days, expected) => {
    expect(until(days, 'one')).toBe(expected);
  });

  it('is that of the first', () => {
    expect(until(1, 'recorded', 'unread', 'one')).toBe(2);
  });

  it('is never for recordings and what was not read', () => {
    expect(until(9, 'recorded', 'unread')).toBe(Infinity);
  });
});
