/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Runs something with a signal that is aborted when the time is up or the
 * caller stops. Waits until it has really ended, so that whoever takes over
 * never overlaps with it.
 */
export async function runWithTimeout(options: {
  seconds: number;
  signal: AbortSignal;
  run: (signal: AbortSignal) => Promise<void>;
}): Promise<void> {
  const { seconds, run } = options;
  const timeout = new AbortController();
  const timer = setTimeout(
    () => timeout.abort(new Error(`Took longer than ${seconds} seconds`)),
    seconds * 1000,
  );
  const signal = AbortSignal.any([timeout.signal, options.signal]);
  try {
    signal.throwIfAborted();
    await run(signal);
  } finally {
    clearTimeout(timer);
  }
}
