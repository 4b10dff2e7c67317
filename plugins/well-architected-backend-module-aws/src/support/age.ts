/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { hoursSince } from '../time/age';

/**
 * Younger than a day: nothing measured and no nightly backup can be expected.
 * False where the API does not tell the age.
 */
export function isNew(resource: { createdAt?: string }, now: Date): boolean {
  return (
    resource.createdAt !== undefined && hoursSince(resource.createdAt, now) < 24
  );
}
