/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Risk } from '../risk';
import { Basis, CheckState } from '../states';
import { scoreEntity } from './scoreEntity';
import { splitAnnounced } from './splitAnnounced';
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
const checksOf = (notation: string, prefix: string): ScoredCheck[] =>
  notation.split(' ').map((item, i) => ({
    checkId: `${prefix}-${i}`,
    pillar: 'security' as PillarId,
    state: STATES[item[0]],
    risk: RISKS[item[1]],
    basis: (item.endsWith('(att)') ? 'attested' : 'observed') as Basis,
  }));

describe('splitAnnounced', () => {
  const countsFrom = new Map([['new-0', '2026-12-01']]);
  const checks = [{ checkId: 'old-0' }, { checkId: 'new-0' }];

  it.each([
    ['2026-11-30', ['old-0'], ['new-0']],
    ['2026-12-01', ['old-0', 'new-0'], []],
    ['2027-01-01', ['old-0', 'new-0'], []],
  ])('on %s', (day, counting, announced) => {
    const split = splitAnnounced({ checks, countsFrom, day });
    expect(split.counting.map(c => c.checkId)).toEqual(counting);
    expect(split.announced.map(c => c.checkId)).toEqual(announced);
  });

  // the golden vectors of scoring.md, section 3, each with announced checks
  it.each([
    ['V1', 'pH pM pL'],
    ['V2', 'fH pM pM pL'],
    ['V3', 'uH pM pM pL'],
    ['V4', 'wH pM pM pL'],
    ['V5', 'fH pM pM pL nH nM nL'],
    ['V6', 'uH uH uM pM(att) pL'],
    ['V7', 'pM(att) pM(att) fL(att)'],
    ['V8', 'pH fH pM(att) fM uM wL pL nH'],
  ])('leaves score, level and counts of %s as they are', (_, notation) => {
    const old = checksOf(notation, 'old');
    for (const announced of ['fH', 'pH', 'uH', 'wM', 'nL', 'fH fH fM uL']) {
      const fresh = checksOf(announced, 'new');
      const { counting } = splitAnnounced({
        checks: [...fresh, ...old],
        countsFrom: new Map(fresh.map(c => [c.checkId, '2026-12-01'])),
        day: '2026-11-30',
      });
      expect(scoreEntity({ checks: counting })).toEqual(
        scoreEntity({ checks: old }),
      );
    }
  });

  it('counts the check from its day on', () => {
    const all = [...checksOf('pH pM pL', 'old'), ...checksOf('fH', 'new')];
    const score = (day: string) => {
      const { counting } = splitAnnounced({ checks: all, countsFrom, day });
      const { pillars, counts } = scoreEntity({ checks: counting });
      return [pillars.find(p => p.pillar === 'security')?.low, counts.high];
    };
    expect(score('2026-11-30')).toEqual([100, 0]);
    expect(score('2026-12-01')).toEqual([59, 1]);
  });
});
