/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** How something that was started has ended, so far. */
export type Outcome =
  | { state: 'pending' | 'ok' }
  | { state: 'failed'; error: unknown };

/**
 * Waits for something, but not for ever. What takes longer goes on, and the
 * returned record tells later how it has ended.
 */
export async function settleWithin(
  ms: number,
  run: Promise<void>,
): Promise<{ outcome: Outcome }> {
  const record: { outcome: Outcome } = { outcome: { state: 'pending' } };
  const settled = run.then(
    () => {
      record.outcome = { state: 'ok' };
    },
    error => {
      record.outcome = { state: 'failed', error };
    },
  );
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    settled,
    new Promise<void>(resolve => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
  return record;
}
