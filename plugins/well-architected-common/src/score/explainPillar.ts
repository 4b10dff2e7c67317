/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { RISK_WEIGHT } from '../risk';
import { scorePillar } from './scorePillar';
import { PillarScore, ScoredCheck } from './types';

/**
 * What a check does to the score of its pillar. A passed check is `proven`, a
 * failed or accepted one `not-proven`, an unknown one `unknown`; what does not
 * apply is `left-out` of the sum.
 *
 * @public
 */
export type CheckShare = 'proven' | 'not-proven' | 'unknown' | 'left-out';

/** One line of the sum behind the score of a pillar. @public */
export interface ExplainedCheck<C extends ScoredCheck = ScoredCheck> {
  check: C;
  share: CheckShare;
  /** Points that it puts into the divisor; 0 where it is left out. */
  weight: number;
  /** Points of these that count for the score: all of them or none. */
  points: number;
}

/** The sum behind the score of a pillar. @public */
export interface PillarExplanation<C extends ScoredCheck = ScoredCheck> {
  pillar: PillarId;
  /** The heaviest first, what takes points away before what gives them. */
  checks: ExplainedCheck<C>[];
  /** Sum of the points. */
  proven: number;
  /** Sum of the weights of what is unknown. */
  unknown: number;
  /** Sum of the weights. */
  applicable: number;
  /** `floor(100 * proven / applicable)` and the rest of the score. */
  score: PillarScore;
}

const SHARES: Record<ScoredCheck['state'], CheckShare> = {
  pass: 'proven',
  fail: 'not-proven',
  waived: 'not-proven',
  unknown: 'unknown',
  'not-applicable': 'left-out',
};
const ORDER: CheckShare[] = ['not-proven', 'unknown', 'proven', 'left-out'];

/**
 * Opens the score of a pillar into the sum that made it: every check with its
 * weight (HIGH 9, MEDIUM 3, LOW 1) and the points it brought. The sums are
 * those of `scorePillar`, which is given with it.
 *
 * Source: scoring.md 2.2 and 2.3. Of a pillar that is turned off nothing is
 * known, whatever its checks found.
 *
 * @public
 */
export function explainPillar<C extends ScoredCheck>(options: {
  pillar: PillarId;
  /** Of this pillar; others are not looked at. */
  checks: C[];
  /** Why the administrator turned the pillar off. */
  turnedOff?: string;
}): PillarExplanation<C> {
  const { pillar, turnedOff } = options;
  const own = options.checks.filter(check => check.pillar === pillar);
  const stateOf = (check: C) =>
    turnedOff === undefined ? check.state : 'unknown';
  const checks = own
    .map(check => {
      const share = SHARES[stateOf(check)];
      const weight = share === 'left-out' ? 0 : RISK_WEIGHT[check.risk];
      return { check, share, weight, points: share === 'proven' ? weight : 0 };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.share) - ORDER.indexOf(b.share) ||
        b.weight - a.weight ||
        a.check.checkId.localeCompare(b.check.checkId),
    );
  const score = scorePillar({
    pillar,
    checks: own.map(check => ({ ...check, state: stateOf(check) })),
    turnedOff,
  });
  const sum = (weights: number[]) => weights.reduce((a, b) => a + b, 0);
  return {
    pillar,
    checks,
    proven: sum(checks.map(({ points }) => points)),
    unknown: sum(
      checks.map(({ share, weight }) => (share === 'unknown' ? weight : 0)),
    ),
    applicable: sum(checks.map(({ weight }) => weight)),
    score,
  };
}
