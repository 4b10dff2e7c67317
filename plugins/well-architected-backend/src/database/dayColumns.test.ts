/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import {
  DAY_FIGURES,
  DAY_PARTS,
  dayColumn,
  dayColumns,
  figuresOf,
  toDayColumns,
} from './dayColumns';
import {
  migratedDatabase,
  testDatabaseIds,
} from './__testUtils__/testDatabases';

jest.setTimeout(60_000);

const figuresFrom = (first: number) => ({
  score_low: first,
  score_high: first + 1,
  coverage: first + 2,
  count_high: first + 3,
  count_medium: first + 4,
  count_low: first + 5,
  count_accepted: first + 6,
  count_unknown: first + 7,
});

describe('dayColumns', () => {
  it('names figures of the whole by themselves, those of a pillar after it', () => {
    expect(dayColumn('overall', 'score_low')).toBe('score_low');
    expect(dayColumn('cost-optimization', 'count_high')).toBe(
      'cost_optimization_count_high',
    );
    expect(dayColumns(['overall', 'security'], ['coverage'])).toEqual([
      'coverage',
      'security_coverage',
    ]);
  });

  it('reads of each part what was written', () => {
    const row = toDayColumns(part => figuresFrom(10 * DAY_PARTS.indexOf(part)));
    expect(Object.keys(row)).toHaveLength(7 * 8);
    for (const [index, part] of DAY_PARTS.entries()) {
      expect(figuresOf(row, part, DAY_FIGURES)).toEqual(
        figuresFrom(10 * index),
      );
    }
  });

  it('has no figures of a pillar without a score', () => {
    const row = toDayColumns(() => figuresFrom(0));
    const without = { ...row, security_score_low: null };
    expect(figuresOf(without, 'security', ['score_low'])).toBeUndefined();
    expect(figuresOf(without, 'reliability', ['score_low'])).toEqual({
      score_low: 0,
    });
  });
});

describe.each(testDatabaseIds)('the table of days on %s', databaseId => {
  it('has a column for each figure of each part, and no other numbers', async () => {
    const knex = await migratedDatabase(databaseId);
    const columns = Object.entries(await knex('wa_score_day').columnInfo());
    const numbers = columns
      .filter(([, { type }]) => type.includes('int'))
      .map(([name]) => name);
    expect(numbers.sort()).toEqual([...dayColumns(), 'entities'].sort());
    const nullable = columns.filter(([, info]) => info.nullable);
    expect(nullable.map(([name]) => name).sort()).toEqual(
      [
        ...dayColumns(PILLAR_IDS),
        'domain_ref',
        'level',
        'owner_ref',
        'system_ref',
      ].sort(),
    );
  });
});
