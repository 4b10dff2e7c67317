/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConcludeContext } from 'backstage-plugin-well-architected-node';

/** How many of the judged subjects of an entity do what a check asks for. */
export interface Share {
  good: number;
  bad: number;
  unknown: number;
  /** Between 0 and 1, of what is known. */
  share: number;
  /** The same in whole percent, rounded down. */
  percent: number;
  /**
   * `above` or `below` whatever the unknown ones turn out to be; `open` when
   * they decide.
   */
  side: 'above' | 'below' | 'open' | 'none';
}

/** Compares the share of passing observations with the one asked for. */
export function shareOf(context: ConcludeContext, minShare: number): Share {
  const count = (status: string) =>
    context.observations.filter(o => o.status === status).length;
  const [good, bad, unknown] = ['pass', 'fail', 'unknown'].map(count);
  const judged = good + bad;
  const share = judged > 0 ? good / judged : 0;
  const best = (good + unknown) / (judged + unknown);
  let side: Share['side'] = 'open';
  if (judged === 0) {
    side = unknown > 0 ? 'open' : 'none';
  } else if (best < minShare) {
    side = 'below';
  } else if (unknown === 0) {
    side = share >= minShare ? 'above' : 'below';
  }
  return {
    good,
    bad,
    unknown,
    share,
    percent: Math.floor(share * 100),
    side,
  };
}
