/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { ACCOUNT_TYPE, sum } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { figure } from '../text/figures';

const evidenceSchema = z.object({
  emissions: z.array(
    z.object({ region: z.string(), locationBased: z.number() }),
  ),
});

/**
 * ", AWS estimates 1.2 t CO2e there in 12 months" for a Region, from the
 * evidence of the accounts; empty where no account told its emissions.
 */
export function emittedIn(
  region: string,
  observations: readonly Pick<Observation, 'evidence'>[],
): string {
  const tons = observations.flatMap(({ evidence }) => {
    const parsed = evidenceSchema.safeParse(evidence);
    return (parsed.data?.emissions ?? [])
      .filter(one => one.region === region)
      .map(one => one.locationBased);
  });
  return tons.length > 0
    ? `, AWS estimates ${figure(sum(tons), 3)} t CO2e there in 12 months`
    : '';
}

/**
 * "; what AWS estimates for account 1 is unknown: not allowed" for each account
 * whose emissions could not be read; empty where all were.
 */
export function unreadEmissions(
  observations: readonly Pick<Observation, 'status' | 'subject' | 'message'>[],
): string {
  return observations
    .filter(
      ({ status, subject }) =>
        status === 'unknown' && subject.type === ACCOUNT_TYPE,
    )
    .map(
      ({ subject, message }) =>
        `; what AWS estimates for account ${subject.accountId} is unknown: ${message}`,
    )
    .join('');
}
