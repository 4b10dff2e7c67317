/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { formatUsd } from '../pricing';
import { SizeFinding } from './recommendation';

/** "db.r5.large is Overprovisioned (CPUOverprovisioned); Compute Optimizer recommends db.r7g.large". */
export function describeFinding(finding: SizeFinding): string {
  const { current, reasons, recommended, performanceRisk } = finding;
  const why =
    reasons.length > 0
      ? reasons.join(', ')
      : performanceRisk && `performance risk ${performanceRisk}`;
  return `${current} is ${finding.finding}${why ? ` (${why})` : ''}${
    recommended ? `; Compute Optimizer recommends ${recommended}` : ''
  }`;
}

/**
 * The end of a sentence about money: what the recommendation saves and by whose
 * estimate, or that there is none.
 */
export function savingsText(finding: SizeFinding): string {
  const { monthlySavingsUsd, afterDiscounts } = finding;
  return monthlySavingsUsd === undefined
    ? ' (Compute Optimizer estimates no savings in USD)'
    : `, which saves about ${formatUsd(
        monthlySavingsUsd,
      )} USD a month by its estimate at ${
        afterDiscounts ? 'the prices of the account' : 'list prices'
      }`;
}

/** The same for programs. */
export function evidenceOf(finding: SizeFinding): JsonObject {
  const { part, current, recommended, reasons, monthlySavingsUsd } = finding;
  return {
    part,
    finding: finding.finding,
    reasons,
    current,
    ...(recommended === undefined ? {} : { recommended }),
    ...(monthlySavingsUsd === undefined ? {} : { monthlySavingsUsd }),
  };
}
