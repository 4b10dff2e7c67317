/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityDaySort } from 'backstage-plugin-well-architected-common';
import { SortKey } from '../keyset';

/**
 * Levels from the worst to the best. Who is not assessed stands right behind
 * those at risk: hiding evidence never improves a rank. Word for word what
 * `wa_scorecard_rank_idx` is an index of.
 */
const rankOf = (level: string) =>
  `case ${level} when 'at-risk' then 0 when 'not-assessed' then 1 when 'needs-attention' then 2 when 'good' then 3 else 4 end`;

const down = (key: SortKey): SortKey => ({ ...key, direction: 'desc' });

/**
 * The orders of entities, today and on a day: the same over another table.
 *
 * @param options.table - with `score_low`, `coverage` and `count_high`
 * @param options.ref - its column with the entity ref, for the sake of its index
 * @param options.level - SQL of the level
 */
export function entitySorts(options: {
  table: 'wa_scorecard' | 'wa_score_day';
  ref: string;
  level: string;
}): Record<EntityDaySort, SortKey[]> {
  const { table } = options;
  const ref: SortKey = { sql: options.ref, direction: 'asc', type: 'string' };
  const number = (sql: string): SortKey => ({
    sql,
    direction: 'asc',
    type: 'number',
  });
  const level = number(rankOf(options.level));
  const low = number(`${table}.score_low`);
  const name: SortKey = {
    sql: 'lower(coalesce(wa_entity.title, wa_entity.name))',
    direction: 'asc',
    type: 'string',
  };
  return {
    worst: [level, low, ref],
    best: [down(level), down(low), ref],
    name: [name, ref],
    coverage: [number(`${table}.coverage`), ref],
    high: [down(number(`${table}.count_high`)), low, ref],
  };
}
