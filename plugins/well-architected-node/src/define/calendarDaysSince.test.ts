/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { calendarDaysSince } from './calendarDaysSince';

it('counts days of the calendar in UTC, the same all day long', () => {
  const early = new Date('2026-11-16T00:00:00.000Z');
  const late = new Date('2026-11-16T23:59:59.999Z');
  for (const now of [early, late]) {
    expect(calendarDaysSince('2026-11-16T12:00:00.000Z', now)).toBe(0);
    expect(calendarDaysSince('2026-11-15T23:59:59.999Z', now)).toBe(1);
    expect(calendarDaysSince('2026-11-15', now)).toBe(1);
    expect(calendarDaysSince('2026-11-15T23:30:00.000-01:00', now)).toBe(0);
    expect(calendarDaysSince('2025-11-16', now)).toBe(365);
    expect(calendarDaysSince('2026-11-17T01:00:00.000Z', now)).toBe(-1);
  }
});

it('is not a number where there is no moment', () => {
  const now = new Date('2026-11-16T06:00:00.000Z');
  expect(calendarDaysSince(undefined, now)).toBeNaN();
  expect(calendarDaysSince('last summer', now)).toBeNaN();
});
