/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  Level,
  PillarSummary,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { Tone } from './palette';

const LEVEL_TONES: Record<Level, Tone> = {
  'at-risk': 'danger',
  'needs-attention': 'warning',
  good: 'good',
  'well-architected': 'best',
  'not-assessed': 'neutral',
};

const RISK_TONES: Record<Risk, Tone> = {
  HIGH: 'danger',
  MEDIUM: 'warning',
  LOW: 'notice',
};

const STATE_TONES: Record<CheckState, Tone> = {
  fail: 'danger',
  waived: 'accepted',
  unknown: 'neutral',
  pass: 'best',
  'not-applicable': 'neutral',
};

export const toneOfLevel = (level: Level): Tone => LEVEL_TONES[level];
export const toneOfRisk = (risk: Risk): Tone => RISK_TONES[risk];
export const toneOfState = (state: CheckState, risk?: Risk): Tone =>
  state === 'fail' && risk ? RISK_TONES[risk] : STATE_TONES[state];

/**
 * Tone of a pillar score: an open HIGH is never shown in a calm colour, and
 * without enough evidence there is none at all. The steps are those of the
 * level (scoring.md 2.4).
 */
export function toneOfScore(
  score: Pick<PillarSummary, 'low' | 'enoughEvidence'> & {
    counts: { high: number };
  },
): Tone {
  if (!score.enoughEvidence) {
    return score.counts.high > 0 ? 'danger' : 'neutral';
  }
  if (score.counts.high > 0) {
    return 'danger';
  }
  if (score.low < 60) {
    return 'warning';
  }
  return score.low < 80 ? 'good' : 'best';
}
