/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';

/** Texts that have broken pages, tables, documents and databases. */
export const NASTY: string[] = [
  '',
  ' ',
  'a'.repeat(10_000),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'nul\0inside',
  'half \ud83d',
  '\ude00 half',
  'gpj.\u202efdp',
  '\u001b[31mred\u001b[0m',
  '=1+cmd|calc!A0',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r\n=1',
  '[click](javascript:alert(1))',
  '![x](https://tracker.example/p.png)',
  '\\[x\\](https://e.example)',
  '`code` | table | **bold**',
  'two\nlines\r\n# heading',
  '<!channel> <https://e.example|x>',
  "' or 1=1 --",
  '%',
  '_',
  '!',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '🛒'.repeat(200),
  '1e999',
  '-0',
  '9007199254740993',
  'null',
  '{{7*7}}',
];

/** One of them, or any text. */
export const nastyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Any JSON, with those texts in it. */
export const nastyJson = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, [], {}, [[]]),
  fc.array(nastyText, { maxLength: 3 }),
  fc.dictionary(nastyText, nastyText, { maxKeys: 3 }),
);
