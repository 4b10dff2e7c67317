/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import createKnex from 'knex';
import { dayBefore } from './changeDays';
import { spread } from './spread';
import {
  lastDays,
  periodBefore,
  resolutionOf,
  shownDays,
  whereDays,
} from './trendDays';

const NOW = new Date('2026-11-20T12:00:00.000Z');
const daily = (days: number) =>
  Array.from({ length: days }, (_, index) => dayBefore(NOW, index));

describe('lastDays', () => {
  it('ends today and counts it', () => {
    expect(lastDays(NOW, 30)).toEqual({ from: '2026-10-22', to: '2026-11-20' });
  });
});

describe('periodBefore', () => {
  it('has the same length and ends the day before', () => {
    expect(periodBefore({ from: '2026-10-22', to: '2026-11-20' })).toEqual({
      from: '2026-09-22',
      to: '2026-10-21',
    });
    expect(periodBefore({ from: '2026-11-20', to: '2026-11-20' })).toEqual({
      from: '2026-11-19',
      to: '2026-11-19',
    });
  });
});

describe('shownDays', () => {
  it('shows every day of half a year, oldest first', () => {
    const period = lastDays(NOW, 186);
    const days = shownDays(daily(300), period);
    expect(resolutionOf(period)).toBe('day');
    expect(days).toHaveLength(186);
    expect([days[0], days.at(-1)]).toEqual([period.from, period.to]);
  });

  it('shows a year by week, with both its ends', () => {
    const period = lastDays(NOW, 365);
    const days = shownDays(daily(500), period);
    expect(resolutionOf(period)).toBe('week');
    expect(days).toHaveLength(53);
    expect([days[0], days.at(-1)]).toEqual([period.from, period.to]);
    expect(days.slice(-3)).toEqual(['2026-11-06', '2026-11-13', '2026-11-20']);
  });

  it('leaves out what is not there, and nothing else', () => {
    const period = lastDays(NOW, 365);
    expect(shownDays(['2026-11-19', '2026-06-01'], period)).toEqual([
      '2026-06-01',
      '2026-11-19',
    ]);
    expect(shownDays([], period)).toEqual([]);
  });
});

describe('spread', () => {
  it('keeps the first and the last', () => {
    expect(spread([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7]);
    expect(spread([1, 2, 3, 4], 0)).toEqual([1, 4]);
    expect(spread([1, 2], 5)).toEqual([1, 2]);
    expect(spread([], 5)).toEqual([]);
  });
});

describe('whereDays', () => {
  const sqlOf = (days: string[]) => {
    const query = createKnex({ client: 'pg' })('wa_score_day').select('day');
    whereDays(query, 'day', days);
    return query.toString().replace(/^.* where /, '');
  };

  it('asks for one range where no day is missing', () => {
    expect(sqlOf(['2026-10-31', '2026-11-01', '2026-11-02'])).toBe(
      `"day" between '2026-10-31' and '2026-11-02'`,
    );
  });

  it('asks for each day where some are missing', () => {
    expect(sqlOf(['2026-10-31', '2026-11-02'])).toBe(
      `"day" in ('2026-10-31', '2026-11-02')`,
    );
    expect(sqlOf(['2026-10-31'])).toBe(`"day" in ('2026-10-31')`);
    expect(sqlOf([])).toBe('1 = 0');
  });
});
