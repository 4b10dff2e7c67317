/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckResult } from 'backstage-plugin-well-architected-common';
import { ConcludedCheck } from 'backstage-plugin-well-architected-node';

const SHOWN = 3;

/** What already is in order although its check does not pass as a whole. */
export interface Strength {
  checkId: string;
  text: string;
}

/**
 * The good parts of checks that fail or are unknown as a whole: the Current
 * State of a pillar shows them, so that a gap of one resource does not hide
 * what the others have. Pure.
 */
export function describeStrengths(options: {
  results: CheckResult[];
  concluded: ConcludedCheck[];
}): Strength[] {
  const byId = new Map(options.concluded.map(one => [one.checkId, one]));
  return options.results.flatMap(({ checkId, title, state, total }) => {
    const passing = (byId.get(checkId)?.observations ?? []).filter(
      ({ status }) => status === 'pass',
    );
    // what passes is told as a pass, and what does not apply has no strength
    const isToldElsewhere = state === 'pass' || state === 'not-applicable';
    if (isToldElsewhere || passing.length === 0) {
      return [];
    }
    const messages = [...new Set(passing.map(({ message }) => message))];
    const more = messages.length - SHOWN;
    const shown = [
      ...messages.slice(0, SHOWN),
      ...(more > 0 ? [`and ${more} more`] : []),
    ];
    return [
      {
        checkId,
        text: `In order for ${
          passing.length
        } of ${total}: ${title}: ${shown.join('; ')}`,
      },
    ];
  });
}
