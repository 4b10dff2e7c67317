/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createHash } from 'node:crypto';

/** Number of work items that scoring is divided into. */
export const BUCKETS = 64;

/**
 * Bucket of an entity. It never changes, so asking for the same work twice is
 * the same work item, whatever has been done of it meanwhile.
 */
export function bucketOf(entityRef: string): number {
  return createHash('sha256').update(entityRef).digest()[0] % BUCKETS;
}
