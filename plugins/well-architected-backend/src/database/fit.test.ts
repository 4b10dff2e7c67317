/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { fit, fitOptional } from './fit';

describe('fit', () => {
  it.each([
    ['orders', 255, 'orders'],
    ['orders', 3, 'ord'],
    ['🛒🛒🛒', 2, '🛒🛒'],
    ['é'.repeat(1600), 1600, 'é'.repeat(1000)],
    ['a'.repeat(1600), 1600, 'a'.repeat(1600)],
  ])('keeps of %j at most %d characters', (text, characters, kept) => {
    expect(fit(text, characters)).toBe(kept);
  });

  it('leaves absent what is absent', () => {
    expect([fitOptional(undefined, 2), fitOptional('abc', 2)]).toEqual([
      null,
      'ab',
    ]);
  });
});
