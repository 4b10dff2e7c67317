/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { findContradiction } from './findContradiction';

const observed = (state: 'pass' | 'fail' | 'waived' | 'unknown') => [
  {
    checkId: 'rel-test-backup',
    title: 'Tables have a backup',
    state,
    message: 'orders has no backup',
  },
];

describe('findContradiction', () => {
  it.each([
    ['yes', 'fail', true],
    ['yes', 'waived', true],
    ['not-applicable', 'fail', true],
    ['no', 'pass', true],
    ['yes', 'pass', false],
    ['yes', 'unknown', false],
    ['no', 'fail', false],
  ] as const)('%s against %s: %s', (value, state, contradicts) => {
    const sentence = findContradiction({
      value,
      observed: observed(state),
      accepted: false,
    });
    expect(sentence !== undefined).toBe(contradicts);
  });

  it('says what was observed, and what counts', () => {
    expect(
      findContradiction({
        value: 'yes',
        observed: observed('fail'),
        accepted: false,
      }),
    ).toBe(
      'Answered "yes", but observed: orders has no backup. What was observed counts.',
    );
  });

  it('is silent where the check accepts the answer beside the observation', () => {
    expect(
      findContradiction({
        value: 'yes',
        observed: observed('fail'),
        accepted: true,
      }),
    ).toBeUndefined();
  });
});
