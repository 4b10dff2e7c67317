/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import {
  ConcludeContext,
  fail,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';

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
  const [good, bad, open] = ['pass', 'fail', 'unknown'].map(count);
  const judged = good + bad;
  const share = judged > 0 ? good / judged : 0;
  const best = (good + open) / (judged + open);
  let side: Share['side'] = 'open';
  if (judged === 0) {
    side = open > 0 ? 'open' : 'none';
  } else if (best < minShare) {
    side = 'below';
  } else if (open === 0) {
    side = share >= minShare ? 'above' : 'below';
  }
  return {
    good,
    bad,
    unknown: open,
    share,
    percent: Math.floor(share * 100),
    side,
  };
}

/**
 * The entity's verdict from such a share; `context.usual()` where nothing was
 * judged.
 *
 * @param options.text - the share in words
 * @param options.below - what a fail says
 */
export function shareVerdict(options: {
  context: ConcludeContext;
  share: Share;
  text: string;
  below: string;
  evidence: JsonObject;
}): Verdict {
  const { context, share, text, below, evidence } = options;
  switch (share.side) {
    case 'none':
      return context.usual();
    case 'above':
      return pass(text, evidence);
    case 'below':
      return fail(below, evidence);
    default: {
      const first = context.observations.find(o => o.status === 'unknown');
      return unknown(
        first?.reason ?? 'API_ERROR',
        `${text}, ${share.unknown} more could not be judged: ${first?.message}`,
        { missingAction: first?.missingAction, evidence },
      );
    }
  }
}
