/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Control characters, halves of characters, and what turns text around. */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]+/gu;
const MOST = 4_000;

/**
 * A text of AWS or of configuration as one line that a log may have: a console
 * obeys control characters, and a line break makes up entries. The plugin does
 * the same with whatever it logs itself. Pure.
 */
export const oneLine = (text: string) =>
  text
    .replace(HARMFUL, ' ')
    .slice(0, MOST)
    .replace(/\p{Cs}$/u, '')
    .trim();
