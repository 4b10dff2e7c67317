/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarScore } from 'backstage-plugin-well-architected-common';

/**
 * Behind the score of a pillar of which people declared more than 20 % of the
 * weight not applicable, a sentence that says so; else nothing. Pure.
 */
export function flagOf({ notApplicableFlag, weights }: PillarScore): string {
  const all = weights.applicable + weights.notApplicableByPerson;
  return notApplicableFlag
    ? ` Review needed: people declared ${Math.floor(
        (100 * weights.notApplicableByPerson) / all,
      )} % of its weight not applicable.`
    : '';
}
