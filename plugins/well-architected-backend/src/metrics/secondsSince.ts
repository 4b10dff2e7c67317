/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** @param begun - of `performance.now()` */
export const secondsSince = (begun: number): number =>
  (performance.now() - begun) / 1000;
