/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseAge } from './useFindingFilter';

describe('parseAge', () => {
  it.each([
    ['', {}],
    ['0-7', { minAge: 0, maxAge: 7 }],
    ['91-', { minAge: 91 }],
    ['7', {}],
    ['-7', {}],
    ['1-x', {}],
    ['12345-', {}],
  ])('reads %j', (text, expected) => {
    expect(parseAge(text)).toEqual(expected);
  });
});
