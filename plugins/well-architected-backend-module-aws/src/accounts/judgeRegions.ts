/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import {
  ConcludeContext,
  fail,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const statesSchema = z.record(
  z.string(),
  z.object({ state: z.enum(['good', 'bad', 'unused']), says: z.string() }),
);

/** How something that is set per Region stands in each Region, by code. */
export type RegionStates = z.infer<typeof statesSchema>;

const listed = (states: RegionStates, state: string) =>
  Object.entries(states)
    .filter(([, found]) => found.state === state)
    .map(([region, found]) => `${found.says} in ${region}`)
    .join(', ');

/**
 * Verdict on an account from its Regions: one bad Region is a fail, no Region
 * that counts is not applicable. The states travel in the evidence, so that
 * `concludeRegions` can look at the Regions of one workload.
 *
 * @param options.label - the account, as sentences name it
 */
export function judgeRegions(options: {
  label: string;
  states: RegionStates;
  evidence?: JsonObject;
}): Verdict {
  const { label, states } = options;
  const evidence = { ...options.evidence, regions: states };
  const bad = listed(states, 'bad');
  const good = listed(states, 'good');
  if (bad) {
    return fail(`Account ${label}: ${bad}`, evidence);
  }
  return good
    ? pass(`Account ${label}: ${good}`, evidence)
    : notApplicable(
        `Account ${label}: ${listed(states, 'unused') || 'no Region is read'}`,
        evidence,
      );
}

/**
 * The same for one workload: only the Regions in its scope count, and
 * `also`, where an account needs it whatever its workloads use.
 */
export function concludeRegions(
  context: ConcludeContext,
  also: string[] = [],
): Verdict {
  const counted = new Set([...context.regions, ...also]);
  const verdicts = context.observations.map(observation => {
    const states = statesSchema.safeParse(observation.evidence.regions);
    if (!states.success || context.regions.length === 0) {
      return observation;
    }
    const { id, name } = observation.subject;
    return judgeRegions({
      label: name === id ? id : `${name} (${id})`,
      states: Object.fromEntries(
        Object.entries(states.data).filter(([region]) => counted.has(region)),
      ),
    });
  });
  const of = (status: string) => verdicts.filter(v => v.status === status);
  const says = (found: { message: string }[]) =>
    found.map(v => v.message).join('; ');
  const [failing, unknowns, passing] = ['fail', 'unknown', 'pass'].map(of);
  if (failing.length > 0) {
    return fail(says(failing));
  }
  if (unknowns.length > 0) {
    const { reason = 'API_ERROR', missingAction } = unknowns[0];
    return unknown(reason, says(unknowns), { missingAction });
  }
  if (passing.length > 0) {
    return pass(says(passing));
  }
  return verdicts.length > 0 ? notApplicable(says(verdicts)) : context.usual();
}
