/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const UNITS = [86_400, 3_600, 60, 1];

/**
 * An estimate in whole units of which there are at least two, rounded up:
 * "3 hours", not "9412 seconds". Pure.
 */
export function roundedSeconds(seconds: number): number {
  const unit = UNITS.find(each => seconds >= 2 * each) ?? 1;
  return Math.ceil(seconds / unit) * unit;
}
