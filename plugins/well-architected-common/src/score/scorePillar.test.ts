/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk } from '../risk';
import { Basis, CheckState } from '../states';
import { scorePillar } from './scorePillar';
import { ScoredCheck } from './types';

const STATES: Record<string, CheckState> = {
  p: 'pass',
  f: 'fail',
  u: 'unknown',
  w: 'waived',
  n: 'not-applicable',
};
const RISKS: Record<string, Risk> = { H: 'HIGH', M: 'MEDIUM', L: 'LOW' };

/** Reads the notation of scoring.md: "pH fM pM(att)". */
function checksOf(notation: string): ScoredCheck[] {
  return notation.split(' ').map((item, i) => ({
    checkId: `check-${i}`,
    pillar: 'security',
    state: STATES[item[0]],
    risk: RISKS[item[1]],
    basis: (item.endsWith('(att)') ? 'attested' : 'observed') as Basis,
  }));
}

const score = (notation: string) =>
  scorePillar({ pillar: 'security', checks: checksOf(notation) });

describe('scorePillar', () => {
  // Golden vectors of scoring.md, section 3.
  it.each([
    ['V1', 'pH pM pL', 100, 100, 100, 100, '0/0/0', 0],
    ['V2', 'fH pM pM pL', 43, 43, 100, 43, '1/0/0', 0],
    ['V3', 'uH pM pM pL', 43, 100, 43, 43, '0/0/0', 0],
    ['V4', 'wH pM pM pL', 43, 43, 100, 100, '0/0/0', 1],
    ['V5', 'fH pM pM pL nH nM nL', 43, 43, 100, 43, '1/0/0', 0],
    ['V6', 'uH uH uM pM(att) pL', 16, 100, 16, 16, '0/0/0', 0],
    ['V7', 'pM(att) pM(att) fL(att)', 85, 85, 100, 85, '0/0/1', 0],
    ['V8', 'pH fH pM(att) fM uM wL pL nH', 44, 55, 89, 46, '1/1/0', 1],
  ])(
    '%s: %s',
    (_, notation, low, high, coverage, withoutAccepted, counts, accepted) => {
      const result = score(notation);
      expect(result).toMatchObject({ low, high, coverage, withoutAccepted });
      expect(
        `${result.counts.high}/${result.counts.medium}/${result.counts.low}`,
      ).toBe(counts);
      expect(result.counts.accepted).toBe(accepted);
    },
  );

  it('shows no number below half coverage (V3, V6)', () => {
    expect(score('uH pM pM pL').enoughEvidence).toBe(false);
    expect(score('uH uH uM pM(att) pL')).toMatchObject({
      enoughEvidence: false,
      confidence: { attested: 12, observed: 4, unknown: 84 },
    });
    expect(score('pH uH').enoughEvidence).toBe(true);
  });

  it('counts what does not apply beside the score (V5)', () => {
    expect(score('fH pM pM pL nH nM nL').counts.notApplicable).toBe(3);
  });

  it('never scores an empty pillar as good', () => {
    const empty = scorePillar({ pillar: 'security', checks: [] });
    expect(empty).toMatchObject({ low: 0, coverage: 0, enoughEvidence: false });
  });

  it('flags a pillar when people declare more than a fifth of it away', () => {
    const checks = checksOf('pH pM pM nM');
    const byPerson = checks.map(c => ({
      ...c,
      notApplicableByPerson: c.state === 'not-applicable',
    }));
    // 3 of 18 points are no more than a fifth, 9 of 24 are.
    expect(
      scorePillar({ pillar: 'security', checks: byPerson }).notApplicableFlag,
    ).toBe(false);
    expect(
      scorePillar({
        pillar: 'security',
        checks: byPerson.map(c =>
          c.state === 'not-applicable' ? { ...c, risk: 'HIGH' as const } : c,
        ),
      }).notApplicableFlag,
    ).toBe(true);
    expect(scorePillar({ pillar: 'security', checks }).notApplicableFlag).toBe(
      false,
    );
  });
});
