/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Tags of an SDK answer as a record; entries without a key are dropped. */
export function tagRecord(
  tags: { Key?: string; Value?: string }[] = [],
): Record<string, string> {
  return Object.fromEntries(
    tags.flatMap(tag => (tag.Key ? [[tag.Key, tag.Value ?? '']] : [])),
  );
}
