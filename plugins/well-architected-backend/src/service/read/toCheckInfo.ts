/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckInfo } from 'backstage-plugin-well-architected-common';
import { catalogueIdOf, Check } from 'backstage-plugin-well-architected-node';
import { Registry } from '../../registry/createRegistry';

/** Why an administrator turned checks off, by the id in the configuration. */
export const reasonsOff = (
  registry: Pick<Registry, 'selection'>,
): Map<string, string> =>
  new Map(
    registry.selection.disabledChecks.map(({ checkId, reason }) => [
      checkId,
      reason,
    ]),
  );

/**
 * What a list tells about a check of this installation.
 *
 * @param options.off - of `reasonsOff`
 */
export function toCheckInfo(options: {
  check: Check;
  off: ReadonlyMap<string, string>;
  countsFrom: Registry['countsFrom'];
  now: Date;
}): CheckInfo {
  const { check, off, now } = options;
  const countsFrom = options.countsFrom.get(check.id);
  const isAnnounced =
    countsFrom !== undefined && now.toISOString().slice(0, 10) < countsFrom;
  // siblings go with their check and are not listed as turned off
  const reason = off.get(check.id) ?? off.get(catalogueIdOf(check));
  return {
    checkId: check.id,
    pillar: check.pillar,
    title: check.title,
    risk: check.risk,
    riskClass: check.riskClass,
    effort: check.effort,
    evidence: check.evidence,
    bestPractices: check.bestPractices,
    enabled: reason === undefined,
    ...(reason === undefined ? {} : { disabledReason: reason }),
    ...(isAnnounced ? { countsFrom } : {}),
    ...(check.regraded ? { regraded: check.regraded } : {}),
    ...(catalogueIdOf(check) === check.id
      ? {}
      : { derivedFrom: catalogueIdOf(check) }),
    impact: check.impact,
  };
}
