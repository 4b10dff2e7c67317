/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something is reached.
 *
 * @param what - for the error
 * @param options.forMs - how long it waits in all, 40 seconds by default
 * @param options.everyMs - how often it looks, every 50 ms by default
 * @param options.details - what else the error says
 * @throws Error when it is not reached in time
 */
export async function until(
  what: string,
  reached: () => Promise<boolean> | boolean,
  options: { forMs?: number; everyMs?: number; details?: () => string } = {},
): Promise<void> {
  const { forMs = 40_000, everyMs = 50, details } = options;
  for (let i = 0; i < forMs / everyMs; i += 1) {
    if (await reached()) {
      return;
    }
    await sleep(everyMs);
  }
  throw new Error(`Never reached: ${what}${details ? `\n${details()}` : ''}`);
}
