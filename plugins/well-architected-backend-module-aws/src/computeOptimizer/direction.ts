/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { SizeFinding } from './recommendation';

/** Risks at which a size that is "not optimized" is called too small. */
const AT_RISK: readonly (string | undefined)[] = ['Medium', 'High'];

const reasonEndsWith = (finding: SizeFinding, end: string) =>
  finding.reasons.some(reason => reason.endsWith(end));

const isJustNotOptimized = ({ finding, reasons }: SizeFinding) =>
  finding === 'NotOptimized' && reasons.length === 0;

/**
 * The resource is larger than its load needs. Volumes and Auto Scaling groups
 * are told to be "not optimized" without a reason: they are too large when the
 * recommended size saves money.
 */
export function isOverprovisioned(finding: SizeFinding): boolean {
  return (
    finding.finding === 'Overprovisioned' ||
    (finding.finding === 'NotOptimized' &&
      reasonEndsWith(finding, 'Overprovisioned')) ||
    (isJustNotOptimized(finding) && (finding.monthlySavingsUsd ?? 0) > 0)
  );
}

/**
 * The resource is smaller than its load needs. Without a reason that is so when
 * Compute Optimizer rates the performance risk of the size in use as medium or
 * high.
 */
export function isUnderprovisioned(finding: SizeFinding): boolean {
  return (
    finding.finding === 'Underprovisioned' ||
    (finding.finding === 'NotOptimized' &&
      reasonEndsWith(finding, 'Underprovisioned')) ||
    (isJustNotOptimized(finding) && AT_RISK.includes(finding.performanceRisk))
  );
}
