/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** How often a fresh reading may be asked for. */
export interface RefreshLimits {
  /** Milliseconds that requests are counted over. */
  withinMs: number;
  /** Requests for one entity, and for one account. */
  perEntity: number;
  /** Requests of one person. */
  perUser: number;
}

/** What requests are counted of. */
export interface RefreshSubject {
  kind: 'entity' | 'account' | 'user';
  /** Entity ref, or number of the account. */
  ref: string;
}
