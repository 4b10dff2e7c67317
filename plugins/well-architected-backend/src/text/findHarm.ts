/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { harmIn } from './harmless';

/** Where a text does harm, and by which character. */
export interface Harm {
  /** Such as `selection.checkIds[0]`; empty for the value itself. */
  field: string;
  /** Such as `U+0000`. */
  character: string;
}

/** The first text in a value that does harm, names of fields included. Pure. */
export function findHarm(value: unknown, field = ''): Harm | undefined {
  if (typeof value === 'string') {
    const character = harmIn(value);
    return character ? { field, character } : undefined;
  }
  if (value === null || typeof value !== 'object') {
    return undefined;
  }
  for (const [key, each] of Object.entries(value)) {
    const character = harmIn(key);
    if (character) {
      return { field, character };
    }
    const place = Array.isArray(value) ? `${field}[${key}]` : key;
    const inner = findHarm(
      each,
      Array.isArray(value) || field === '' ? place : `${field}.${key}`,
    );
    if (inner) {
      return inner;
    }
  }
  return undefined;
}
