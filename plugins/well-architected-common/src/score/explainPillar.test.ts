/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { RISKS } from '../risk';
import { CHECK_STATES } from '../states';
import { explainPillar } from './explainPillar';
import { ScoredCheck } from './types';

const STATES: Record<string, ScoredCheck['state']> = {
  p: 'pass',
  f: 'fail',
  u: 'unknown',
  w: 'waived',
  n: 'not-applicable',
};
const RISK: Record<string, ScoredCheck['risk']> = {
  H: 'HIGH',
  M: 'MEDIUM',
  L: 'LOW',
};

/** The notation of scoring.md: "pH fM". Ids are the items themselves. */
const checksOf = (notation: string): ScoredCheck[] =>
  notation.split(' ').map(item => ({
    checkId: item,
    pillar: 'security',
    state: STATES[item[0]],
    risk: RISK[item[1]],
    basis: 'observed',
  }));

const explain = (checks: ScoredCheck[], turnedOff?: string) =>
  explainPillar({ pillar: 'security', checks, turnedOff });

describe('explainPillar', () => {
  // Golden vectors of scoring.md, section 3: the sums by hand.
  it.each([
    ['V1', 'pH pM pL', 13, 0, 13, 100, 100],
    ['V2', 'fH pM pM pL', 7, 0, 16, 43, 43],
    ['V3', 'uH pM pM pL', 7, 9, 16, 43, 100],
    ['V4', 'wH pM pM pL', 7, 0, 16, 43, 43],
    ['V5', 'fH pM pM pL nH nM nL', 7, 0, 16, 43, 43],
    ['V6', 'uH uH uM pM pL', 4, 21, 25, 16, 100],
    ['V7', 'pM pM fL', 6, 0, 7, 85, 85],
    ['V8', 'pH fH pM fM uM wL pL nH', 13, 3, 29, 44, 55],
  ])('%s: %s', (_, notation, proven, unknown, applicable, low, high) => {
    const found = explain(checksOf(notation));
    expect(found).toMatchObject({ proven, unknown, applicable });
    expect(found.score).toMatchObject({ low, high });
    expect(Math.floor((100 * proven) / applicable)).toBe(low);
    expect(Math.floor((100 * (proven + unknown)) / applicable)).toBe(high);
  });

  it('has one line for each check, with weight and points', () => {
    expect(
      explain(checksOf('pH fH pM fM uM wL pL nH')).checks.map(
        ({ check, share, weight, points }) =>
          `${check.checkId} ${share} ${points}/${weight}`,
      ),
    ).toEqual([
      'fH not-proven 0/9',
      'fM not-proven 0/3',
      'wL not-proven 0/1',
      'uM unknown 0/3',
      'pH proven 9/9',
      'pM proven 3/3',
      'pL proven 1/1',
      'nH left-out 0/0',
    ]);
  });

  it('adds up to the score, whatever the results are', () => {
    const check = fc.record<ScoredCheck>({
      checkId: fc.string(),
      pillar: fc.constantFrom('security', 'reliability'),
      state: fc.constantFrom(...CHECK_STATES),
      risk: fc.constantFrom(...RISKS),
      basis: fc.constantFrom('observed', 'attested'),
    });
    fc.assert(
      fc.property(
        fc.array(check, { maxLength: 30 }),
        fc.constantFrom(undefined, 'not here'),
        (checks, turnedOff) => {
          const { score, proven, unknown, applicable } = explain(
            checks,
            turnedOff,
          );
          expect(score.weights).toMatchObject({
            pass: proven,
            unknown,
            applicable,
          });
        },
      ),
    );
  });

  it('knows nothing of a pillar that is turned off', () => {
    const { checks, score } = explain(checksOf('pH nM'), 'not here');
    expect(checks.map(({ share }) => share)).toEqual(['unknown', 'unknown']);
    expect(score).toMatchObject({ turnedOff: 'not here', low: 0, coverage: 0 });
  });
});
