/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  ConcludeContext,
  fail,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import { declared, riskOfRegions } from './riskOfRegions';

/** Regions in which users enter, with the best routing to any entrance. */
export function routingByRegion(judged: Observation[]): Map<string, string> {
  const best = new Map<string, string>();
  for (const { evidence, subject } of judged) {
    const routing = evidence.routing;
    if (typeof routing === 'string' && best.get(subject.region) !== 'health') {
      best.set(subject.region, routing);
    }
  }
  return best;
}

/** What is wrong with how users are led to several Regions, if anything. */
export function routingProblem(
  context: ConcludeContext,
  routing: Map<string, string>,
): Verdict | undefined {
  const regions = [...routing.keys()].sort();
  const blind = regions.filter(region => routing.get(region) !== 'health');
  const label = `${context.entity.name} has entrances in ${regions.join(
    ' and ',
  )}`;
  if (blind.length === 0) {
    return undefined;
  }
  return [...routing.values()].every(how => how === 'none')
    ? unknown(
        'NOT_COLLECTED',
        `${label}, and no routing record of Route 53 leads to any of them: whether something else routes around an unhealthy Region is not read`,
        { evidence: { regions } },
      )
    : fail(
        `${label}, but no health-checked Route 53 record leads to ${blind.join(
          ' and ',
        )}${declared(context)}`,
        { regions, blind },
        { risk: riskOfRegions(context) },
      );
}
