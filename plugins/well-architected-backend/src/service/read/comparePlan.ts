/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CHECK_STATES,
  CheckResult,
  comparePlanOrder,
  PlanOrderKey,
} from 'backstage-plugin-well-architected-common';
import { Registry } from '../../registry/createRegistry';

type Compared = Pick<
  CheckResult,
  'checkId' | 'pillar' | 'state' | 'risk' | 'effort' | 'failed'
> &
  Pick<CheckResult, 'monthlyWasteUsd'>;

function keyOf(result: Compared, registry: Registry): PlanOrderKey {
  return {
    checkId: result.checkId,
    pillar: result.pillar,
    risk: result.risk,
    effort: result.effort,
    wafRisk: registry.all.get(result.checkId)?.wafRisk ?? 'LOW',
    monthlySavingUsd: result.monthlyWasteUsd ?? 0,
    affected: result.failed,
  };
}

/**
 * The one order of findings: failing ones first, each state in the order of
 * the action plan.
 */
export function comparePlan(registry: Registry) {
  return (a: Compared, b: Compared): number =>
    CHECK_STATES.indexOf(a.state) - CHECK_STATES.indexOf(b.state) ||
    comparePlanOrder(keyOf(a, registry), keyOf(b, registry));
}
