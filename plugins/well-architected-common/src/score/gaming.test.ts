/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { PILLAR_IDS } from '../pillars';
import { RISKS } from '../risk';
import { CHECK_STATES } from '../states';
import { scoreEntity } from './scoreEntity';
import { Level, ScoredCheck } from './types';

// Gaming tests of scoring.md, section 4, for any set of results. Tests 5, 6,
// 8, 9 and 10 are about the engine and stand beside its stages.

const check = fc.record<ScoredCheck>({
  checkId: fc.string(),
  pillar: fc.constantFrom(...PILLAR_IDS),
  state: fc.constantFrom(...CHECK_STATES),
  risk: fc.constantFrom(...RISKS),
  basis: fc.constantFrom('observed', 'imported', 'attested'),
});
const checks = fc.array(check, { minLength: 1, maxLength: 40 });

/** Levels from the worst; "not assessed" claims nothing, so it is no rise. */
const RANK: Level[] = [
  'at-risk',
  'not-assessed',
  'needs-attention',
  'good',
  'well-architected',
];
const rank = (level: Level) => RANK.indexOf(level);

describe('gaming the score', () => {
  it('1 and 2: turning results into unknowns never raises score or rank', () => {
    fc.assert(
      fc.property(checks, fc.nat(), (all, seed) => {
        const before = scoreEntity({ checks: all });
        const hidden = all.map((c, i) =>
          (seed + i) % 2 === 0 && c.state !== 'not-applicable'
            ? { ...c, state: 'unknown' as const }
            : c,
        );
        const after = scoreEntity({ checks: hidden });
        expect(after.low).toBeLessThanOrEqual(before.low);
        for (const [i, pillar] of after.pillars.entries()) {
          expect(pillar.low).toBeLessThanOrEqual(before.pillars[i].low);
          expect(pillar.coverage).toBeLessThanOrEqual(
            before.pillars[i].coverage,
          );
        }
      }),
    );
  });

  it('turning a pillar off never raises score or level, and it stays one of six', () => {
    fc.assert(
      fc.property(checks, fc.constantFrom(...PILLAR_IDS), (all, pillar) => {
        const before = scoreEntity({ checks: all });
        const after = scoreEntity({
          checks: all,
          turnedOff: { [pillar]: 'We do not look at this' },
        });
        expect(after.pillars).toHaveLength(6);
        expect(after.pillars.find(p => p.pillar === pillar)).toMatchObject({
          turnedOff: 'We do not look at this',
          low: 0,
          coverage: 0,
          enoughEvidence: false,
          counts: { high: 0, medium: 0, low: 0, pass: 0 },
        });
        expect(after.provisional).toBe(true);
        expect(after.low).toBeLessThanOrEqual(before.low);
        expect(rank(after.level)).toBeLessThanOrEqual(
          Math.max(rank(before.level), rank('not-assessed')),
        );
        expect(rank(after.level)).toBeLessThan(rank('good'));
      }),
    );
  });

  it('3: waiving everything moves fails to accepted and raises nothing', () => {
    fc.assert(
      fc.property(checks, all => {
        const before = scoreEntity({ checks: all });
        const after = scoreEntity({
          checks: all.map(c =>
            c.state === 'fail' ? { ...c, state: 'waived' as const } : c,
          ),
        });
        expect(after.low).toBe(before.low);
        expect(after.counts.high).toBe(0);
        const open =
          before.counts.high + before.counts.medium + before.counts.low;
        expect(after.counts.accepted).toBe(before.counts.accepted + open);
      }),
    );
  });

  it('a fail never scores better than a pass, however low it is graded', () => {
    fc.assert(
      fc.property(checks, fc.constantFrom(...RISKS), (all, graded) => {
        const [first, ...rest] = all;
        const low = (c: ScoredCheck) =>
          scoreEntity({ checks: [c, ...rest] }).low;
        expect(
          low({ ...first, state: 'fail', risk: graded }),
        ).toBeLessThanOrEqual(low({ ...first, state: 'pass' }));
      }),
    );
  });

  it('4: no pillar disappears: there are always six terms', () => {
    const { pillars, level } = scoreEntity({
      checks: [
        {
          checkId: 'a',
          pillar: 'security',
          state: 'not-applicable',
          risk: 'HIGH',
          basis: 'attested',
          notApplicableByPerson: true,
        },
      ],
    });
    expect(pillars.map(p => p.pillar)).toEqual(PILLAR_IDS);
    expect(pillars[1].notApplicableFlag).toBe(true);
    expect(level).toBe('not-assessed');
  });

  it('7: an expired answer lowers the score the same day', () => {
    const answered: ScoredCheck[] = PILLAR_IDS.map(pillar => ({
      checkId: pillar,
      pillar,
      state: 'pass',
      risk: 'MEDIUM',
      basis: 'attested',
    }));
    const expired = answered.map((c, i) =>
      i === 0 ? { ...c, state: 'unknown' as const } : c,
    );
    expect(scoreEntity({ checks: answered }).low).toBe(100);
    expect(scoreEntity({ checks: expired }).low).toBe(83);
  });

  it('1 and 2: a HIGH that can no longer be observed keeps the level', () => {
    fc.assert(
      fc.property(checks, fc.nat(), (all, seed) => {
        const before = scoreEntity({ checks: all });
        const hidden = all.map((c, i) =>
          (seed + i) % 2 === 0 && c.state !== 'not-applicable'
            ? {
                ...c,
                state: 'unknown' as const,
                ...(c.state === 'fail' ? { lastKnownFail: c.risk } : {}),
              }
            : c,
        );
        const after = scoreEntity({ checks: hidden });
        expect(rank(after.level)).toBeLessThanOrEqual(rank(before.level));
      }),
    );
  });
});
