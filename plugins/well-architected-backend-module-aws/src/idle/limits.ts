/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Idle is what stayed below these limits on each of so many days. */
export const DAYS = 14;
/** Percent. */
export const IDLE_CPU = 5;
/** Bytes of a day, in both directions. */
export const IDLE_BYTES = 5_000_000;
