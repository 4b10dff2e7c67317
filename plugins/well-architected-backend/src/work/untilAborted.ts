/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Waits for something that cannot be aborted itself, but not after the signal
 * says stop. What it was waiting for goes on and its outcome is dropped.
 *
 * @throws the reason of the signal
 */
export async function untilAborted<T>(
  running: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  running.catch(() => {});
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([running, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
