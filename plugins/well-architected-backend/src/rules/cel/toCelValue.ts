/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CelMap, celList, celMap, CelValue } from '@bufbuild/cel';
import { isUnread, Unread } from 'backstage-plugin-well-architected-node';

const unreadMarks = new WeakMap<object, Unread>();

/** Why the value could not be read, if it stands for such a value. */
export function unreadOf(value: unknown): Unread | undefined {
  return typeof value === 'object' && value !== null
    ? unreadMarks.get(value)
    : undefined;
}

/**
 * Plain data as a value of CEL. Only own, enumerable properties of plain data
 * get through: no prototype, no function, no class. Numbers are doubles.
 *
 * @throws Error for what is no plain data.
 */
export function toCelValue(value: unknown): CelValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    typeof value === 'number'
  ) {
    return value;
  }
  if (Array.isArray(value)) {
    return celList(value.map(item => toCelValue(item ?? null)));
  }
  if (typeof value === 'object') {
    return toCelMap(value);
  }
  throw new Error(`a ${typeof value} is no data`);
}

/** Like `toCelValue`, for an object; what is undefined is absent. */
export function toCelMap(value: object): CelMap {
  const map = celMap(
    new Map(
      Object.entries(value).flatMap(([key, item]) =>
        item === undefined ? [] : [[key, toCelValue(item)] as const],
      ),
    ),
  );
  if (isUnread(value)) {
    unreadMarks.set(map, value);
  }
  return map;
}
