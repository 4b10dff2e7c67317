/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId, PILLARS } from '../pillars';
import { levelOf } from './levelOf';
import { confidenceOf, countRisks, scorePillar } from './scorePillar';
import { OverallScore, ScoredCheck } from './types';

const floorOfMean = (values: number[]) =>
  Math.floor(values.reduce((sum, v) => sum + v, 0) / values.length);

/** Of a pillar that is turned off nothing is known, and nothing forgotten. */
const hidden = (check: ScoredCheck): ScoredCheck => ({
  ...check,
  state: 'unknown',
  lastKnownFail: check.state === 'fail' ? check.risk : check.lastKnownFail,
});

/**
 * Scores an entity: always six pillars, all weighted equally.
 *
 * Source: scoring.md 2.4. A pillar without enough evidence contributes its
 * lower bound and makes the overall score provisional, so hiding evidence
 * never improves a rank. The same holds for a pillar that is turned off.
 *
 * @public
 */
export function scoreEntity(options: {
  checks: ScoredCheck[];
  overdueMedium?: number;
  expiredWaivers?: number;
  /** Pillars that the administrator turned off, with the reason. */
  turnedOff?: Partial<Record<PillarId, string>>;
}): OverallScore {
  const { overdueMedium, expiredWaivers, turnedOff = {} } = options;
  const checks = options.checks.map(check =>
    turnedOff[check.pillar] === undefined ? check : hidden(check),
  );
  const pillars = PILLARS.map(({ id }) =>
    scorePillar({
      pillar: id,
      checks: checks.filter(c => c.pillar === id),
      turnedOff: turnedOff[id],
    }),
  );
  const hiddenHigh = checks.filter(
    c => c.state === 'unknown' && c.lastKnownFail === 'HIGH',
  ).length;
  return {
    low: floorOfMean(pillars.map(p => p.low)),
    high: floorOfMean(pillars.map(p => p.high)),
    coverage: floorOfMean(pillars.map(p => p.coverage)),
    provisional: pillars.some(p => !p.enoughEvidence),
    level: levelOf({ pillars, overdueMedium, expiredWaivers, hiddenHigh }),
    counts: countRisks(checks),
    confidence: confidenceOf(checks),
    pillars,
  };
}
