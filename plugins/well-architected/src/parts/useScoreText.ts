/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useText } from '../hooks/useText';

/** The figures of a score, of a pillar or of all six. */
export interface ScoreFigures {
  low: number;
  high: number;
  coverage: number;
  enoughEvidence: boolean;
  /** Why the administrator turned the pillar off. */
  turnedOff?: string;
}

/** Words a score with its range, or says why there is none. */
export function useScoreText() {
  const t = useText();
  const range = (score: ScoreFigures) =>
    score.high > score.low
      ? t('common.score.range', {
          high: String(score.high),
          points: String(score.high - score.low),
        })
      : '';
  return {
    range,
    /** Such as "62 (up to 84: 22 points are unknown)". */
    full: (score: ScoreFigures) => {
      if (score.turnedOff !== undefined) {
        return t('common.score.turnedOff', { reason: score.turnedOff });
      }
      if (!score.enoughEvidence) {
        return t('common.score.notEnoughCoverage', {
          coverage: String(score.coverage),
        });
      }
      const words = range(score);
      return words ? `${score.low} (${words})` : String(score.low);
    },
  };
}
