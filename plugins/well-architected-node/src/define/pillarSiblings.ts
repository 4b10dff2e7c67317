/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId, RiskClass } from 'backstage-plugin-well-architected-common';
import { Check, ResourceCheck } from './check';

/** Row of the prioritisation matrix that a finding of a pillar belongs to. */
const CLASS_OF: Record<PillarId, RiskClass> = {
  'operational-excellence': 'operations',
  security: 'security-vulnerability',
  reliability: 'availability',
  'performance-efficiency': 'performance',
  'cost-optimization': 'cost-waste',
  sustainability: 'sustainability',
};

/** Id of the sibling that files findings under another pillar. @public */
export function siblingId(checkId: string, pillar: PillarId): string {
  return `${checkId}-${pillar}`;
}

/**
 * The check and, where its source files findings under several pillars, one
 * sibling for each of the others: the same check, but for the id, the pillar
 * and the row of the prioritisation matrix, which follows from the pillar. A
 * result has one pillar, so each pillar needs a check to show its findings.
 *
 * @public
 */
export function withPillarSiblings(check: Check): Check[] {
  if (check.kind !== 'resource' || !check.imported) {
    return [check];
  }
  const { imported, ...rest } = check;
  return [
    check,
    ...imported.alsoFiledUnder.map(
      (pillar): ResourceCheck => ({
        ...rest,
        id: siblingId(check.id, pillar),
        pillar,
        secondaryPillars: [],
        riskClass: CLASS_OF[pillar],
        imported: { ...imported, derivedFrom: check.id },
        // said once, by the check of the catalogue
        evaluateAccount: undefined,
        // they tell what the check as a whole concludes
        examples: [],
      }),
    ),
  ];
}
