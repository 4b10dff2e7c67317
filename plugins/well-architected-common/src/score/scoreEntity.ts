/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLARS } from '../pillars';
import { levelOf } from './levelOf';
import { confidenceOf, countRisks, scorePillar } from './scorePillar';
import { OverallScore, ScoredCheck } from './types';

const floorOfMean = (values: number[]) =>
  Math.floor(values.reduce((sum, v) => sum + v, 0) / values.length);

/**
 * Scores an entity: always six pillars, all weighted equally.
 *
 * Source: scoring.md 2.4. A pillar without enough evidence contributes its
 * lower bound and makes the overall score provisional, so hiding evidence
 * never improves a rank.
 *
 * @public
 */
export function scoreEntity(options: {
  checks: ScoredCheck[];
  overdueMedium?: number;
  expiredWaivers?: number;
}): OverallScore {
  const { checks, overdueMedium, expiredWaivers } = options;
  const pillars = PILLARS.map(({ id }) =>
    scorePillar({ pillar: id, checks: checks.filter(c => c.pillar === id) }),
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
