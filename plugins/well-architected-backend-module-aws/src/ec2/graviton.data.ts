/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Families of x86 instances that have a Graviton family of the same kind, with
 * the newest of them. Source: the instance type pages of Amazon EC2, 2025-06.
 */
export const GRAVITON_EQUIVALENT: Readonly<Record<string, string>> = {
  t: 't4g',
  m: 'm8g',
  c: 'c8g',
  r: 'r8g',
  i: 'i4g',
  x: 'x2gd',
};

/** Newest generation of families whose generations are a number in the name. */
export const NEWEST_GENERATION: Readonly<Record<string, number>> = {
  t: 4,
  m: 8,
  c: 8,
  r: 8,
};
