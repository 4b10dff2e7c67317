/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';

/** A value of a sort key. */
export type CursorValue = string | number;

/** Where a page ended: the sort keys of its last row. */
export function encodeCursor(sort: string, values: CursorValue[]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The sort keys of a cursor.
 *
 * @param options.types - of the keys, in their order
 * @throws InputError when it is no cursor of this sort.
 */
export function decodeCursor(options: {
  cursor: string;
  sort: string;
  types: ('string' | 'number')[];
}): CursorValue[] {
  const { cursor, sort, types } = options;
  const parsed = parse(cursor);
  const [ofSort, ...values] = Array.isArray(parsed) ? parsed : [];
  if (typeof ofSort === 'string' && ofSort !== sort) {
    throw new InputError(
      `Query parameter 'cursor' belongs to the sort '${ofSort}', not to '${sort}'`,
    );
  }
  const fits =
    ofSort === sort &&
    values.length === types.length &&
    values.every((value, index) => typeof value === types[index]);
  if (!fits) {
    throw new InputError(
      "Query parameter 'cursor' is not a nextCursor of this list",
    );
  }
  return values;
}
