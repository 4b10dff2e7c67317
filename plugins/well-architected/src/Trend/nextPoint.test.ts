/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { nextPoint } from './nextPoint';

/** The second line has no points, the third some. */
const POINTS = [[0, 1, 2, 3], [], [0, 3]];

describe('nextPoint', () => {
  it.each([
    ['ArrowLeft', { line: 0, index: 2 }, { line: 0, index: 1 }],
    ['ArrowRight', { line: 0, index: 2 }, { line: 0, index: 3 }],
    ['ArrowRight', { line: 0, index: 3 }, undefined],
    ['ArrowLeft', { line: 2, index: 3 }, { line: 2, index: 0 }],
    ['Home', { line: 0, index: 2 }, { line: 0, index: 0 }],
    ['End', { line: 0, index: 1 }, { line: 0, index: 3 }],
    ['ArrowDown', { line: 0, index: 2 }, { line: 2, index: 3 }],
    ['ArrowUp', { line: 2, index: 3 }, { line: 0, index: 3 }],
    ['ArrowUp', { line: 0, index: 3 }, undefined],
    ['a', { line: 0, index: 3 }, undefined],
  ])('%s from %j', (key, from, to) => {
    expect(nextPoint(POINTS, from, key)).toEqual(to);
  });
});
