/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** An index of PostgreSQL takes entries of about 2700 bytes. */
const MOST_BYTES = 2_000;

/**
 * A text that fits into a column of so many characters, and into an index. One
 * name that is too long must not cost the whole reading that it is in. Pure.
 */
export function fit(text: string, characters: number): string {
  if (text.length <= characters && text.length * 3 <= MOST_BYTES) {
    return text;
  }
  const kept = Array.from(text).slice(0, characters);
  let bytes = 0;
  const end = kept.findIndex(character => {
    bytes += Buffer.byteLength(character);
    return bytes > MOST_BYTES;
  });
  return kept.slice(0, end < 0 ? characters : end).join('');
}

/** The same for what may be absent. Pure. */
export const fitOptional = (
  text: string | null | undefined,
  characters: number,
): string | null =>
  text === null || text === undefined ? null : fit(text, characters);
