/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Tags as EC2, Auto Scaling and the like list them, as a record. */
export function tagRecord(
  tags: { Key?: string; Value?: string }[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).flatMap(({ Key, Value }) => (Key ? [[Key, Value ?? '']] : [])),
  );
}
