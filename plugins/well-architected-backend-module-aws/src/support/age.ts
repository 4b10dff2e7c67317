/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const HOUR = 60 * 60 * 1000;

/** Hours since a moment in ISO 8601. */
export function hoursSince(moment: string, now: Date): number {
  return (now.getTime() - Date.parse(moment)) / HOUR;
}

/**
 * Younger than a day: nothing measured and no nightly backup can be expected.
 * False where the API does not tell the age.
 */
export function isNew(resource: { createdAt?: string }, now: Date): boolean {
  return (
    resource.createdAt !== undefined && hoursSince(resource.createdAt, now) < 24
  );
}
