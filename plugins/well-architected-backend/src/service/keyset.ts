/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { CursorValue, decodeCursor, encodeCursor } from './cursor';

/** One sort key. The last key of a sort must be unique. */
export interface SortKey {
  /** SQL of this plugin, never of a caller. */
  sql: string;
  direction: 'asc' | 'desc';
  type: 'string' | 'number';
}

/** A named order of a list. */
export interface Sort {
  name: string;
  keys: SortKey[];
}

const columnOf = (index: number) => `sort_key_${index}`;

/**
 * Sorts and pages by the keys themselves, so that rows which come or go
 * between two pages neither repeat nor hide others. Reads one row more than
 * asked for, to know whether there is another page.
 *
 * Changes the query it is given.
 *
 * @throws InputError for a cursor of something else.
 */
export function pageByKeys(options: {
  query: Knex.QueryBuilder;
  knex: Knex;
  sort: Sort;
  limit: number;
  cursor?: string;
}): void {
  const { query, knex, sort, limit, cursor } = options;
  sort.keys.forEach(({ sql, direction }, index) => {
    query.select(knex.raw(`${sql} as ${columnOf(index)}`));
    query.orderByRaw(`${sql} ${direction}`);
  });
  query.limit(limit + 1);
  if (cursor === undefined) {
    return;
  }
  const values = decodeCursor({
    cursor,
    sort: sort.name,
    types: sort.keys.map(key => key.type),
  });
  const [first] = sort.keys;
  if (sort.keys.every(key => key.direction === first.direction)) {
    // an index in this order leads to the page, however far on it is
    const sign = first.direction === 'asc' ? '>' : '<';
    const places = values.map(() => '?').join(', ');
    query.andWhereRaw(
      `(${sort.keys.map(key => key.sql).join(', ')}) ${sign} (${places})`,
      values,
    );
    return;
  }
  // says no more than what follows, but in a way that an index can be used for
  const bound = first.direction === 'asc' ? '>=' : '<=';
  query.andWhereRaw(`${first.sql} ${bound} ?`, [values[0]]);
  query.andWhere(after => {
    sort.keys.forEach(({ sql, direction }, index) => {
      after.orWhere(step => {
        sort.keys.slice(0, index).forEach((key, before) => {
          step.andWhereRaw(`${key.sql} = ?`, [values[before]]);
        });
        const sign = direction === 'asc' ? '>' : '<';
        step.andWhereRaw(`${sql} ${sign} ?`, [values[index]]);
      });
    });
  });
}

/** Cuts the rows to the page and tells where the next one begins. */
export function takePage<Row extends object>(options: {
  rows: Row[];
  sort: Sort;
  limit: number;
}): { rows: Row[]; nextCursor?: string } {
  const { sort, limit } = options;
  const rows = options.rows.slice(0, limit);
  if (options.rows.length <= limit) {
    return { rows };
  }
  const last = Object.entries(rows[rows.length - 1]);
  const values = sort.keys.map((key, index): CursorValue => {
    const [, value] = last.find(([name]) => name === columnOf(index))!;
    return key.type === 'number' ? Number(value) : String(value);
  });
  return { rows, nextCursor: encodeCursor(sort.name, values) };
}
