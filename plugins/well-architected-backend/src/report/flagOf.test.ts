/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  scorePillar,
  ScoredCheck,
} from 'backstage-plugin-well-architected-common';
import { flagOf } from './flagOf';

const check = (overrides: Partial<ScoredCheck>): ScoredCheck => ({
  checkId: 'rel-a',
  pillar: 'reliability',
  state: 'pass',
  risk: 'MEDIUM',
  basis: 'attested',
  ...overrides,
});
const declared = check({
  checkId: 'rel-b',
  state: 'not-applicable',
  notApplicableByPerson: true,
});

describe('flagOf', () => {
  it('tells the share that people declared not applicable, beyond 20 %', () => {
    const score = scorePillar({
      pillar: 'reliability',
      checks: [check({}), check({ checkId: 'rel-c' }), declared],
    });
    expect(flagOf(score)).toBe(
      ' Review needed: people declared 33 % of its weight not applicable.',
    );
  });

  it('is silent up to there, and about what nobody declared', () => {
    const checks = [1, 2, 3, 4].map(i => check({ checkId: `rel-${i}` }));
    expect(
      flagOf(
        scorePillar({ pillar: 'reliability', checks: [...checks, declared] }),
      ),
    ).toBe('');
    expect(flagOf(scorePillar({ pillar: 'reliability', checks: [] }))).toBe('');
  });
});
