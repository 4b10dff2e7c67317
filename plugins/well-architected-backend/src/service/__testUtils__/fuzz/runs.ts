/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Parameters of fast-check for all tests of this package: the same requests in
 * every run, and as many as FUZZ_RUNS says. FUZZ_SEED begins elsewhere.
 */
export const fuzzRuns = (usual: number) => ({
  seed: Number(process.env.FUZZ_SEED ?? 20261127),
  numRuns: Number(process.env.FUZZ_RUNS ?? usual),
});
