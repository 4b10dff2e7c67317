/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Ends a transaction that tells what somebody else has told since it was read:
 * not all of it could be marked as told. The next turn looks again.
 *
 * @throws Error when the numbers differ.
 */
export function ensureMine(marked: number, expected: number): void {
  if (marked !== expected) {
    throw new Error('Another replica puts the same changes into messages');
  }
}
