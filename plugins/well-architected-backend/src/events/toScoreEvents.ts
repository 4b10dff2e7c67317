/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { OverallScore } from 'backstage-plugin-well-architected-common';
import {
  ScoreEvent,
  WELL_ARCHITECTED_TOPICS,
} from 'backstage-plugin-well-architected-node';
import { NewEvent } from './types';

/** A score without what is behind it. */
export const toScoreEvent = ({
  low,
  high,
  coverage,
  level,
}: ScoreEvent): ScoreEvent => ({ low, high, coverage, level });

/**
 * The event of a score that is another than the last one; none where only what
 * is behind it changed. Pure.
 *
 * @param options.previous - undefined for the first score
 */
export function toScoreEvents(options: {
  entityRef: string;
  ownerRef?: string;
  /** ISO 8601. */
  at: string;
  score: OverallScore;
  previous?: OverallScore;
}): NewEvent[] {
  const { entityRef, ownerRef, at, score, previous } = options;
  const before = new Map(previous?.pillars.map(p => [p.pillar, p.low]));
  const pillars = score.pillars
    .filter(({ pillar, low }) => before.get(pillar) !== low)
    .map(({ pillar, low }) => ({
      pillar,
      low,
      ...(before.has(pillar) ? { previousLow: before.get(pillar) } : {}),
    }));
  const isSame =
    previous !== undefined &&
    pillars.length === 0 &&
    JSON.stringify(toScoreEvent(previous)) ===
      JSON.stringify(toScoreEvent(score));
  return isSame
    ? []
    : [
        {
          topic: WELL_ARCHITECTED_TOPICS.scoreChanged,
          payload: {
            at,
            ...(ownerRef ? { ownerRef } : {}),
            entityRef,
            score: toScoreEvent(score),
            ...(previous ? { previous: toScoreEvent(previous) } : {}),
            pillars,
          },
        },
      ];
}
