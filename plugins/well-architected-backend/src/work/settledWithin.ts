/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until all of these have ended, but not longer; whether they have. */
export async function settledWithin(
  ms: number,
  runs: Iterable<Promise<unknown>>,
): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      Promise.allSettled(runs).then(() => true),
      sleep(ms, false, { signal: timer.signal }),
    ]);
  } finally {
    timer.abort();
  }
}
