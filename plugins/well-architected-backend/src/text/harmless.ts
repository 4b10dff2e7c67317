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

function harmlessList(list: unknown[]): unknown[] {
  let clean = list;
  list.forEach((item, index) => {
    const after = harmlessIn(item);
    if (after !== item) {
      clean = clean === list ? [...list] : clean;
      clean[index] = after;
    }
  });
  return clean;
}

function harmlessRecord(record: object): object {
  let changed = false;
  const entries = Object.entries(record).map(([key, value]) => {
    const name = harmlessText(key);
    const after = harmlessIn(value);
    changed ||= name !== key || after !== value;
    return [name, after];
  });
  // entries, because a field may be called __proto__
  return changed ? Object.fromEntries(entries) : record;
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
    ? harmlessRecord(value)
    : value;
}
