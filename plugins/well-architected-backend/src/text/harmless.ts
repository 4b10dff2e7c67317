/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Characters that no text has here: control characters other than tab and line
 * breaks (PostgreSQL refuses U+0000 and with it the whole statement, a terminal
 * obeys U+001B), halves of a surrogate pair, which are no text at all, and what
 * turns the direction of the text around it, so that it reads as something
 * else.
 */
const HARMFUL =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const ALL_HARMFUL = new RegExp(HARMFUL, 'gu');
/** Nearly every text there is; told apart far faster. */
const PLAIN = /^[\t\n\r -~]*$/;

/** A text with U+FFFD in place of each character that does harm. Pure. */
export const harmlessText = (text: string): string =>
  PLAIN.test(text) || !HARMFUL.test(text)
    ? text
    : text.replace(ALL_HARMFUL, '\ufffd');

/** The first character of a text that does harm, such as `U+0000`. Pure. */
export function harmIn(text: string): string | undefined {
  const code = HARMFUL.exec(text)?.[0].codePointAt(0);
  return code === undefined
    ? undefined
    : `U+${code.toString(16).toLocaleUpperCase('en-US').padStart(4, '0')}`;
}

/** The same list, or a copy from the first item on that is not harmless. */
function harmlessList(list: unknown[]): unknown[] {
  let clean = list;
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    // most of what comes from AWS are figures
    const after = typeof item === 'number' ? item : harmlessIn(item);
    if (after !== item) {
      clean = clean === list ? [...list] : clean;
      clean[index] = after;
    }
  }
  return clean;
}

function harmlessRecord(record: Record<string, unknown>): object {
  const keys = Object.keys(record);
  let clean: [string, unknown][] | undefined;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    const name = harmlessText(key);
    const after = harmlessIn(record[key]);
    if (!clean && (name !== key || after !== record[key])) {
      clean = keys.slice(0, index).map(before => [before, record[before]]);
    }
    clean?.push([name, after]);
  }
  // entries, because a field may be called __proto__
  return clean ? Object.fromEntries(clean) : record;
}

/**
 * The same with every text in it harmless, keys too: what comes from AWS, from
 * the catalog and from recordings passes here before anything is made of it.
 * What had no harm in it is the same object, not a copy. Pure.
 */
export function harmlessIn<T>(value: T): T;
export function harmlessIn(value: unknown): unknown {
  if (typeof value === 'string') {
    return harmlessText(value);
  }
  if (Array.isArray(value)) {
    return harmlessList(value);
  }
  return value !== null && typeof value === 'object'
    ? harmlessRecord(value as Record<string, unknown>)
    : value;
}
