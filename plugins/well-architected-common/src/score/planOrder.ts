/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Effort, EFFORTS, Risk, RISKS } from '../risk';

/**
 * Order of the pillars in the action plan: security and availability first.
 * Source: scoring.md 2.10.
 *
 * @public
 */
export const PLAN_PILLAR_ORDER: readonly PillarId[] = [
  'security',
  'reliability',
  'operational-excellence',
  'cost-optimization',
  'performance-efficiency',
  'sustainability',
];

/** What the order of the action plan looks at. @public */
export interface PlanOrderKey {
  checkId: string;
  pillar: PillarId;
  risk: Risk;
  effort: Effort;
  /** Official risk level of the mapped best practice. */
  wafRisk: Risk;
  /** Estimated saving in USD per month; 0 where none is known. */
  monthlySavingUsd: number;
  /** Number of failing subjects. */
  affected: number;
}

/**
 * Compares two findings for the action plan: risk, pillar, effort, risk of the
 * best practice, saving, affected resources, check id. One order everywhere,
 * so page, API and export never disagree.
 *
 * @public
 */
export function comparePlanOrder(a: PlanOrderKey, b: PlanOrderKey): number {
  return (
    RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
    PLAN_PILLAR_ORDER.indexOf(a.pillar) - PLAN_PILLAR_ORDER.indexOf(b.pillar) ||
    EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort) ||
    RISKS.indexOf(a.wafRisk) - RISKS.indexOf(b.wafRisk) ||
    b.monthlySavingUsd - a.monthlySavingUsd ||
    b.affected - a.affected ||
    a.checkId.localeCompare(b.checkId)
  );
}
