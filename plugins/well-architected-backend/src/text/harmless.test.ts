/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { findHarm } from './findHarm';
import { harmIn, harmlessIn, harmlessText } from './harmless';

describe('harmlessText', () => {
  it.each([
    ['orders', 'orders'],
    ['líneas\tand\nlines 🛒', 'líneas\tand\nlines 🛒'],
    ['a\0b', 'a\ufffdb'],
    ['red \u001b[31m', 'red \ufffd[31m'],
    ['half \ud83d', 'half \ufffd'],
    ['\ude00 half', '\ufffd half'],
    ['gpj.\u202efdp', 'gpj.\ufffdfdp'],
    ['\u2066iso\u2069', '\ufffdiso\ufffd'],
    ['\u200emarks\u200f', '\ufffdmarks\ufffd'],
    ['next\u0085line', 'next\ufffdline'],
  ])('makes %j %j', (text, harmless) => {
    expect(harmlessText(text)).toBe(harmless);
  });

  it('names the character', () => {
    expect(harmIn('a\0b')).toBe('U+0000');
    expect(harmIn('a\ud83d')).toBe('U+D83D');
    expect(harmIn('a')).toBeUndefined();
  });
});

describe('harmlessIn', () => {
  it('cleans keys and values, however deep', () => {
    expect(
      harmlessIn({ tags: { 'a\0': ['b\0', { c: 'd\0' }] }, n: 1, no: null }),
    ).toEqual({
      tags: { 'a\ufffd': ['b\ufffd', { c: 'd\ufffd' }] },
      n: 1,
      no: null,
    });
  });

  it('keeps a field with the name of the prototype as a field', () => {
    const given = JSON.parse('{"__proto__":{"a\\u0000":1},"b":"\\u0000"}');
    const clean = harmlessIn(given);
    expect(Object.keys(clean)).toEqual(['__proto__', 'b']);
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype);
    expect(JSON.stringify(clean)).toBe(
      '{"__proto__":{"a\ufffd":1},"b":"\ufffd"}',
    );
  });

  it('copies nothing that has no harm in it', () => {
    const value = { list: [{ name: 'x' }] };
    expect(harmlessIn(value)).toBe(value);
  });
});

describe('findHarm', () => {
  it.each([
    [{ name: 'x' }, undefined],
    [{ name: 'x\0' }, { field: 'name', character: 'U+0000' }],
    [
      { selection: { ids: ['a', 'b\u202e'] } },
      { field: 'selection.ids[1]', character: 'U+202E' },
    ],
    [
      { environments: { '1\0': 'x' } },
      { field: 'environments', character: 'U+0000' },
    ],
    ['\0', { field: '', character: 'U+0000' }],
  ])('finds in %j', (value, harm) => {
    expect(findHarm(value)).toEqual(harm);
  });
});
