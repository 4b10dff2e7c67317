/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { defaultDueOf, dueOf } from './due';

const finding = {
  state: 'fail',
  risk: 'HIGH',
  since: '2026-10-21T23:59:59.000Z',
  dueDays: { HIGH: 30, MEDIUM: 90 },
} as const;
const at = (now: string) => ({ ...finding, now: new Date(now) });

describe('defaultDueOf', () => {
  it('counts days from the day on which the finding opened', () => {
    expect(defaultDueOf(at('2026-11-20T23:59:59.000Z'))).toEqual({
      dueDate: '2026-11-20',
      days: 30,
      overdue: false,
    });
    expect(defaultDueOf(at('2026-11-21T00:00:00.000Z'))?.overdue).toBe(true);
  });

  it('goes over the end of a year and a leap day', () => {
    const leap = { ...at('2028-01-01T00:00:00.000Z'), dueDays: { HIGH: 90 } };
    expect(
      defaultDueOf({ ...leap, since: '2027-12-31T00:00:00.000Z' })?.dueDate,
    ).toBe('2028-03-30');
  });

  it.each([
    ['a risk without days', { risk: 'LOW' }],
    ['what is accepted', { state: 'waived' }],
    ['what is unknown', { state: 'unknown' }],
    ['an organisation without defaults', { dueDays: {} }],
  ] as const)('is none for %s', (_, change) => {
    expect(
      defaultDueOf({ ...at('2026-12-31T00:00:00.000Z'), ...change }),
    ).toBeUndefined();
  });
});

describe('dueOf', () => {
  const defaultDue = { dueDate: '2026-11-20', days: 30, overdue: true };

  it('takes what people settled, else the default, and says which', () => {
    const settled = { dueDate: '2026-12-24', overdue: false };
    expect(dueOf({ tracking: settled, defaultDue })).toEqual({
      ...settled,
      from: 'settled',
    });
    expect(dueOf({ tracking: { overdue: false }, defaultDue })).toEqual({
      dueDate: '2026-11-20',
      overdue: true,
      from: 'default',
    });
    expect(dueOf({ tracking: { overdue: false } })).toBeUndefined();
    expect(dueOf({})).toBeUndefined();
  });
});
