/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { StandingCheck } from '../waivers/applyWaivers';
import { countOverdueMedium } from './countOverdueMedium';

const failing = (risk: 'HIGH' | 'MEDIUM') =>
  [{ checkId: 'rel-x', state: 'fail', risk }] as StandingCheck[];

const count = (
  change: Partial<Parameters<typeof countOverdueMedium>[0]> = {},
) =>
  countOverdueMedium({
    failing: failing('MEDIUM'),
    previous: [
      { check_id: 'rel-x', state: 'fail', since: '2026-08-01T12:00:00.000Z' },
    ],
    dueDates: new Map(),
    dueDays: { HIGH: 30, MEDIUM: 90 },
    now: new Date('2026-11-20T12:00:00.000Z'),
    ...change,
  });

describe('countOverdueMedium', () => {
  it('counts what is open past the date of the organisation', () => {
    expect(count()).toBe(1);
    expect(count({ dueDays: { MEDIUM: 111 } })).toBe(0);
    expect(count({ dueDays: { MEDIUM: 110 } })).toBe(1);
    expect(count({ dueDays: {} })).toBe(0);
  });

  it('lets a settled date win, in both directions', () => {
    expect(count({ dueDates: new Map([['rel-x', '2026-12-24']]) })).toBe(0);
    expect(
      count({ dueDates: new Map([['rel-x', '2026-11-19']]), dueDays: {} }),
    ).toBe(1);
  });

  it('counts from when it opened, not from before', () => {
    expect(count({ previous: [] })).toBe(0);
    expect(
      count({
        previous: [
          { check_id: 'rel-x', state: 'pass', since: '2020-01-01T00:00:00Z' },
        ],
      }),
    ).toBe(0);
  });

  it('is about MEDIUM risks only', () => {
    expect(count({ failing: failing('HIGH') })).toBe(0);
  });
});
