/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckInfo,
  Page,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { catalogueIdOf } from 'backstage-plugin-well-architected-node';
import { Registry } from '../../registry/createRegistry';

/** All checks of this installation, by pillar and id. */
export function listChecks(registry: Registry): Page<CheckInfo> {
  const off = new Map(
    registry.selection.disabledChecks.map(({ checkId, reason }) => [
      checkId,
      reason,
    ]),
  );
  const items = [...registry.all.values()]
    .map(check => ({
      check,
      // siblings go with their check and are not listed as turned off
      reason: off.get(check.id) ?? off.get(catalogueIdOf(check)),
    }))
    .map(({ check, reason }) => ({
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
      ...(check.regraded ? { regraded: check.regraded } : {}),
      ...(catalogueIdOf(check) === check.id
        ? {}
        : { derivedFrom: catalogueIdOf(check) }),
      impact: check.impact,
    }))
    .sort(
      (a, b) =>
        PILLAR_IDS.indexOf(a.pillar) - PILLAR_IDS.indexOf(b.pillar) ||
        a.checkId.localeCompare(b.checkId),
    );
  return { items, totalItems: items.length };
}
