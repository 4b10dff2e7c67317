/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Level, PillarScore } from './types';

/**
 * The level of an entity, a word that goes with every colour.
 *
 * Source: scoring.md 2.4, and gaming tests 1 and 2 of its section 4: a HIGH
 * that can no longer be observed counts as open until something proves that it
 * is gone.
 *
 * @public
 */
export function levelOf(options: {
  pillars: PillarScore[];
  /** Open MEDIUM findings whose due date has passed. */
  overdueMedium?: number;
  expiredWaivers?: number;
  /** Unknown checks that failed with HIGH risk when they were last known. */
  hiddenHigh?: number;
}): Level {
  const {
    pillars,
    overdueMedium = 0,
    expiredWaivers = 0,
    hiddenHigh = 0,
  } = options;
  const every = (match: (p: PillarScore) => boolean) => pillars.every(match);

  if (hiddenHigh > 0 || pillars.some(p => p.counts.high > 0)) {
    return 'at-risk';
  }
  if (pillars.filter(p => p.enoughEvidence).length < 3) {
    return 'not-assessed';
  }
  if (overdueMedium > 0 || !every(p => p.low >= 60)) {
    return 'needs-attention';
  }
  const proven = every(
    p => p.low >= 80 && p.coverage >= 80 && !p.notApplicableFlag,
  );
  return proven && expiredWaivers === 0 ? 'well-architected' : 'good';
}
