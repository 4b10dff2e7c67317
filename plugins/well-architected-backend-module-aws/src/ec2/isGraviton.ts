/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Whether an instance type has a Graviton processor, by its name: `a1`, or a `g`
 * right after the generation (`m7g`, `c7gn`, `im4gn`, `x2gd`).
 */
export function isGraviton(type: string): boolean {
  return /^(a1|[a-z]+\d+g[a-z]*)\./.test(type);
}
