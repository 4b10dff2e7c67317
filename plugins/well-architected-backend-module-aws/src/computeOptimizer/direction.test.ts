/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isOverprovisioned, isUnderprovisioned } from './direction';
import { SizeFinding } from './recommendation';

const found = (changes: Partial<SizeFinding>): SizeFinding => ({
  part: 'compute',
  finding: 'NotOptimized',
  reasons: [],
  current: 'm5.large',
  ...changes,
});
const direction = (changes: Partial<SizeFinding>) => [
  isOverprovisioned(found(changes)) ? 'too large' : '',
  isUnderprovisioned(found(changes)) ? 'too small' : '',
];

describe('direction of a finding', () => {
  it.each([
    [{ finding: 'Overprovisioned' }, ['too large', '']],
    [{ finding: 'Underprovisioned' }, ['', 'too small']],
    [{ finding: 'Optimized', monthlySavingsUsd: 5 }, ['', '']],
    [{ reasons: ['MemoryOverprovisioned'] }, ['too large', '']],
    [{ reasons: ['MemoryUnderprovisioned'] }, ['', 'too small']],
    [{ reasons: ['NewGenerationStorageTypeAvailable'] }, ['', '']],
    [{ monthlySavingsUsd: 0.01, performanceRisk: 'Low' }, ['too large', '']],
    [{ monthlySavingsUsd: 0, performanceRisk: 'Medium' }, ['', 'too small']],
    [{ monthlySavingsUsd: -3, performanceRisk: 'Low' }, ['', '']],
    [
      { monthlySavingsUsd: 3, performanceRisk: 'High' },
      ['too large', 'too small'],
    ],
  ])('%j', (changes, expected) => {
    expect(direction(changes)).toEqual(expected);
  });
});
