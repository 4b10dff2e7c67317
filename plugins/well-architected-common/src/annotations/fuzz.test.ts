/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ANNOTATION_FALLBACKS, ANNOTATIONS } from './names';
import { parseDeclaredScope } from './parseDeclaredScope';

const FILE = resolve(__dirname, '../../../../test/hostile/names.json');
const HOSTILE = Object.values(
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<
    string,
    string | { repeat: string; times: number }
  >,
).map(value =>
  typeof value === 'string' ? value : value.repeat.repeat(value.times),
);
const NAMES = [
  ...Object.values(ANNOTATIONS),
  ...Object.values(ANNOTATION_FALLBACKS).flat(),
  '__proto__',
  'constructor',
];

const item = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(
    '111122223333',
    'eu-west-1',
    'a=b',
    '__proto__=x',
    '=',
    'PT8H',
  ),
  fc.string({ unit: 'binary', maxLength: 50 }),
);
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(item, { maxLength: 5 }).map(a => a.join(',')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(item, fc.integer({ min: 1, max: 5_000 }))
      .map(([text, times]) => `${text.slice(0, 5)},`.repeat(times)),
  },
  { weight: 1, arbitrary: fc.jsonValue({ depthSize: 'small' }) },
);

describe('annotations', () => {
  it('are read, or told in one short line each, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 8 }),
        annotations => {
          const started = Date.now();
          const { accounts, regions, selectors, problems } =
            parseDeclaredScope(annotations);
          expect(Date.now() - started).toBeLessThan(1_000);
          expect(accounts.every(({ id }) => /^\d{12}$/.test(id))).toBe(true);
          expect(regions.every(region => /^[a-z-]+-\d$/.test(region))).toBe(
            true,
          );
          expect(Object.getPrototypeOf(selectors.tags)).toBe(Object.prototype);
          for (const { annotation, message } of problems) {
            expect(message.startsWith(`${annotation}: `)).toBe(true);
            expect(message.length).toBeLessThan(300);
            expect(message).not.toMatch(/[\r\n\u2028\u2029]/);
          }
          expect(problems.length).toBeLessThanOrEqual(NAMES.length * 11);
        },
      ),
      { numRuns: 1_000, seed: 20261128 },
    );
  });

  it('has a line for the first ten that are wrong, and one for the rest', () => {
    const { problems } = parseDeclaredScope({
      [ANNOTATIONS.region]: Array.from(
        { length: 500 },
        (_, i) => `r${i}`,
      ).join(),
    });
    expect(problems).toHaveLength(11);
    expect(problems[10].message).toBe(
      'aws.amazon.com/region: 490 more are wrong as well',
    );
  });

  it('cuts no character into halves', () => {
    const { problems } = parseDeclaredScope({
      [ANNOTATIONS.rto]: `a${'🛒'.repeat(100)}`,
    });
    expect(problems[0].message).not.toMatch(/\p{Cs}/u);
  });
});
